#!/bin/sh
# The attrib program as its users meet it: inputs, formats, errors, exit codes.
# Usage: sh tests/cli/run.sh ATTRIB CORPUS
set -u

unset ATTRIB_CONFIG ATTRIB_DATA ATTRIB_JOBS ATTRIB_HOST ATTRIB_PORT
attrib=$1
corpus=$2
here=$(cd "$(dirname "$0")" && pwd)
[ -x "$attrib" ] || { echo "$attrib: expected a program" >&2 && exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0

fail() {
  echo "FAILED: $*" >&2
  sed 's/^/  stdout: /' out >&2
  sed 's/^/  stderr: /' err >&2
  failures=$((failures + 1))
}

# run CODE ARGUMENTS…: runs attrib, its output in ./out and ./err, and expects that exit code.
run() {
  expected=$1
  shift
  "$attrib" "$@" >out 2>err
  code=$?
  what="attrib $*"
  [ "$code" -eq "$expected" ] || fail "$what: expected exit code $expected, saw $code"
}

# has FILE TEXT: the text stands in the file.
has() { grep -qF -- "$2" "$1" || fail "$what: expected in $1: $2"; }
lacks() { ! grep -qF -- "$2" "$1" || fail "$what: expected not in $1: $2"; }
lines() { [ "$(wc -l <"$1")" -eq "$2" ] || fail "$what: expected $2 lines in $1, saw $(wc -l <"$1")"; }
same() { cmp -s "$1" "$2" || fail "$what: expected the same in $1 and $2"; }

printf '“We won,” said Ann Lee.\n' >town.txt
cat >news.jsonl <<'EOF'
{"id": "n1", "text": "\"We won,\" said Ann Lee.", "title": "Town wins", "section": {"page": 1.50}}

{"url": "https://example.org/2", "text": "“We lost,” said Bo Day."}
{"text": "\"We drew,\" said Cy Fox."}
EOF

# help and version
run 0 --help && has out "attrib extract" && has out "Exit codes"
commands=$(sed -n '/^Subcommands:/,/^$/s/^  \([a-z-]*\).*/\1/p' out)
for command in $commands; do run 0 $command --help && has out "Example"; done
run 0 --version && has out "attrib "

# wrong usage
run 2
run 2 extract && has err "FILES"
run 2 steal town.txt
run 2 extract --offsets furlong town.txt && has err "furlong"
run 2 extract --format morse town.txt && has err "morse"
run 2 extract --pretty --text town.txt
run 2 extract --data nowhere town.txt && has err "nowhere"
run 2 evaluate town.txt && has err "--gold"
cp town.txt precious.txt
run 2 extract --output ./precious.txt precious.txt && same precious.txt town.txt

# one document a line, named by the file as given
run 0 extract town.txt ./town.txt && lines out 2
has out '"article":{"id":"town.txt","title":null,'
has out '"article":{"id":"./town.txt"'
has out '"quoted":[{"start":1,"end":8,"text":"We won,"}]'
has out '"speaker":{"entity":"e1","name":"Ann Lee","on_behalf_of":null}'
lacks err 'attrib'

# the same bytes every time
cp out once && run 0 extract town.txt ./town.txt && same out once

# offsets
run 0 extract --offsets byte town.txt && has out '"offset_unit":"byte"' && has out '"quoted":[{"start":3,"end":10,"text":"We won,"}]'
printf '\360\237\230\200 “We won,” said Ann Lee.\n' >smile.txt
run 0 extract --offsets utf16 smile.txt && has out '"quoted":[{"start":4,"end":11,"text":"We won,"}]'
run 0 extract smile.txt && has out '"quoted":[{"start":3,"end":10,"text":"We won,"}]'

# JSON Lines: ids, metadata, blank lines
run 0 extract news.jsonl && lines out 3
has out '"article":{"id":"n1","title":"Town wins"'
has out '"metadata":{"section":{"page":1.50}}'
has out '"article":{"id":"https://example.org/2"'
has out '"article":{"id":"4"'
cp out from_file
cp news.jsonl news.ndjson && run 0 extract news.ndjson && same out from_file
cp news.jsonl news.dat && run 0 extract news.dat && same out from_file
printf '\357\273\277' | cat - news.jsonl >bom.jsonl && run 0 extract bom.jsonl && same out from_file
sed 's/$/\r/' news.jsonl >crlf.jsonl && run 0 extract crlf.jsonl && same out from_file
run 0 extract --input text news.jsonl && lines out 1 && has out '"id":"news.jsonl"'
printf '{\n "id": "n9",\n "text": "x"\n}\n' >one.json && run 0 extract one.json && lines out 1 && has out '"id":"n9"'

# standard input
what="attrib extract -"
"$attrib" extract - <town.txt >out 2>err || fail "text on standard input"
has out '"article":{"id":"-"' && has out '"name":"Ann Lee"'
"$attrib" extract - <news.jsonl >out 2>err || fail "JSON Lines on standard input"
same out from_file
"$attrib" extract --input jsonl - <news.jsonl >out 2>err || fail "JSON Lines on standard input, as told"
same out from_file
"$attrib" extract - </dev/null >out 2>err || fail "nothing on standard input"
lines out 1

# --output
run 0 extract --output to.jsonl news.jsonl && lines out 0 && same to.jsonl from_file

# filters: what stays keeps its id, and the parent that is gone is no parent
cat >talk.txt <<'END'
“We won,” said Ann Lee, the captain. “The coach was late,” said Bo Day.

Lee said that the town was proud.
END
run 0 extract talk.txt && cp out all.jsonl
run 0 extract --type direct,mixed,indirect --min-confidence 0 talk.txt && same out all.jsonl
run 0 extract --type indirect talk.txt && has out '"id":"q3","type":"indirect"' && lacks out '"type":"direct"'
for name in "Ann Lee" LEE "  ann
lee "; do
  run 0 extract --speaker "$name" talk.txt && has out '"id":"q1"' && has out '"id":"q3"' && lacks out '"id":"q2"'
done
run 0 extract --speaker Nobody talk.txt && has out '"quotations":[]' && has out '"name":"Ann Lee"'
run 0 extract --min-confidence 1 talk.txt && has out '"quotations":[]'
run 0 extract --entities-only talk.txt && has out '"quotations":[]' && has out '"name":"Bo Day"'
run 0 extract "$corpus"/articles/*.txt && has out '"parent":"q' && cp out predicted.jsonl
run 0 extract --type mixed,indirect "$corpus"/articles/*.txt && lacks out '"type":"direct"' && cp out some.jsonl
run 0 validate some.jsonl
run 2 extract --entities-only --type direct talk.txt && has err "--type"
run 2 extract --type shouted talk.txt && has err "shouted"
run 2 extract --min-confidence 1.5 talk.txt && has err "--min-confidence"

# formats for reading
run 0 extract --pretty town.txt && has out '  "schema": "attrib/1",'
cp out pretty && run 0 extract --format json town.txt && same out pretty
run 0 extract --text town.txt && has out 'Ann Lee [said, ' && has out '“We won,”'
escape=$(printf '\033')
lacks out "$escape"
run 0 extract --text --color always town.txt && has out "$escape["
run 0 extract --text --color never town.txt && lacks out "$escape"
printf '“We \033[31mwon,” said Ann Lee.\n' >red.txt
run 0 extract --text red.txt && has out 'We' && lacks out "$escape"
run 0 extract --explain town.txt talk.txt && has out 'decided by: weights 0.9' && has out 'step:       Lee → e1: '
has out 'speaker:    Ann Lee (e1: person, female, “the captain”; also “Lee”)' && lacks out "$escape"
cp out explained && run 0 extract --format explain town.txt talk.txt && same out explained
run 2 extract --explain --text town.txt && has err "--explain"
run 0 extract --format csv town.txt talk.txt && lines out 5
[ "$(grep -c '^article,speaker,role,' out)" -eq 1 ] || fail "$what: expected the names of the columns once"
has out 'talk.txt,Ann Lee,the captain,female,direct,speech,said,"“We won,”",0,9,0.9'
run 0 extract --format csv --min-confidence 1 talk.txt && lines out 1
. "$here/brat.sh"
. "$here/html.sh"
. "$here/sqlite.sh"
if command -v script >/dev/null; then
  what="attrib extract --text on a terminal"
  TERM=xterm script -qec "$attrib extract --text town.txt" /dev/null >out 2>err </dev/null && has out "$escape["
  TERM=xterm NO_COLOR=1 script -qec "$attrib extract --text town.txt" /dev/null >out 2>err </dev/null && lacks out "$escape["
fi

# what cannot be read is reported, the rest is done
mkdir folder
run 1 extract missing.txt town.txt folder && lines out 1
has err "attrib: missing.txt: No such file or directory"
has err "attrib: folder: Is a directory"
printf '{"text":1}\n{"text":"x"}\n{"text":\n[]\n{}\n{"text":"y"}' >broken.jsonl
run 1 extract broken.jsonl && lines out 2 && lines err 4
has err 'attrib: broken.jsonl:1: expected a string "text", saw number'
has err 'attrib: broken.jsonl:3: column 9: expected JSON, saw '
has err 'attrib: broken.jsonl:4: expected an object, saw array'
has err 'attrib: broken.jsonl:5: expected a string "text", saw none'

# the learned weights beside the patterns, and patterns alone
run 0 extract town.txt && has out '"pattern":"weights 0.9' && lacks err "weights"
run 0 extract --patterns-only town.txt && has out '"pattern":"quote-verb-source"' && lacks err "weights"
mkdir no_weights
for weights in '' 'not weights'; do
  printf "$weights" >no_weights/attribution.weights
  run 2 extract --data no_weights town.txt && has err 'attribution.weights: expected a file that begins with "attrib-weights 1"'
done

# any bytes are an article
head -c 20000 "$attrib" >binary.txt
: >empty.txt
run 0 extract binary.txt empty.txt && lines out 2 && has out '"code":"invalid-utf8"'
cp out any.jsonl
run 0 validate any.jsonl && has out "2 documents, 0 problems"

# what cannot be written
run 1 extract --output nowhere/x.jsonl town.txt && has err "attrib: nowhere/x.jsonl.part: No such file or directory"
if [ -w /dev/full ]; then
  what="attrib extract >/dev/full"
  "$attrib" extract town.txt >/dev/full 2>err && fail "a full disk"
  has err "attrib: standard output: No space left on device"
fi
what="attrib extract | head"
yes '{"text":"\"We won,\" said Ann Lee."}' | head -n 2000 >long.jsonl
{ "$attrib" extract long.jsonl 2>err; echo $? >code; } | head -n 1 >out
[ "$(cat code)" -eq 1 ] || fail "a closed pipe: expected exit code 1, saw $(cat code)"
has err "attrib: standard output: Broken pipe"

. "$here/way.sh"
. "$here/input.sh"
. "$here/data.sh"
. "$here/settings.sh"
. "$here/shells.sh"
. "$here/serve.sh"
. "$here/page.sh"

# evaluate and validate
run 0 validate predicted.jsonl && has out " 0 problems"
run 0 validate --text "$corpus/articles" "$corpus/gold" && has out " 0 problems"
run 0 evaluate --gold "$corpus/gold" predicted.jsonl && has out "speaker" && has out "content exact"
run 0 evaluate --gold "$corpus/gold" --json predicted.jsonl && has out '"f1"'
run 0 evaluate --gold predicted.jsonl predicted.jsonl && has out "speaker            100.0  100.0  100.0"
run 0 evaluate --gold "$corpus/gold" --misses 2 from_file && has out "missed " && has err "saw none; all of it counts as missed"
run 1 evaluate --gold predicted.jsonl broken.jsonl && has err "broken.jsonl:"
"$attrib" extract --offsets byte "$corpus"/articles/*.txt >bytes.jsonl
run 1 evaluate --gold "$corpus/gold" bytes.jsonl && has err 'expected offset_unit "codepoint"'

"$attrib" extract town.txt >good.jsonl
# wrong PLACE-AND-MESSAGE SED-SCRIPT: validate finds fault with the document that the script makes of a good one.
wrong() {
  sed "$2" good.jsonl >wrong.jsonl
  run 1 validate wrong.jsonl && has err "attrib: wrong.jsonl:1: $1"
}
run 0 validate good.jsonl
wrong 'quotations[0].quoted[0].text: expected "We won,", saw "We own,"' 's/"text":"We won,"/"text":"We own,"/'
wrong 'quotations[0].cue[0].end: expected a value, saw none' 's/"end":14,"text":"said"/"text":"said"/'
wrong 'quotations[0].speaker: expected the id of an entity, saw "e7"' 's/"speaker":{"entity":"e1"/"speaker":{"entity":"e7"/'
wrong 'quotations[0].speaker.name: expected "Ann Lee", saw "Bo"' 's/"name":"Ann Lee","on/"name":"Bo","on/'
wrong 'quotations[0].parent: expected a quotation that is not nested in this one, saw "q1"' 's/"parent":null/"parent":"q1"/'
wrong 'quotations[0].type: expected direct | mixed | indirect, saw "shouted"' 's/"type":"direct"/"type":"shouted"/'
wrong 'quotations[0].confidence: expected a number from 0 to 1, saw 7' 's/"confidence":[0-9.]*/"confidence":7/'
wrong 'article.title: expected a string that is not empty, or null, saw ""' 's/"title":null/"title":""/'
wrong 'schema: expected "attrib/1", saw "attrib/0"' 's#attrib/1#attrib/0#'
wrong 'article.id: nowhere.txt: No such file or directory' 's/town.txt/nowhere.txt/'

# collate: the same people and quotes over articles, in any order; bad lines are reported, the rest is done
cat >two.jsonl <<'EOF'
{"id": "a", "text": "“We will rebuild the old harbour bridge,” said Peter Willsman, the mayor.", "published": "2020-03-02"}
{"id": "b", "text": "Pete Willsman, the mayor, said: “We will rebuild the harbour bridge.”", "published": "2020-03-01"}
EOF
"$attrib" extract two.jsonl >two.out
run 0 collate two.out && cp out collated
has out '{"schema":"attrib-collection/1",'
has out '"name":"Peter Willsman"'
has out '"first":"2020-03-01","people":["p1"],"articles":["a","b"],"speaker_disagrees":false,"words_changed":true'
has out '"relation":"near","changes":[{"from":"old","to":""}]'
head -n 1 two.out >first.out && tail -n 1 two.out >second.out
run 0 collate second.out first.out first.out && same out collated
what="attrib collate -"
"$attrib" collate - <two.out >out 2>err || fail "documents on standard input"
same out collated
run 0 collate -o to.json two.out && lines out 0 && same to.json collated
printf 'name,alias,id\nPeter Willsman,,Q1\n' >people.csv
run 0 collate --aliases people.csv two.out && has out '"external_id":"Q1"'
printf 'name,id\n' >people.csv
run 1 collate --aliases people.csv two.out && has err 'attrib: people.csv:1: expected a column "alias", saw none'
{ cat first.out; echo '{"schema":"attrib/1"}'; echo nonsense; cat second.out; } >bad.out
run 1 collate bad.out missing.out && same out collated && lines err 3
has err 'attrib: bad.out:2: article: expected a value, saw none'
has err 'attrib: bad.out:3: byte '
has err 'attrib: missing.out: No such file or directory'
run 2 collate
run 2 collate --output ./two.out two.out && has err "is one of the files to read"

[ "$failures" -eq 0 ] || { echo "$failures failures" >&2 && exit 1; }
echo "all passed"

#!/bin/sh
# attrib-train on the project's own corpus: the same weights every time, and clear errors.
# Usage: sh tests/train/run.sh ATTRIB_TRAIN CORPUS ATTRIB
set -u

train=$1
corpus=$2
attrib=$3
[ -x "$train" ] || { echo "$train: expected a program" >&2 && exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0

fail() {
  echo "FAILED: $*" >&2
  sed 's/^/  stderr: /' err >&2
  failures=$((failures + 1))
}

# learn CODE FOLDER OUTPUT: trains on the folder, its messages in ./err, and expects that exit code.
learn() {
  "$train" attribution --train "$2" --dev "$2" --output "$3" --record "$3.txt" >out 2>err
  code=$?
  what="attrib-train attribution --train $2"
  [ "$code" -eq "$1" ] || fail "$what: expected exit code $1, saw $code"
}

has() { grep -qF -- "$1" err || fail "$what: expected: $1"; }

# the same bytes every time
learn 0 "$corpus" first.weights
learn 0 "$corpus" second.weights
[ "$(head -c 16 first.weights)" = 'attrib-weights 1' ] || fail "$what: expected a file of weights"
cmp first.weights second.weights || fail "$what: expected the same weights twice"
cmp first.weights.txt second.weights.txt || fail "$what: expected the same record twice"
for line in 'features  attribution ' 'train     42 articles' 'weights   ' 'dev       42 articles' '  content     ' \
  '  expected calibration error '; do
  grep -q "^$line" first.weights.txt || fail "$what: expected a record with: $line"
done

# scores of weights that are there
"$train" score --weights first.weights --dev "$corpus" >scores 2>err || fail "attrib-train score: expected no error"
sed -n '/^dev/,$p' first.weights.txt | cmp - scores || fail "attrib-train score: expected the scores of the record"
"$train" score --weights nowhere --dev "$corpus" >out 2>err && fail "attrib-train score: expected an error"
what="attrib-train score --weights nowhere" && has 'attrib-train: nowhere: cannot be read'

# a small corpus to break: one good article
mkdir -p small/articles small/gold
cp "$corpus/articles/01-leaked-call.txt" small/articles/
gold=small/gold/01-leaked-call.json
# broken SED-SCRIPT MESSAGE: training on the gold file that the script makes names it and what it saw.
broken() {
  sed "$1" "$corpus/gold/01-leaked-call.json" >"$gold"
  cmp -s "$corpus/gold/01-leaked-call.json" "$gold" && fail "$1 changes nothing"
  rm -f none.weights
  learn 1 small none.weights
  has "attrib-train: $gold: expected attrib's JSON with offsets in code points, saw "
  has "$2"
  [ ! -e none.weights ] || fail "$what: expected no file after an error"
}
broken '$d' 'parse error'
broken 's/"quotations"/"quotes"/' "key 'quotations' not found"
broken 's/"end": *[0-9][0-9]*/"end": 99999999/' "saw 99999999 in a text of "
broken 's/"end": *[0-9][0-9]*/"end": "far"/' 'must be number, but is string'

# nothing to learn from
mkdir empty
learn 1 empty none.weights
has 'attrib-train: empty: expected text/*.txt with attributions/*.ann, or articles/*.txt with gold/*.json, saw no such article'
learn 1 nowhere none.weights && has 'attrib-train: nowhere: expected '

# brat standoff, and a line of it that is broken
mkdir -p brat/text brat/attributions
printf 'Ann Lee said the bridge was shut.\n' >brat/text/a.txt
notes=brat/attributions/a_one.ann
printf 'T1\tSource 0 7\tAnn Lee\nT2\tCue 8 12\tsaid\nT3\tContent 13 32\tthe bridge was shut\nT4\tAttribution 8 12\tsaid\n' >"$notes"
printf 'E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n' >>"$notes"
learn 0 brat brat.weights && has '1 attributions'
printf 'T5\tCue 8 1200\tsaid\n' >>"$notes"
learn 1 brat none.weights && has "attrib-train: $notes:5: expected an offset within the text, saw 1200"

# what attrib writes for brat is read back: every quotation of the corpus is an attribution
"$attrib" extract --format brat --output written "$corpus"/articles/*.txt || fail "attrib extract --format brat"
mkdir -p back/text back/attributions
mv written/*.txt back/text
for notes_of_one in written/*.ann; do mv "$notes_of_one" "back/attributions/$(basename "$notes_of_one" .ann)_attrib.ann"; done
learn 0 back back.weights
"$attrib" extract "$corpus"/articles/*.txt | grep -o '"fingerprint"' >each
has "42 articles, $(wc -l <each) attributions"

# labels of quoted stretches
printf '"It is shut," said Ann Lee on Monday.\n' >brat/text/a.txt
sed '$d' "$notes" >whole.ann && cp whole.ann "$notes"
# labelled CODE START END MESSAGE: trains with one label.
labelled() {
  printf '{"documents": {"a": [{"start": %s, "end": %s, "type": "speech", "speaker": "Ann Lee", "entity": "person"}]}}' \
    "$2" "$3" >labels.json
  "$train" attribution --train brat --speakers labels.json --output x.weights --record x.txt >out 2>err
  code=$?
  what="attrib-train attribution --speakers, a label of $2 to $3"
  [ "$code" -eq "$1" ] || fail "$what: expected exit code $1, saw $code"
  has "$4"
}
labelled 0 1 12 '1 labelled stretches'
labelled 1 1 900 'labels.json: expected documents with start, end, type, speaker and entity, saw 900 in a text of 38 code points'
labelled 1 1 '"x"' 'labels.json: expected documents with start, end, type, speaker and entity, saw '

# what cannot be written
learn 1 brat nowhere/x.weights && has 'attrib-train: nowhere/x.weights: cannot be written'

# names: CoNLL columns, the corpus in JSON, and silver names
printf 'Ann\tB-PER\nLee\tI-PER\nmet\tO\nthe\tO\nAvon\tB-ORG\nTrust\tI-ORG\nin\tO\nParis\tB-LOC\n.\tO\n' >names.conll
printf 'Ann Lee met the Avon Trust in Paris.\n\f\nThe Avon Trust met Ann Lee.\n' >silver.txt
printf '0\t0,7,P 16,26,O 30,35,L\n1\t5,15,O 20,27,P\n' >silver.tsv
# learn_names CODE OUTPUT OPTION…: trains, its messages in ./err, and expects that exit code.
learn_names() {
  expected=$1
  output=$2
  shift 2
  "$train" names "$@" --dev names.conll --output "$output" --record "$output.txt" >out 2>err
  code=$?
  what="attrib-train names $*"
  [ "$code" -eq "$expected" ] || fail "$what: expected exit code $expected, saw $code"
}
for output in first second; do
  learn_names 0 $output.names --conll names.conll --articles "$corpus" --silver-texts silver.txt --silver-names silver.tsv
done
[ "$(head -c 16 first.names)" = 'attrib-weights 1' ] || fail "$what: expected a file of weights"
cmp first.names second.names || fail "$what: expected the same weights twice"
cmp first.names.txt second.names.txt || fail "$what: expected the same record twice"
for line in 'features  names ' 'train     names.conll: 1 texts, 3 names, checksum ' 'train     corpus: 42 texts, ' \
  'train     silver.tsv: 2 texts, 5 names, checksum ' 'weights   ' 'dev       names.conll: 1 texts, checksum ' \
  '  first three  F1 100.0 '; do
  grep -q "^$line" first.names.txt || fail "$what: expected a record with: $line"
done
"$train" score-names --weights first.names --dev names.conll >scores 2>err || fail "score-names: expected no error"
sed -n '/^dev/,$p' first.names.txt | cmp - scores || fail "score-names: expected the scores of the record"
learn_names 1 none.names && has 'attrib-train: expected texts to learn from, saw none'
learn_names 1 none.names --conll nowhere && has 'attrib-train: nowhere: cannot be read'
printf 'Ann\tB-PER\nLee\n' >broken.conll
learn_names 1 none.names --conll broken.conll
has 'attrib-train: broken.conll:2: expected a token and O, B-… or I-…, saw "Lee"'
printf '2\t0,7,P\n' >broken.tsv
learn_names 1 none.names --silver-texts silver.txt --silver-names broken.tsv
has 'attrib-train: broken.tsv:1: expected the number of one of 2 texts, saw "2	0,7,P"'
printf '0\t0,7\n' >broken.tsv
learn_names 1 none.names --silver-texts silver.txt --silver-names broken.tsv
has 'attrib-train: broken.tsv:1: expected start,end,P|O|L|M, saw'
printf '0\t0,700,P\n' >broken.tsv
learn_names 1 none.names --silver-texts silver.txt --silver-names broken.tsv && has 'attrib-train: broken.tsv:1: expected an offset within the text, saw 700 in a text of 37 code points'
[ ! -e none.names ] || fail "$what: expected no file after an error"

# wrong usage
"$train" >out 2>err && fail "attrib-train alone: expected an error"
"$train" attribution >out 2>err && fail "attrib-train attribution: expected an error"
what="attrib-train attribution" && has '--train'

[ "$failures" -eq 0 ] || { echo "$failures failures" >&2 && exit 1; }
echo "all passed"

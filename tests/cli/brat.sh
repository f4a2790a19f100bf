# The format brat: a folder that the annotation tool opens. Read by run.sh.

run 0 extract --format brat --output brat town.txt talk.txt ./town.txt && lines out 0
same brat/town.txt town.txt && same brat/__town.ann brat/town.ann
has brat/annotation.conf 'Attribution	Source?:Source'
has brat/town.ann 'T1	Person 15 22	Ann Lee'
has brat/town.ann '	Content 0 9	“We won,”'
grep -q '^E1	Attribution:T[0-9]* Source:T[0-9]* Cue:T[0-9]* Content:T[0-9]* Speaker:T1$' brat/town.ann ||
  fail "$what: expected an event with source, cue, content and speaker"
has brat/talk.ann '*	Equiv T1 '
has brat/talk.ann '	Role 24 35	the captain'
run 0 extract --format brat --output indirect --type indirect talk.txt && has indirect/talk.ann 'E3	Attribution:T' && lacks indirect/talk.ann 'E1	'
printf '\360\237\230\200 “We won,\n  and we won well,” said Ann Lee.\r\n' >wrapped.txt
run 0 extract --format brat --output wrapped wrapped.txt && has wrapped/wrapped.ann '	Content 2 10;13 30	“We won, and we won well,”'
printf '{"id":"../../x","text":"x"}\n{"id":"..\\\\..\\\\x","text":"y"}\n{"id":"","text":"\377"}\n' >odd.jsonl
run 0 extract --encoding utf-8 --format brat --output odd odd.jsonl
[ "$(LC_ALL=C ls -A odd | tr '\n' ' ')" = "3.ann 3.txt _._.._x-2.ann _._.._x-2.txt _._.._x.ann _._.._x.txt annotation.conf " ] ||
  fail "$what: expected names without folders, saw $(ls -A odd)"
[ "$(cat odd/3.txt)" = "�" ] || fail "$what: expected valid UTF-8"
run 2 extract --format brat town.txt && has err "--output"
run 2 extract --format brat --output brat town.txt && has err "brat: expected a folder that is new or empty"
run 1 extract --format brat --output town.txt/x town.txt && has err "attrib: town.txt/x: Not a directory"

# read back: what a person has corrected is gold
run 0 extract --format brat --output hand "$corpus"/articles/*.txt
run 0 evaluate --gold hand predicted.jsonl
for row in 'content exact     ' 'cue exact         ' 'source exact      ' 'speaker           ' 'mention any form  '; do
  has out "$row 100.0  100.0  100.0"
done
lacks out quoted
run 0 extract --format brat --output annotated talk.txt && run 0 extract talk.txt && cp out answers.jsonl
speaker=$(grep -E '^T[0-9]+	(Person|Other) [0-9 ]+	Bo Day$' annotated/talk.ann | cut -f 1)
sed -i "/^E1	/s/Speaker:T[0-9]*/Speaker:$speaker/" annotated/talk.ann
run 0 evaluate --gold annotated --misses 9 answers.jsonl
has out "speaker talk 0-9" && has out "  gold:      Bo Day" && has out "  predicted: Ann Lee"
run 0 evaluate --gold annotated --misses 1 --json answers.jsonl && has out '"predicted": "Ann Lee"'
# mistaken MESSAGE SED-SCRIPT: the annotations that the script makes of good ones are refused.
cp -r annotated mistaken
mistaken() {
  sed "$2" annotated/talk.ann >mistaken/talk.ann
  run 1 evaluate --gold mistaken answers.jsonl && has err "attrib: mistaken/talk.ann:$1"
}
mistaken '1: expected the words "Ann Lee", saw "Bo Lee"' '1s/Ann/Bo/'
mistaken '1: expected a start and end within the article, saw 15 2200' '1s/22/2200/'
mistaken '1: expected columns parted by tabs, saw T1 Person' '1s/	/ /g'
mistaken '1: expected an annotation that begins with T, E, A, R, M, * or #, saw X1' '1s/^T/X/'
events=$(grep -n '^E1	' annotated/talk.ann | cut -d : -f 1)
mistaken "$events: expected an annotation of words, saw T99" '/^E1	/s/Content:T[0-9]*/Content:T99/'
mistaken "$events: expected the content of E1, saw none" '/^E1	/s/ Content:T[0-9]*//'
mistaken "$events: expected the attribute Type of E1, saw none" '/	Type E1 /d'
mistaken "$events: expected a person, organization, location or other as the speaker, saw E2" '/^E1	/s/Speaker:T[0-9]*/Speaker:E2/'
rm mistaken/talk.txt
run 1 evaluate --gold mistaken answers.jsonl && has err "mistaken/talk.txt: No such file"

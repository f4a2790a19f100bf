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

# A folder of one's own words laid over the built-in ones, and what is wrong with it. Read by run.sh.

mkdir words
printf 'crow\tverb\tcrow,crows,crowed\tspeech\tthat\tThe coach crowed that they had won.\n' >words/cues.txt
printf 'Zorb\torganization\n' >words/name.txt
printf 'Skipper\t100\n' >words/titles.txt
run 0 check-data words && has out "words: 0 problems" && lacks err attrib
printf '“We won,” crowed Skipper Ann Lee.\n' >crowed.txt
run 0 extract --data words crowed.txt && has out '"text":"crowed"' && has out '"name":"Ann Lee"'

cp -r words wrong
printf 'Mate\n' >>wrong/titles.txt
printf 'Zorb\tcompany\n' >wrong/name.txt
printf 'brag\tverb\tbrag,brags,bragged\tspeech\tthat\tThe coach boasted that they had won.\n' >>wrong/cues.txt
: >wrong/verb.txt
run 1 check-data wrong && has out "wrong: 4 problems" && lines err 4
has err 'attrib: wrong/titles.txt:2: expected 2 to 3 columns, saw 1'
has err 'attrib: wrong/name.txt:1: expected one of person, organization, location, other, saw "company"'
has err 'attrib: wrong/cues.txt:2: expected an example with one of brag,brags,bragged, saw "The coach boasted that they had won."'
has err 'attrib: wrong/verb.txt: expected one of abbreviations.txt, '
run 2 check-data nowhere && has err "nowhere"
run 2 check-data

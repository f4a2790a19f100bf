# The format sqlite: an archive that is added to, where the same again changes nothing. Read by run.sh.

# answers ARCHIVE SQL ROWS: what the archive answers, columns divided by "|".
answers() {
  sqlite3 "$1" "$2" >out 2>err
  [ "$(cat out)" = "$3" ] || fail "$2: expected: $3"
}

run 0 extract --format sqlite --output archive.db town.txt talk.txt && lines out 0
answers archive.db "SELECT speaker, count(*) FROM quotations GROUP BY speaker ORDER BY speaker" "Ann Lee|3
Bo Day|1"
answers archive.db "SELECT cue, source, type, kind, start, stop FROM quotations WHERE article = 'talk.txt' AND id = 'q1'" \
  "said|Ann Lee, the captain|direct|speech|0|9"
answers archive.db "SELECT q.quote = substr(a.text, q.start + 1, q.stop - q.start) FROM quotations q JOIN articles a
  ON a.id = q.article" "1
1
1
1"
answers archive.db "SELECT count(*) > 3, sum(m.text <> substr(a.text, m.start + 1, m.stop - m.start))
  FROM mentions m JOIN articles a ON a.id = m.article" "1|0"
answers archive.db "SELECT r.value FROM entities e, json_each(e.roles) r WHERE e.name = 'Ann Lee'" "the captain"
answers archive.db "SELECT speaker FROM quotes WHERE quotes MATCH 'proud'" "Ann Lee"

# the same again, in another order
dump() {
  sqlite3 archive.db "SELECT * FROM articles ORDER BY id; SELECT * FROM entities;
    SELECT * FROM mentions ORDER BY article, start, entity;
    SELECT article, id, quote, speaker, confidence FROM quotations ORDER BY article, id"
}
dump >before
run 0 extract --format sqlite --output archive.db talk.txt town.txt && dump >after && same before after
answers archive.db "SELECT count(*) FROM quotes WHERE quotes MATCH 'proud'" 1

# more
run 0 extract --format sqlite --output archive.db news.jsonl
answers archive.db "SELECT count(*) FROM articles" 5
answers archive.db "SELECT json_extract(metadata, '\$.section.page'), title, url IS NULL FROM articles WHERE id = 'n1'" \
  "1.5|Town wins|1"

# an article that has changed leaves nothing of what it was
printf '{"id":"talk.txt","text":"“We drew,” said Cy Fox."}\n' >changed.jsonl
run 0 extract --format sqlite --output archive.db changed.jsonl
answers archive.db "SELECT speaker, quote FROM quotations WHERE article = 'talk.txt'" "Cy Fox|“We drew,”"
answers archive.db "SELECT count(*) FROM quotes WHERE quotes MATCH 'proud'" 0
answers archive.db "SELECT count(*) FROM mentions WHERE article = 'talk.txt'" 1
answers archive.db "INSERT INTO quotes (quotes, rank) VALUES ('integrity-check', 1); PRAGMA integrity_check;
  PRAGMA foreign_key_check" ok

# any bytes
printf '{"id":"z","title":"a\\u0000b","text":"\377 \\u0000 “We won,” said Ann Lee."}\n' >bytes.jsonl
run 0 extract --format sqlite --output bytes.db bytes.jsonl
answers bytes.db "SELECT quote FROM quotations" "“We won,”"

# what is no archive is left alone
run 2 extract --format sqlite town.txt && has err "--output"
run 1 extract --format sqlite --output nowhere/x.db town.txt && has err "attrib: nowhere/x.db: unable to open database file"
cp all.jsonl text.db
run 1 extract --format sqlite --output text.db town.txt && has err "attrib: text.db: file is not a database"
same text.db all.jsonl
sqlite3 other.db "CREATE TABLE birds (name)"
run 1 extract --format sqlite --output other.db town.txt
has err "attrib: other.db: expected a new file or an archive that attrib wrote, saw another database"
sqlite3 archive.db "PRAGMA user_version = 9"
run 1 extract --format sqlite --output archive.db town.txt && has err "attrib: archive.db: expected an archive of version 1, saw 9"

# killed after it has written some: whole articles or none, and a second run brings the rest
i=0
while [ $i -lt 3000 ]; do
  printf '{"id":"%s","text":"\\"We won,\\" said Ann Lee."}\n' $i
  i=$((i + 1))
done >many.jsonl
mkfifo pipe
"$attrib" extract --format sqlite --output killed.db --input jsonl - <pipe 2>err &
writer=$!
{
  head -n 1500 many.jsonl
  tries=0
  while [ $tries -lt 200 ]; do
    written=$(sqlite3 -readonly killed.db "SELECT count(*) FROM articles" 2>sql.err)
    [ "${written:-0}" -lt 256 ] || break
    sleep 0.1
    tries=$((tries + 1))
  done
  kill -9 $writer
} >pipe
wait $writer 2>wait.err
what="an archive whose writer was killed"
answers killed.db "SELECT count(*) >= 256, count(*) % 256 FROM articles" "1|0"
answers killed.db "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM quotations); PRAGMA integrity_check" "0
ok"
run 0 extract --format sqlite --output killed.db many.jsonl
answers killed.db "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM quotations)" "3000|3000"

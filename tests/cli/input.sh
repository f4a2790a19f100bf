# What comes in: folders, patterns, tables, packed files, encodings; which articles of it. Read by run.sh.

# folders and patterns: files in the order of their names, hidden ones and others left out
mkdir -p tree/b/.hidden tree/a
for file in tree/b/2.txt tree/a/1.txt tree/b/.hidden/3.txt tree/.4.txt tree/b/image.png; do cp town.txt $file; done
cp news.jsonl tree/a/news.jsonl
run 0 extract tree && lines out 5
[ "$(grep -o '"article":{"id":"[^"]*' out | cut -d '"' -f 6 | tr '\n' ' ')" = "tree/a/1.txt n1 https://example.org/2 4 tree/b/2.txt " ] ||
  fail "$what: expected five articles in the order of their files"
cp out whole_tree
run 0 extract 'tree/?' && same out whole_tree
run 0 extract 'tree/*/[0-9].txt' && lines out 2
run 1 extract 'tree/*.nothing' && lines out 0 && has err "attrib: tree/*.nothing: No such file or directory"
cp town.txt 'what?.txt' && run 0 extract 'what?.txt' && has out '"id":"what?.txt"'
mkdir bare && run 1 extract bare town.txt && lines out 1 && has err "attrib: bare: Is a directory"
run 2 extract --force --output tree/a/1.txt tree && has err "tree/a/1.txt is one of the files to read"

# tables
printf '\357\273\277id,text,title,section,authors\r\n7,"“We won,” said Ann Lee.\nShe said ""never"" and left.",Won,,Bo\r\n\r\n,x "y" z,,sport,\r\n' >news.csv
run 0 extract news.csv && lines out 2
has out '"article":{"id":"7","title":"Won","url":null,"publisher":null,"authors":["Bo"]'
has out '"quoted":[{"start":1,"end":8,"text":"We won,"}]' && has out '"quoted":[{"start":34,"end":39,"text":"never"}]'
has out '"article":{"id":"5","title":null' && has out '"metadata":{"section":"sport"}'
printf 'key\ttext\tbody\n8\told\t"We won," said Ann Lee.\n' >news.tsv
run 0 extract --columns id=key,text=body news.tsv && has out '"article":{"id":"8"' && has out '"name":"Ann Lee"'
has out '"metadata":{"text (column)":"old"}'
cut -f 1,3 news.tsv >stream && "$attrib" extract --input tsv --columns id=key,text=body - <stream >out 2>err || fail "a table on standard input"
has out '"article":{"id":"8"'
run 1 extract --columns text=story news.tsv town.txt && lines out 1
has err 'attrib: news.tsv:1: expected a column "story", saw none'
cut -f 1 news.tsv >keys.tsv
run 1 extract keys.tsv && has err 'attrib: keys.tsv:1: expected a column "text"'
printf 'text\nx,y\nz\n"open\n\n' >bad.csv
run 1 extract bad.csv && lines out 1
has err 'attrib: bad.csv:2: expected 1 cells, saw 2' && has err 'attrib: bad.csv:4: expected a closing ", saw the end'
: >empty.csv && run 0 extract empty.csv && lines out 0
run 2 extract --columns text news.csv && has err "expected KEY=COLUMN, saw text"

# some of the articles
run 0 extract --limit 2 news.jsonl town.txt && lines out 2 && lacks out town.txt
run 2 extract --limit 0 news.jsonl
printf '{"text":"a","published":"2024-05-31T08:00:00Z"}\n{"text":"b","published":"2024-04-30"}\n{"text":"c"}\n{"text":"d","published":"2025"}\n' >dated.jsonl
run 0 extract --since 2024-05 dated.jsonl && lines out 2 && has out '"id":"1"' && has out '"id":"4"'
run 0 extract --since 2024-05 --limit 1 dated.jsonl && lines out 1
run 2 extract --since yesterday dated.jsonl && has err "saw yesterday"

# packed: as if it were not, whatever the name says
run 0 extract news.jsonl && cp out plain
gzip -k news.jsonl && xz -k news.jsonl && bzip2 -k news.jsonl && zstd -q news.jsonl
for packed in news.jsonl.gz news.jsonl.xz news.jsonl.bz2 news.jsonl.zst; do
  run 0 extract $packed && same out plain
  "$attrib" extract - <$packed >out 2>err || fail "$packed on standard input"
  same out plain
done
gzip -c news.jsonl >two.gz && gzip -c town.txt >>two.gz && run 1 extract --input jsonl two.gz && same out plain && has err "attrib: two.gz:5: "
{ printf '{"text":"'; head -c 3000000 /dev/zero | tr '\0' a; printf '"}\n'; cat news.jsonl; } | gzip >bomb.jsonl.gz
run 1 extract --max-megabytes 2 bomb.jsonl.gz && lines out 3 && has err 'attrib: bomb.jsonl.gz:1: expected at most 2 MB, saw more'
run 0 extract --max-megabytes 4 bomb.jsonl.gz && lines out 4
head -c 3000000 /dev/zero | bzip2 >bomb.txt.bz2
run 1 extract --max-megabytes 2 bomb.txt.bz2 news.jsonl && same out plain && has err 'attrib: bomb.txt.bz2: expected at most 2 MB, saw more'
{ printf 'text\n"'; head -c 3000000 /dev/zero | tr '\0' '\n'; printf '"\n'; } >bomb.csv
run 1 extract --max-megabytes 2 bomb.csv && has err 'attrib: bomb.csv:2: expected at most 2 MB, saw more'
run 2 extract --max-megabytes 0 news.jsonl && has err 'max-megabytes'
gzip -k town.txt && run 0 extract town.txt.gz && has out '"id":"town.txt.gz"' && has out '"name":"Ann Lee"'
printf 'BZh and other words' >bzh.txt && run 0 extract bzh.txt && lines out 1
: | gzip >nothing.jsonl.gz && run 0 extract nothing.jsonl.gz && lines out 0
gzip -c season.jsonl | head -c 20000 >cut.jsonl.gz
run 1 extract cut.jsonl.gz town.txt && has err "attrib: cut.jsonl.gz: cannot be unpacked: truncated gzip input"
tail -n 1 out | grep -q '"id":"town.txt"' || fail "$what: expected the rest to be done"

# encodings
cat >cafe.txt <<'END'
“The café was full,” said André Müller, the owner. “We were très content,” he added later.
END
run 0 extract cafe.txt && sed 's/"warnings":.*//' out >plain && lacks out '"code"'
mkdir as
for encoding in UTF-16LE UTF-16BE UTF-32LE UTF-32BE; do
  printf '\357\273\277' | cat - cafe.txt | iconv -f UTF-8 -t $encoding >as/cafe.txt
  run 0 extract as/cafe.txt && has out "\"warnings\":[{\"code\":\"encoding\",\"start\":0,\"end\":0,\"message\":\"read as $encoding, by its byte order mark\"}]"
  sed -e 's/"warnings":.*//' -e 's#as/cafe#cafe#' out >decoded && same decoded plain
done
iconv -f UTF-8 -t windows-1252 cafe.txt >as/cafe.txt
run 0 extract as/cafe.txt && has out '"message":"read as windows-1252, detected, '
sed -e 's/"warnings":.*//' -e 's#as/cafe#cafe#' out >decoded && same decoded plain
run 0 extract --encoding cp1252 as/cafe.txt && has out '"message":"read as cp1252, as --encoding says"'
sed -e 's/"warnings":.*//' -e 's#as/cafe#cafe#' out >decoded && same decoded plain
run 0 extract --encoding utf-8 as/cafe.txt && has out '"code":"invalid-utf8"' && lacks out '"code":"encoding"'
run 2 extract --encoding klingon town.txt && has err "saw klingon"
run 0 extract --pretty as/cafe.txt && cp out as/cafe.json && run 0 validate --text as as/cafe.json

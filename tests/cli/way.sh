# On the way from input to output: threads, files that are there, stops, going on, what the user is told. Read by run.sh.

awk 'BEGIN {
  for (i = 1; i <= 20000; ++i)
    printf "{\"id\":\"%d\",\"text\":\"\\\"We won %d games,\\\" said Ann Lee. The town was glad.\"}\n", i, i
}' >season.jsonl
head -n 3000 season.jsonl >start.jsonl

# the same bytes for every number of threads, errors in their order too
{ cat start.jsonl; cat broken.jsonl; echo; sed -n '3001,3100p' season.jsonl; } >mixed.jsonl
run 1 extract mixed.jsonl "$corpus"/articles/*.txt missing.txt && cp out one_thread && cp err one_thread.err
for threads in 2 3 16 0; do
  run 1 extract -j $threads mixed.jsonl "$corpus"/articles/*.txt missing.txt && same out one_thread && same err one_thread.err
done
run 0 extract --text "$corpus"/articles/*.txt && cp out one_thread
run 0 extract --text --jobs 3 "$corpus"/articles/*.txt && same out one_thread
run 0 extract -j 3 --format brat --output brat3 "$corpus"/articles/*.txt
run 0 extract --format brat --output brat1 "$corpus"/articles/*.txt
diff -r brat1 brat3 >out || fail "$what: expected the same with three threads"
run 2 extract -j -1 town.txt && has err "--jobs"

# a file that is there stays, unless told otherwise
run 0 extract town.txt && cp out town.out
echo precious >kept.jsonl
run 2 extract --output kept.jsonl town.txt && has err "kept.jsonl is there already; --force writes over it"
[ "$(cat kept.jsonl)" = precious ] || fail "$what: expected the file as it was"
ln -s kept.jsonl link.jsonl
run 0 extract --force --output link.jsonl town.txt && same kept.jsonl town.out
[ -L link.jsonl ] || fail "$what: expected the link to stay"
run 2 extract --force --output town.txt town.txt && has err "town.txt is one of the files to read"
run 0 extract --output /dev/null town.txt
[ ! -e kept.jsonl.part ] || fail "$what: expected no kept.jsonl.part"

# started ARGUMENTS…: attrib in the background with ./slow to read, so that Ctrl-C reaches it.
started() { env --default-signal=INT "$attrib" "$@" <slow 2>err & }
# ended CODE: what was started ends so.
ended() {
  wait $!
  code=$?
  [ "$code" -eq "$1" ] || fail "$what: expected exit code $1, saw $code"
}

# Ctrl-C while it waits: whole lines, and where they are
run 0 extract start.jsonl && cp out start.out
for signal in INT TERM; do
  what="attrib extract, stopped by $signal"
  rm -f stopped.jsonl* slow && mkfifo slow
  started extract -j 2 --input jsonl --output stopped.jsonl -
  { cat start.jsonl; sleep 0.3; kill -$signal $!; wait $!; } >slow
  [ $signal = INT ] && ended 130 || ended 143
  has err "attrib: cut short; what is done stands in stopped.jsonl.part"
  [ ! -e stopped.jsonl ] || fail "$what: expected no stopped.jsonl"
  head -c "$(wc -c <stopped.jsonl.part)" start.out | cmp -s - stopped.jsonl.part || fail "$what: expected the first lines"
  [ "$(tail -c 1 stopped.jsonl.part | wc -l)" -eq 1 ] || fail "$what: expected whole lines"
done
run 2 extract --output stopped.jsonl start.jsonl && has err "--resume goes on with it"
cp stopped.jsonl.part other.jsonl.part
sed 's/"id":"/&x/' start.jsonl >others.jsonl
run 1 extract --resume --output other.jsonl others.jsonl && has err 'saw x'
run 1 extract --resume --output other.jsonl town.txt && has err "saw no more"
run 0 extract --resume --output stopped.jsonl start.jsonl && same stopped.jsonl start.out
run 0 extract --resume --output stopped.jsonl start.jsonl && has err "stopped.jsonl: complete, nothing to resume"
same stopped.jsonl start.out
printf 'no line of attrib\n' >odd.jsonl.part
run 1 extract --resume --output odd.jsonl start.jsonl && has err "odd.jsonl.part:1: expected a line that attrib extract wrote"
run 2 extract --resume start.jsonl && has err "--output"
run 2 extract --resume --format csv --output x.csv start.jsonl && has err "--resume: expected the format jsonl, saw csv"

# killed again and again, each time after it has written some more; a line that is not whole is written anew
run 0 extract season.jsonl && cp out season.out
what="attrib extract --resume, killed"
: >amounts
for growth in $(awk 'BEGIN { srand(); for (i = 0; i < 50; ++i) print int(rand() * 300000) }'); do
  before=$(wc -c 2>/dev/null <killed.jsonl.part || echo 0)
  "$attrib" extract -j 2 --resume --output killed.jsonl season.jsonl 2>err &
  tries=0
  while [ $tries -lt 1000 ] && [ "$(wc -c 2>/dev/null <killed.jsonl.part || echo 0)" -le $((before + growth)) ]; do
    sleep 0.01
    tries=$((tries + 1))
  done
  kill -9 $!
  wait $! 2>/dev/null
  wc -c 2>/dev/null <killed.jsonl.part >>amounts
done
[ "$(sort -nu amounts | wc -l)" -ge 25 ] || fail "$what: expected to be killed at 25 places at least, saw $(cat amounts)"
run 0 extract --resume --output killed.jsonl season.jsonl && same killed.jsonl season.out
[ ! -e killed.jsonl.part ] || fail "$what: expected no killed.jsonl.part"

# nobody takes the output any more, while the input waits: an end, and why
rm -f slow code && mkfifo slow
{ "$attrib" extract -j 2 --input jsonl - <slow 2>err; echo $? >code; } | head -n 1 >out &
{
  cat start.jsonl
  tries=0
  while [ $tries -lt 200 ] && [ ! -s code ]; do
    sleep 0.05
    tries=$((tries + 1))
  done
  what="attrib extract - | head, with input to come"
  [ -s code ] || fail "$what: expected an end"
} >slow
wait
[ "$(cat code)" -eq 1 ] || fail "$what: expected exit code 1, saw $(cat code)"
has err "attrib: standard output: Broken pipe"
if [ -w /dev/full ]; then
  run 1 extract -j 2 --output /dev/full start.jsonl && has err "attrib: /dev/full: No space left on device"
fi

# a disk that becomes full, in every format that goes to a file; with more room, --resume goes on
cat >full.sh <<'END'
attrib=$1
mount -t tmpfs -o size=1m tmpfs disk || exit 77
for format in jsonl html csv sqlite brat; do
  "$attrib" extract --force --format $format --output disk/x.$format season.jsonl >out 2>err
  [ $? -eq 1 ] || { echo "$format: expected exit code 1"; exit 1; }
  grep -q -e "No space left on device" -e "disk is full" err || { echo "$format: expected why in: $(cat err)"; exit 1; }
  [ $format = sqlite ] || [ $format = brat ] || [ ! -e disk/x.$format ] || { echo "$format: expected no file"; exit 1; }
  [ $format = jsonl ] || rm -rf disk/x.$format*
  [ $format = jsonl ] && mv disk/x.jsonl.part half
done
mv half disk/x.jsonl.part
mount -o remount,size=64m disk
"$attrib" extract --resume --output disk/x.jsonl season.jsonl >out 2>err || { cat err; exit 1; }
cmp disk/x.jsonl season.out
END
what="a full disk"
mkdir disk
if unshare -rm true 2>/dev/null; then
  unshare -rm sh full.sh "$attrib" >full.out 2>&1
  code=$?
  [ $code -eq 0 ] || [ $code -eq 77 ] || fail "$what: $(cat full.out)"
fi

# the summary where it is asked for or watched; the line of progress where it is watched
run 1 extract --summary broken.jsonl talk.txt
has err "attrib: 3 articles, 3 quotes, 2 speakers, 0 abstentions, 4 failures, "
run 1 extract broken.jsonl talk.txt && lacks err "articles"
if command -v script >/dev/null; then
  what="attrib extract on a terminal"
  script -qec "$attrib extract --output watched.jsonl season.jsonl" /dev/null >out 2>err </dev/null
  has out "attrib: 20000 articles, "
  has out " MB/s, 0:00:0"
  lacks out "$escape"
  script -qec "$attrib extract --output watched2.jsonl season.jsonl 2>/dev/null" /dev/null >out 2>err </dev/null
  lacks out "article"
fi

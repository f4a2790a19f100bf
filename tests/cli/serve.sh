# attrib serve: the same bytes as on the command line, for 64 clients at once; what it refuses; how it ends. Read by run.sh.

# serve ARGUMENTS…: starts a server in the background; its process is $server, its address $url.
serve() {
  what="attrib serve $*"
  : >server.err
  env --default-signal=INT "$attrib" serve --port 0 "$@" 2>server.err &
  server=$!
  tries=0
  while [ $tries -lt 200 ] && ! grep -q answers server.err; do
    sleep 0.05
    tries=$((tries + 1))
  done
  url=$(sed -n 's/^attrib: \(http[^ ]*\)\/ answers.*/\1/p' server.err)
}
# stopped SIGNAL: the server ends by it, as one that has done its work.
stopped() {
  kill -"$1" $server
  wait $server
  code=$?
  [ "$code" -eq 0 ] || fail "attrib serve, stopped by $1: expected exit code 0, saw $code"
}
# gets STATUS ARGUMENTS…: what curl gets is in ./out, its headers in ./headers.
gets() {
  expected=$1
  shift
  what="curl $*"
  code=$(curl -s -D headers -o out -w '%{http_code}' "$@" 2>err)
  [ "$code" = "$expected" ] || fail "$what: expected status $expected, saw $code"
}
post() { gets "$@" "$url/extract"; }
text='Content-Type: text/plain'
json='Content-Type: application/json'

serve --max-megabytes 1 --timeout 2
gets 200 "$url/" && has out '<textarea' && has headers "Content-Security-Policy: default-src 'none'" && lacks out "<script"
gets 200 "$url/health" && has out '{"status":"ok","version":"'
gets 200 "$url/schema" && same out "$here/../../lib/output/attrib.schema.json"
gets 200 -I "$url/health"
"$attrib" extract - <talk.txt >expected.json
post 200 -H "$text" --data-binary @talk.txt && same out expected.json && has headers 'Content-Type: application/json'
post 200 -H "$text;charset=UTF-8" --data-binary @talk.txt && same out expected.json
post 200 -F text=@talk.txt && same out expected.json
gzip -c talk.txt >packed
post 200 -H "$text" -H 'Content-Encoding: gzip' --data-binary @packed && same out expected.json
head -n 1 news.jsonl >line.json
"$attrib" extract --input jsonl - <line.json >expected.json
post 200 -H "$json" --data-binary @line.json && same out expected.json
for format in json text explain csv html; do
  "$attrib" extract --format $format --offsets utf16 - <talk.txt >expected
  gets 200 -H "$text" --data-binary @talk.txt "$url/extract?format=$format&offsets=utf16" && same out expected
done
"$attrib" extract --encoding utf-8 - <binary.txt >expected.json
post 200 -H "$text" --data-binary @binary.txt && same out expected.json
post 200 -H "$text" --data-binary '' && has out '"quotations":[]'

# what is wrong is told as JSON
post 400 -H "$json" -d '{"text":1}' && has out '{"status":400,"error":"body: expected a string \"text\", saw number"}'
post 400 -H "$json" -d '{"text":' && has out 'expected JSON'
post 400 -F title=x && has out 'expected a field \"text\", saw none'
gets 400 -H "$text" -d x "$url/extract?format=morse" && has out 'format: expected one of jsonl, json, text,'
gets 400 -H "$text" -d x "$url/extract?offsets=mile" && has out 'offsets: expected one of codepoint, byte, utf16, saw mile'
gets 404 "$url/nowhere" && has out '{"status":404,"error":"expected /, /extract, /health or /schema, saw /nowhere"}'
gets 404 -d x "$url/nowhere"
gets 405 "$url/extract" && has out 'expected the method POST, saw GET' && has headers 'Allow: POST'
gets 405 -X PUT -d x "$url/extract"
gets 405 -X DELETE "$url/" && has headers 'Allow: GET, HEAD'
gets 414 "$url/$(head -c 9000 /dev/zero | tr '\0' a)"
post 415 -d x && has out 'Content-Type: expected text/plain, application/json or multipart/form-data, saw application/x-www-form-urlencoded'
post 415 -H 'Content-Type:' -d x && has out 'saw none'
post 415 -H "$text; charset=latin1" -d x && has out 'expected charset=utf-8, saw latin1'
head -c 3000000 /dev/zero | tr '\0' a >large.txt
post 413 -H "$text" --data-binary @large.txt && has out '{"status":413,"error":"expected a body of at most 1000000 bytes"}'
post 413 -H "$text" -H Expect: --data-binary @large.txt
post 413 -H "$text" -H Expect: -H 'Transfer-Encoding: chunked' --data-binary @large.txt
gzip -c large.txt >packed
post 413 -H "$text" -H 'Content-Encoding: gzip' --data-binary @packed
post 408 -H "$text" -H Expect: --limit-rate 50 --data-binary @start.jsonl && has out 'expected the body within 2 seconds'
port=${url##*:}
run 1 serve --port "$port" && has err "attrib: 127.0.0.1:$port: Address already in use"
run 1 serve --host 203.0.113.7 && has err "203.0.113.7:8017"
run 2 serve --port 70000 && has err "--port"
run 2 serve --data nowhere && has err "nowhere"
gets 200 "$url/health"
stopped TERM
what="attrib serve, stopped"
curl -s "$url/health" >out 2>err && fail "$what: expected no answer"

# 64 clients at once: no failed request, the same bytes
serve -j 0
for article in "$corpus"/articles/*.txt; do "$attrib" extract - <"$article" >"expected.$(basename "$article")"; done
: >requests
number=0
while [ $number -lt 640 ]; do
  for article in "$corpus"/articles/*.txt; do
    number=$((number + 1))
    printf 'next\nurl = "%s/extract"\nheader = "%s"\ndata-binary = "@%s"\noutput = "answer.%s.%s"\nfail\n' \
      "$url" "$text" "$article" "$number" "$(basename "$article")" >>requests
  done
done
what="64 clients"
curl -sS --no-progress-meter --parallel --parallel-immediate --parallel-max 64 -K requests >out 2>err || fail "$what"
lines err 0
for answer in answer.*; do same "$answer" "expected.${answer#answer.*.}"; done
[ "$(ls answer.* | wc -l)" -eq "$number" ] || fail "$what: expected $number answers"

# what is begun is finished
awk 'BEGIN { for (i = 1; i <= 40000; ++i) printf "“We won %d games,” said Ann Lee. ", i }' >long.txt
"$attrib" extract - <long.txt >expected.json
what="a request that is begun, and a stop"
curl -s -H "$text" --data-binary @long.txt -o out "$url/extract" &
client=$!
sleep 0.5
stopped INT
wait $client || fail "$what: expected an answer"
same out expected.json

# Settings from a file and from the environment. Read by run.sh.

cat >settings.toml <<'END'
# mine
[extract]
format = "csv"
type = ["direct", "mixed"]
min-confidence = 0.5
entities-only = false
jobs = 2

[evaluate]
misses = 1
END
run 0 extract --format csv --type direct,mixed --min-confidence 0.5 talk.txt && cp out as_options
run 0 extract --config settings.toml talk.txt && same out as_options
run 0 --config settings.toml extract talk.txt && same out as_options
ATTRIB_CONFIG=settings.toml run 0 extract talk.txt && same out as_options
run 0 extract --config settings.toml --text talk.txt && has out "Ann Lee, the captain [said"
run 0 extract --config settings.toml --type indirect talk.txt && has out ",indirect," && lacks out ",direct,"
run 0 extract talk.txt && cp out plain
ATTRIB_DATA=no_weights_here run 2 extract talk.txt && has err "no_weights_here"
ATTRIB_DATA=words run 0 extract crowed.txt && has out '"text":"crowed"'
ATTRIB_JOBS=2 run 0 extract talk.txt && same out plain
ATTRIB_JOBS=many run 2 extract talk.txt && has err "--jobs: Value many not in range"

# broken LINES MESSAGE: a file of settings with these lines is refused so.
broken() {
  printf "$1" >broken.toml
  run 2 extract --config broken.toml talk.txt && has err "--config: broken.toml:$2" && lines out 0
}
broken '[extract]\nformat = csv\n' '2: Error while parsing value'
broken '[extract\n' "1: Error while parsing table header: expected ']', saw"
broken '[extract]\n\nfromat = "csv"\n' '3: expected an option of attrib extract, saw fromat'
broken '[extrakt]\n' '1: expected a table named as a command of attrib, such as [extract], saw extrakt'
broken 'jobs = 3\n' '1: expected a table named as a command of attrib, such as [extract], saw jobs'
broken 'extract = 3\n' '1: expected a table, [extract], saw 3'
broken '[extract]\nformat = "morse"\n' '2: expected a value of format, saw "morse": morse not in {jsonl,'
broken '[extract]\ntype = ["direct",\n  "loud"]\n' '3: expected a value of type, saw "loud": loud not in '
broken '[extract]\njobs = "many"\n' '2: expected a value of jobs, saw "many": Value many not in range 0 to 1024'
broken '[extract]\nsummary = 1\n' '2: expected summary = true or false, saw 1'
broken '[extract]\nlimit = 1979-05-27\n' '2: expected a value of limit, saw a date or time'
run 2 extract --config nowhere.toml talk.txt && has err "nowhere.toml"
ATTRIB_CONFIG=nowhere.toml run 2 extract talk.txt && has err "nowhere.toml"

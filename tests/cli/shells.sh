# The man page and the shells' completions: made from the options, so that none is missing. Read by run.sh.

run 0 man && cp out attrib.1
for shell in bash zsh fish; do run 0 completions $shell && cp out attrib.$shell; done
run 2 completions tcsh && has err "tcsh not in {bash,zsh,fish}"
run 2 completions

# every option of every --help stands in each of them
for command in "" $commands; do
  run 0 $command --help
  for option in $(sed -n 's/^  \(-[^ ]*\).*/\1/p' out | tr , '\n'); do
    what="attrib $command $option"
    has attrib.bash "$option"
    has attrib.zsh "$option["
    case $option in
      --*) has attrib.fish " -l ${option#--} " && has attrib.1 "\\fB$(echo "$option" | sed 's/-/\\-/g')\\fR" ;;
      *) has attrib.fish " -s ${option#-} " && has attrib.1 "\\fB\\$option\\fR" ;;
    esac
  done
done
what="attrib man"
if command -v mandoc >/dev/null; then mandoc -T lint -W error attrib.1 >out 2>err || fail "mandoc"; fi
if command -v groff >/dev/null; then groff -Kutf8 -man -ww -z attrib.1 >out 2>err && lines err 0; fi

# typed SHELL…: what is typed into that shell, with tabs, runs; the output of its lines is in typed.1 to typed.4.
mkdir bin && ln -s "$attrib" bin/attrib
typed() {
  what="completion by $1"
  rm -f typed.*
  {
    printf '%s\n' "$2"
    printf 'attrib extract --expl\ttal\t >typed.1\nattrib extract --format cs\t talk.txt >typed.2\n'
    printf 'attrib check-data wor\t >typed.3\nattrib colla\t --help >typed.4\nexit\n'
    tries=0
    while [ $tries -lt 100 ] && [ ! -s typed.4 ]; do  # the terminal must stay as long as the shell
      sleep 0.1
      tries=$((tries + 1))
    done
  } | env PATH="$PWD/bin:$PATH" HOME="$PWD" TERM=dumb script -qec "$1" /dev/null >out 2>err
  same typed.1 explanation
  same typed.2 rows
  grep -q "^words/*: 0 problems" typed.3 || fail "$what: expected a folder"
  has typed.4 "attrib collate"
}
run 0 extract --explain talk.txt && cp out explanation
run 0 extract --format csv talk.txt && cp out rows
if command -v script >/dev/null; then
  command -v bash >/dev/null && typed "bash --norc --noprofile -i" ". ./attrib.bash"
  cp attrib.zsh _attrib
  command -v zsh >/dev/null && typed "zsh -f -i" 'autoload -Uz compinit; compinit -u -D; fpath=(. $fpath); autoload -Uz _attrib; compdef _attrib attrib'
fi
if command -v fish >/dev/null; then
  what="completion by fish"
  HOME=$PWD fish -N -c 'source attrib.fish; complete -C "attrib extract --expl"; complete -C "attrib extract --format cs"' >out 2>err
  has out "--explain" && has out "csv"
fi

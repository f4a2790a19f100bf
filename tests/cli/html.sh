# The format html: the page allows its own script and style, by their hashes. Read by run.sh.

# hash_of START END: the SHA-256 in base64 of what stands between two tags that each begin a line.
hash_of() {
  sed -n "/^$1/,/^$2/p" out | sed -e '$d' -e "1s/^$1//" >between
  hex=$(sha256sum <between | cut -c 1-64 | sed 's/../\\x&/g')
  env printf '%b' "$hex" | base64
}

run 0 extract --format html town.txt talk.txt
[ "$(grep -c '^<script type="application/json" class="article">' out)" -eq 2 ] || fail "$what: expected two articles"
has out "script-src 'sha256-$(hash_of '<script>' '<\/script>')'"
has out "style-src 'sha256-$(hash_of '<style>' '<\/style>')'"

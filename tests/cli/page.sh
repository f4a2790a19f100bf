# Web pages. Read by run.sh.

cat >page.html <<'END'
<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Rovers win | Avon Post</title>
<meta property="og:title" content="Open Rovers"><meta property="og:site_name" content="Open Post">
<meta name="Author" content="Meta Author"><link rel="canonical" href="https://example.org/rovers">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["Thing", "NewsArticle"],
"headline": "Rovers win cup", "datePublished": "2024-05-31T08:00:00Z", "author": [{"@type": "Person", "name": "Bo Day"}, "Cy Fox"],
"publisher": {"name": "Avon Post"}, "url": "https://example.org/other"}]}</script>
<style>p { color: red }</style></head>
<body><header><p>Subscribe now</p></header><nav><ul><li>Home</li></ul></nav>
<article><p>A teaser.</p></article>
<form><input value="x"><main><article><header><h1>Rovers win
  <em>cup</em></h1></header>
<p>“We&nbsp;won,” said <b>Ann</b> <a href="/lee">Lee</a>,the captain.<p>She smiled.
<blockquote><p>“It was hard.”</p></blockquote>
<ul><li>One goal<li>Two cards</ul>
One line.<br>The same.<br><br>Another.
<script>var quote = "“Never,” said Mal Ice.";</script><form><p>Your name</p></form><div hidden>Hidden</div>
<aside>Read on</aside><p>The end.</p></article></main></form><footer>Imprint</footer></body></html>
END
run 0 extract --format brat --output page page.html && cp page/page.html.txt out
cat >expected.txt <<'END'
Rovers win cup

“We won,” said Ann Lee,the captain.

She smiled.

“It was hard.”

One goal

Two cards

One line. The same.

Another.

The end.
END
printf '%s' "$(sed 's/We won/We\xc2\xa0won/' expected.txt)" >expected && same out expected
run 0 extract page.html
has out '"article":{"id":"page.html","title":"Rovers win cup","url":"https://example.org/rovers","publisher":"Avon Post","authors":["Bo Day","Cy Fox"],"published":"2024-05-31T08:00:00Z","language":"en-GB"'
has out '"name":"Ann Lee"' && lacks out "Ice"
run 0 extract --since 2024-06 page.html && lines out 0

# without JSON-LD; without an <h1> the title is the headline
grep -v -e '^"' -e 'ld+json' page.html | sed 's/<h1>Rovers win/<h2>Match/' >open.htm
run 0 extract --format brat --output open open.htm && [ "$(head -n 1 open/open.htm.txt)" = "Open Rovers" ] || fail "$what: expected the headline first"
run 0 extract open.htm && has out '"title":"Open Rovers","url":"https://example.org/rovers","publisher":"Open Post","authors":["Meta Author"],"published":null'

# packed, on standard input, in an encoding that the page declares, and broken
gzip -c page.html >packed.html.gz && "$attrib" extract - --input html <packed.html.gz >out 2>err || fail "a page on standard input"
has out '"title":"Rovers win cup"'
printf '<meta charset=iso-8859-15><p>"We won," said Ren\351e Lee.' >latin.html
run 0 extract latin.html && has out '"name":"Renée Lee"' && has out 'read as iso-8859-15, as the page says'
for page in '' '<' '<p' '<!--' '<script>' 'no tags'; do
  printf '%s' "$page" >odd.html && run 0 extract odd.html && lines out 1
done
awk 'BEGIN { for (i = 0; i < 50000; ++i) printf "<div>"; print "deep" }' >deep.html
run 0 extract deep.html && lines out 1
head -c 20000 "$attrib" >binary.html && run 0 extract binary.html && lines out 1

// The article with its quotes in the colours of their speakers, and what is known about the one that was chosen.

let current = null;  // the article that is read
let chosen = null;   // the id of the quote whose detail is shown
let pieces = new Map();  // by id of a quote, the elements that show its content, cue and source

function addPiece(id, element, kind) {
  if (!pieces.has(id)) pieces.set(id, { content: [], cue: [], source: [] });
  pieces.get(id)[kind].push(element);
}

// Everything that is marked in the text: {start, end, kind, quote}.
function marksOf(article) {
  const marks = [];
  for (const quote of article.quotes) {
    if (!isShown(article, quote)) continue;
    for (const part of quote.content) marks.push({ ...part, kind: 'content', quote });
    for (const part of quote.cue) marks.push({ ...part, kind: 'cue', quote });
    if (quote.source) marks.push({ ...quote.source, kind: 'source', quote });
  }
  for (const entity of article.entities) {
    for (const mention of entity.mentions) {
      if (mention.form === 'name') marks.push({ ...mention, kind: 'name', entity });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

// A stretch of text on which the same marks lie. The innermost quote gives the colour and is what a click chooses.
function makePiece(words, marks, begun) {
  const element = make('span', {}, words);
  const quotes = marks.filter((mark) => mark.kind === 'content').map((mark) => mark.quote);
  const inner = quotes.reduce((inner, quote) => (inner && inner.length <= quote.length ? inner : quote), null);
  for (const mark of marks) {
    if (mark.kind === 'name') {
      element.classList.add('name');
      if (!inner) element.title = [mark.entity.name, ...mark.entity.roles.map((role) => role.text)].join(', ');
    } else {
      if (mark.kind !== 'content') element.classList.add(mark.kind);
      addPiece(mark.quote.id, element, mark.kind);
    }
  }
  const coloured = inner || (marks.find((mark) => mark.quote) || {}).quote;
  if (coloured && coloured.who) element.style.setProperty('--hue', current.hues.get(coloured.who.key));
  if (inner) {
    element.classList.add('quote');
    if (inner.who) element.classList.add('spoken');
    element.dataset.quote = inner.id;
    element.title = `${inner.who ? inner.who.name : 'nobody found'}, ${percent(inner.confidence)}`;
    if (!begun.has(inner.id)) {
      begun.add(inner.id);
      element.tabIndex = 0;
      element.setAttribute('role', 'button');
    }
  }
  return element;
}

function makeText(article) {
  const marks = marksOf(article);
  const ends = new Set([0, article.text.length]);
  for (const mark of marks) ends.add(mark.start).add(mark.end);
  const cuts = [...ends].sort((a, b) => a - b);
  const text = make('div', { className: 'text' });
  const begun = new Set();
  let active = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; ++i) {
    active = active.filter((mark) => mark.end > cuts[i]);
    for (; next < marks.length && marks[next].start <= cuts[i]; ++next) {
      if (marks[next].end > cuts[i]) active.push(marks[next]);
    }
    const words = article.text.slice(cuts[i], cuts[i + 1]);
    text.append(active.length === 0 ? words : makePiece(words, active, begun));
  }
  return text;
}

// A link for web addresses; anything else (javascript:, data:) stays text.
function makeLink(address) {
  if (!/^https?:\/\//i.test(address)) return address;
  return make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address);
}

// To the article before and after, for those without a keyboard.
function makeTurns() {
  const turns = [['Previous article', -1], ['Next article', 1]].map(([words, by]) => {
    const button = make('button', { type: 'button' }, words);
    button.addEventListener('click', () => stepArticle(by));
    return button;
  });
  return make('p', { className: 'turns' }, ...turns);
}

function drawArticle() {
  const place = document.getElementById('article');
  pieces = new Map();
  if (!current) {
    place.replaceChildren(make('p', { className: 'none' }, articles.length === 0 ? 'No articles.' : 'Nothing fits the filters.'));
    return;
  }
  const { facts } = current;
  const known = [facts.publisher, facts.published, facts.authors.join(', ')].filter(Boolean);
  if (current.title !== facts.id && facts.id !== facts.url) known.push(facts.id);
  const line = make('p', { className: 'facts' }, known.join(' · '));
  if (facts.url) line.append(known.length > 0 ? ' · ' : '', makeLink(facts.url));
  place.replaceChildren(make('h2', {}, current.title), line, makeText(current));
  if (articles.length > 1) place.append(makeTurns());
  if (chosen !== null) mark(chosen, 'chosen', true);
}

function mark(id, name, isOn) {
  const found = pieces.get(id);
  if (!found) return;
  for (const element of [...found.content, ...found.cue, ...found.source]) element.classList.toggle(name, isOn);
}

function drawDetail() {
  const place = document.getElementById('detail');
  const quote = current && current.quotes.find((quote) => quote.id === chosen);
  place.hidden = !quote;
  if (!quote) return;
  const close = make('button', { type: 'button', className: 'close', title: 'Close (Esc)' }, '×');
  close.setAttribute('aria-label', 'Close');
  close.addEventListener('click', unchoose);
  const sure = make('meter', { min: 0, max: 1, value: quote.confidence });
  const because = quote.explanation;
  const outer = quote.parent && current.quotes.find((other) => other.id === quote.parent);
  const nameOf = (id) => (current.entities.find((entity) => entity.id === id) || { name: id }).name;
  const facts = [
    ['Confidence', make('span', {}, sure, ` ${percent(quote.confidence)}`)],
    ['Role', quote.who && [...quote.who.roles].join('; ')],
    ['For', quote.speaker && quote.speaker.on_behalf_of && nameOf(quote.speaker.on_behalf_of)],
    ['Quote', quote.words],
    ['Type', `${quote.type}, ${quote.kind}`],
    ['Cue', quote.cue.map((part) => part.text).join(' ')],
    ['Source', quote.source && quote.source.text],
    ['To', quote.addressee && quote.addressee.text],
    ['Inside', outer && outer.words],
    ['Decided by', because.pattern],
    ['Because', because.resolution.length > 0 && make('ul', {}, ...because.resolution.map((step) => make('li', {}, step)))],
    ['No speaker', because.abstained],
  ].filter(([, value]) => value);
  place.replaceChildren(close, make('h2', {}, quote.who ? quote.who.name : 'Nobody found'),
    make('dl', {}, ...facts.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)])));
}

function choose(id) {
  if (chosen !== null) mark(chosen, 'chosen', false);
  chosen = id;
  mark(id, 'chosen', true);
  drawDetail();
}

function unchoose() {
  if (chosen === null) return;
  const found = pieces.get(chosen);
  mark(chosen, 'chosen', false);
  chosen = null;
  drawDetail();
  const first = found && found.content.find((element) => element.tabIndex === 0);
  if (first) first.focus();
}

function openArticle(article) {
  current = article;
  chosen = null;
  update();
  document.getElementById('article').scrollIntoView();
}

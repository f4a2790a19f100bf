// What happens when the reader points, clicks, types.

// Draws everything anew for the filter and the current article.
function update() {
  const found = articles.filter((article) => shownQuotes(article).length > 0 || isUnfiltered());
  if (!found.includes(current)) {
    current = found[0] || null;
    chosen = null;
  }
  if (chosen !== null && !shownQuotes(current).some((quote) => quote.id === chosen)) chosen = null;
  drawArticle();
  drawDetail();
  document.getElementById('here').hidden = articles.length < 2 || !current;
  if (current) drawSpeakers('here', current);
  drawSpeakers('speakers');
  drawOutlets();
  drawTime();
  drawArticles(found);
  const all = articles.reduce((sum, article) => sum + article.quotes.length, 0);
  const shown = articles.reduce((sum, article) => sum + shownQuotes(article).length, 0);
  document.getElementById('summary').textContent = [
    articles.length === found.length ? counted(articles.length, 'article') : `${found.length} of ${counted(articles.length, 'article')}`,
    all === shown ? counted(all, 'quote') : `${shown} of ${counted(all, 'quote')}`,
    counted(speakers.size, 'speaker'),
  ].join(', ');
}

function isUnfiltered() {
  return filter.words === '' && filter.types.size === 3 && filter.confidence === 0
    && filter.speaker === null && filter.outlet === null;
}

function readFilters() {
  const form = document.getElementById('filters');
  filter.words = document.getElementById('search').value.trim().toLowerCase();
  filter.types = new Set([...form.querySelectorAll('[name="type"]:checked')].map((box) => box.value));
  filter.confidence = Number(document.getElementById('confidence').value);
  document.getElementById('confidence-value').textContent = `${filter.confidence} %`;
  update();
}

function listenToFilters() {
  const form = document.getElementById('filters');
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', readFilters);
  document.getElementById('clear').addEventListener('click', () => {
    filter.speaker = null;
    filter.outlet = null;
    form.reset();
    readFilters();
  });
}

function listenToArticle() {
  const place = document.getElementById('article');
  const idOf = (event) => {
    const element = event.target.closest('[data-quote]');
    return element ? element.dataset.quote : null;
  };
  const light = (isOn) => (event) => {
    const id = idOf(event);
    if (id !== null) mark(id, 'lit', isOn);
  };
  place.addEventListener('pointerover', light(true));
  place.addEventListener('pointerout', light(false));
  place.addEventListener('focusin', light(true));
  place.addEventListener('focusout', light(false));
  place.addEventListener('click', (event) => {
    const id = idOf(event);
    if (id !== null && String(getSelection()) === '') choose(id);
  });
  place.addEventListener('keydown', (event) => {
    const id = idOf(event);
    if (id === null || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    choose(id);
  });
}

// The quote or article so many steps on from the one that has the focus or is read.
function step(list, at, by) {
  return list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
}

function stepQuote(by) {
  const quotes = [...document.querySelectorAll('#article [tabindex="0"]')];
  const next = step(quotes, quotes.indexOf(document.activeElement), by);
  if (next) next.focus();
}

function stepArticle(by) {
  const found = articles.filter((article) => shownQuotes(article).length > 0 || isUnfiltered());
  const next = step(found, found.indexOf(current), by);
  if (next && next !== current) openArticle(next);
}

const keys = {
  j: () => stepQuote(1),
  k: () => stepQuote(-1),
  n: () => stepArticle(1),
  p: () => stepArticle(-1),
  '/': () => document.getElementById('search').focus(),
  Escape: () => {
    if (document.activeElement.id === 'search') document.activeElement.blur();
    unchoose();
  },
};

function listenToKeys() {
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.id === 'search';
    if (event.ctrlKey || event.metaKey || event.altKey || (isTyping && event.key !== 'Escape')) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
}

listenToFilters();
listenToArticle();
listenToKeys();
readFilters();

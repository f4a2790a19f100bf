// The lists and plots beside the article: speakers, outlets, time, articles.

const rowLimits = { here: 30, speakers: 15, outlets: 10, articles: 100 };  // until the reader asks for more
const rowsMore = 100;

// A list of buttons, the longest bar for the largest count. A row: {words, more, count, look, hue, isChosen, choose}.
function drawRows(section, rows, stateName) {
  const list = document.querySelector(`#${section} ol`);
  const most = rows.reduce((most, row) => Math.max(most, row.count), 1);
  const hadFocus = list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const items = rows.slice(0, rowLimits[section]).map((row) => {
    const bar = make('span', { className: `bar ${row.look || ''}` });
    bar.style.width = `${100 * row.count / most}%`;
    if (row.hue !== undefined) bar.style.setProperty('--hue', row.hue);
    const button = make('button', { type: 'button', className: 'row' },
      make('span', { className: 'words' }, row.words),
      make('span', { className: 'count' }, String(row.count)),
      row.more ? make('span', { className: 'more' }, row.more) : null,
      bar);
    button.dataset.key = row.words;
    button.setAttribute(stateName, String(row.isChosen));
    button.addEventListener('click', row.choose);
    return make('li', {}, button);
  });
  if (rows.length > rowLimits[section]) {
    const more = make('button', { type: 'button' }, `${rows.length - rowLimits[section]} more`);
    more.addEventListener('click', () => {
      rowLimits[section] += rowsMore;
      update();
    });
    items.push(make('li', {}, more));
  }
  if (items.length === 0) items.push(make('li', { className: 'none' }, 'none'));
  list.replaceChildren(...items);
  if (hadFocus !== null) {
    const same = [...list.querySelectorAll('.row')].find((button) => button.dataset.key === hadFocus);
    if (same) same.focus();
  }
}

// How many shown quotes there are by what `of` gives for each; quotes for which it gives null are not counted.
function tally(of, but) {
  const counts = new Map();
  for (const article of articles) {
    for (const quote of article.quotes) {
      const key = of(article, quote);
      if (key !== null && isShown(article, quote, but)) counts.set(key, (counts.get(key) || 0) + 1);
    }
  }
  return counts;
}

const byCount = (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

function toggle(name, value) {
  filter[name] = filter[name] === value ? null : value;
  update();
}

// The speakers of one article in their colours, or of all.
function drawSpeakers(section, only) {
  const counts = tally((article, quote) => (quote.who && (!only || article === only) ? quote.who.key : null), 'speaker');
  drawRows(section, [...counts].sort(byCount).map(([key, count]) => {
    const speaker = speakers.get(key);
    return {
      words: speaker.name,
      more: [...speaker.roles].slice(0, 3).join('; '),
      count,
      look: current && current.hues.has(key) ? 'spoken' : 'absent',
      hue: current ? current.hues.get(key) : undefined,
      isChosen: filter.speaker === key,
      choose: () => toggle('speaker', key),
    };
  }), 'aria-pressed');
}

function drawOutlets() {
  document.getElementById('outlets').hidden = new Set(articles.map((article) => article.outlet)).size < 2;
  const counts = tally((article) => article.outlet, 'outlet');
  drawRows('outlets', [...counts].sort(byCount).map(([outlet, count]) => ({
    words: outlet, count, isChosen: filter.outlet === outlet, choose: () => toggle('outlet', outlet),
  })), 'aria-pressed');
}

// The days, months or years of all articles, whichever makes a readable number of columns.
const dateOf = (article) => (/^\d{4}-\d{2}-\d{2}/.exec(article.facts.published || '') || [null])[0];
const millisecondsADay = 86400000;
const timeUnits = [
  { size: 10, place: (date) => Date.parse(date) / millisecondsADay },
  { size: 7, place: (date) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) },
  { size: 4, place: (date) => Number(date.slice(0, 4)) },
];
const knownDates = new Set(articles.map(dateOf).filter((date) => date && !Number.isNaN(Date.parse(date))));
const dates = [...knownDates].sort();

function drawTime() {
  const section = document.getElementById('time');
  section.hidden = dates.length < 2;
  if (section.hidden) return;
  const mostColumns = 62;
  const [first, last] = [dates[0], dates[dates.length - 1]];
  const columnsOf = (unit) => unit.place(last) - unit.place(first) + 1;
  const unit = timeUnits.find((unit) => columnsOf(unit) <= mostColumns) || timeUnits[2];
  const columns = columnsOf(unit);
  const counts = tally((article) => (knownDates.has(dateOf(article)) ? dateOf(article).slice(0, unit.size) : null));
  const most = Math.max(1, ...counts.values());
  const drawing = (name, attributes, ...children) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const bars = [...counts].map(([date, count]) => drawing('rect', {
    x: unit.place(date.padEnd(10, '-01')) - unit.place(first),
    y: 1 - count / most,
    width: 0.8,
    height: count / most,
  }, drawing('title', {}, `${date}: ${counted(count, 'quote')}`)));
  const plot = drawing('svg', {
    viewBox: `0 0 ${columns} 1`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': `Quotes from ${first} to ${last}`,
  }, ...bars);
  const ends = make('p', {}, make('span', {}, first.slice(0, unit.size)), make('span', {}, last.slice(0, unit.size)));
  section.replaceChildren(section.firstElementChild, plot, ends);
}

function drawArticles(found) {
  document.getElementById('articles').hidden = articles.length < 2;
  drawRows('articles', found.map((article) => ({
    words: article.title,
    more: [article.outlet, article.facts.published].filter(Boolean).join(', '),
    count: shownQuotes(article).length,
    isChosen: article === current,
    choose: () => openArticle(article),
  })), 'aria-current');
}

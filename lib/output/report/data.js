// The articles of this page, their speakers, and which quotes the reader wants to see.
'use strict';

const filter = { words: '', types: new Set(['direct', 'mixed', 'indirect']), confidence: 0, speaker: null, outlet: null };

// One speaker over all articles, found by name.
const speakers = new Map();

function speakerOf(quote, entities) {
  if (!quote.speaker) return null;
  const key = quote.speaker.name.normalize().toLowerCase();
  if (!speakers.has(key)) speakers.set(key, { key, name: quote.speaker.name, roles: new Set() });
  const speaker = speakers.get(key);
  const entity = entities.get(quote.speaker.entity);
  for (const role of entity ? entity.roles : []) speaker.roles.add(role.text.replace(/\s+/g, ' '));
  return speaker;
}

// The colours of an article's speakers: hues that lie far apart, the first for who is quoted first.
function huesOf(quotes) {
  const goldenAngle = 137.508;
  const keys = [...new Set(quotes.filter((quote) => quote.who).map((quote) => quote.who.key))];
  return new Map(keys.map((key, place) => [key, Math.round(210 + place * goldenAngle) % 360]));
}

function readArticle(block) {
  const { text, document: found } = JSON.parse(block.textContent);
  block.remove();
  const entities = new Map(found.entities.map((entity) => [entity.id, entity]));
  const longestTitle = 120;
  const title = found.article.title || text.trim().split(/[\r\n]/, 1)[0].slice(0, longestTitle) || found.article.id;
  const quotes = found.quotations.map((quote) => {
    const words = quote.content.map((part) => part.text).join(' ');
    const name = quote.speaker ? quote.speaker.name : '';
    return {
      ...quote,
      words,
      who: speakerOf(quote, entities),
      length: quote.content.reduce((sum, part) => sum + part.end - part.start, 0),
      searched: `${words}\n${name}\n${title}`.toLowerCase(),
    };
  });
  return {
    text, title, facts: found.article, entities: found.entities, quotes, hues: huesOf(quotes), outlet: found.article.publisher,
  };
}

const articles = [...document.querySelectorAll('script.article')].map(readArticle);

// Does the reader want to see the quote? `but` names a filter that is left aside, so that a list can show what its own
// choice hides.
function isShown(article, quote, but) {
  return filter.types.has(quote.type)
    && Math.round(quote.confidence * 100) >= filter.confidence
    && (but === 'speaker' || filter.speaker === null || (quote.who && quote.who.key === filter.speaker))
    && (but === 'outlet' || filter.outlet === null || article.outlet === filter.outlet)
    && (filter.words === '' || quote.searched.includes(filter.words));
}

const shownQuotes = (article) => article.quotes.filter((quote) => isShown(article, quote));

// A new element: its properties, then its children, which may be text. Text never becomes markup.
function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const percent = (share) => `${Math.round(share * 100)} %`;
const counted = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;

// The report as its readers meet it in a browser: clicks, keys, filters, and an article that tries to run a script.
// Usage: node run.mjs CHROMIUM ATTRIB CORPUS [FOLDER FOR SCREENSHOTS]
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { Browser } from './chromium.mjs';

const [chromium, attrib, corpus, pictures] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'attrib-report-'));

function report(name, ...inputs) {
  const page = join(folder, `${name}.html`);
  execFileSync(attrib, ['extract', '--force', '--format', 'html', '--output', page, ...inputs]);
  return pathToFileURL(page).href;
}

function lines(name, articles) {
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  return file;
}

const evil = '<img src=x onerror=window.owned=1><script>window.owned=2</script></script><!--<script>';
const town = lines('town', [
  { id: 'a1', title: 'Town wins', publisher: 'The Avon Post', published: '2026-03-01', url: 'https://example.org/1', authors: ['Jo Fry'],
    text: '“We won,” said Ann Lee, the captain. “It was hard,” said Bo Day, the coach.\n\nLee told reporters that the team would celebrate.' },
  { id: 'a2', title: 'Town loses', publisher: 'Oxley News', published: '2026-04-02', url: 'javascript:window.owned=3',
    text: '“We lost,” said Bo Day. “We will be back,” he said.' },
  { id: evil, title: evil, publisher: evil, authors: [evil], published: evil, url: `https://example.org/${evil}`, extra: evil,
    text: `“${evil} is no headline,” said Cy Fox.\n${evil}\n“Good,” said </script> Ann Lee.` },
]);

const browser = new Browser(chromium);
const texts = (selector) => browser.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => e.textContent)`);
const count = async (selector) => (await texts(selector)).length;
const isHidden = (selector) => browser.evaluate(`document.querySelector(${JSON.stringify(selector)}).hidden`);
const type = (selector, value) => browser.evaluate(`(() => {
  const field = document.querySelector(${JSON.stringify(selector)});
  field.value = ${JSON.stringify(value)};
  field.dispatchEvent(new Event('input', { bubbles: true }));
})()`);

// Nothing was loaded, nothing ran that should not, nothing went wrong.
function assertQuiet() {
  const loud = browser.events.filter((event) => event.method === 'Runtime.exceptionThrown' || event.method === 'Log.entryAdded');
  assert.deepEqual(loud.map((event) => event.params), []);
  const loaded = browser.events.filter((event) => event.method === 'Network.requestWillBeSent').map((event) => event.params.request.url);
  assert.deepEqual(loaded.filter((url) => !url.startsWith('file:')), []);
}

async function picture(name, width, height, scheme, media = '') {
  if (!pictures) return;
  await browser.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  await browser.send('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value: scheme }] });
  const { data } = await browser.send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(join(pictures, `${name}.png`), Buffer.from(data, 'base64'));
}

const tests = {
  async 'shows the first article with its quotes, names and speakers'() {
    await browser.open(report('town', town));
    assert.deepEqual(await texts('#article h2'), ['Town wins']);
    assert.equal(await browser.evaluate(`document.querySelector('.text').textContent`),
      '“We won,” said Ann Lee, the captain. “It was hard,” said Bo Day, the coach.\n\nLee told reporters that the team would celebrate.');
    assert.ok((await texts('.quote')).includes('“We won,”'));
    assert.ok((await texts('.name')).includes('Ann Lee'));
    const speakers = await texts('#speakers .words');
    assert.ok(speakers.includes('Ann Lee') && speakers.includes('Bo Day') && speakers.includes('Cy Fox'));
    assert.ok((await texts('#speakers .more')).some((roles) => roles.includes('captain')));
    assert.deepEqual(await texts('#here .words'), ['Ann Lee', 'Bo Day']);
    assert.deepEqual(await texts('#here .count'), ['2', '1']);
    const colours = await browser.evaluate(`Object.fromEntries([...document.querySelectorAll('.quote')].map((e) => [e.textContent, getComputedStyle(e).backgroundColor]))`);
    assert.notEqual(colours['“We won,”'], colours['“It was hard,”']);
    assert.equal(await browser.evaluate(`document.querySelector('.facts a').href`), 'https://example.org/1');
    assertQuiet();
  },

  async 'marks source and cue when one points at a quote'() {
    await browser.point('.quote');
    assert.deepEqual(await texts('.cue.lit'), ['said']);
    assert.equal((await texts('.source.lit')).join(''), 'Ann Lee, the captain');
    await browser.point('h1');
    assert.equal(await count('.lit'), 0);
  },

  async 'explains a quote on click and forgets it on Escape'() {
    assert.equal(await isHidden('#detail'), true);
    await browser.click('.quote');
    assert.equal(await isHidden('#detail'), false);
    assert.deepEqual(await texts('#detail h2'), ['Ann Lee']);
    const facts = (await texts('#detail dl'))[0];
    for (const words of ['Confidence', ' %', 'Decided by', 'the captain', 'said', 'direct, speech']) assert.ok(facts.includes(words), words);
    await browser.press('Escape');
    assert.equal(await isHidden('#detail'), true);
    await browser.click('.quote');
    await browser.click('#detail .close');
    assert.equal(await isHidden('#detail'), true);
  },

  async 'is read with keys, or with buttons'() {
    await browser.evaluate('document.activeElement.blur()');
    await browser.press('j');
    assert.equal(await browser.evaluate('document.activeElement.textContent'), '“We won,”');
    assert.equal(await count('.cue.lit'), 1);
    await browser.press('j');
    assert.equal(await browser.evaluate('document.activeElement.textContent'), '“It was hard,”');
    await browser.press('k');
    await browser.press('Enter');
    assert.deepEqual(await texts('#detail h2'), ['Ann Lee']);
    await browser.press('Escape');
    await browser.press('n');
    assert.deepEqual(await texts('#article h2'), ['Town loses']);
    await browser.press('p');
    assert.deepEqual(await texts('#article h2'), ['Town wins']);
    await browser.click('.turns button:last-child');
    assert.deepEqual(await texts('#article h2'), ['Town loses']);
    await browser.click('.turns button:first-child');
    assert.deepEqual(await texts('#article h2'), ['Town wins']);
    await browser.press('/');
    assert.equal(await browser.evaluate('document.activeElement.id'), 'search');
    await browser.press('n');
    assert.equal(await browser.evaluate('document.activeElement.value'), 'n');
    await browser.press('Escape');
    await browser.click('#clear');
  },

  async 'filters by words, type, confidence, speaker and outlet'() {
    const shown = async () => (await texts('#summary'))[0];
    const all = await shown();
    await type('#search', 'CELEBRATE');
    assert.match(await shown(), /^1 of 3 articles, 1 of /);
    assert.deepEqual(await texts('#article h2'), ['Town wins']);
    assert.ok((await texts('.quote')).every((words) => words.includes('celebrate')));
    await type('#search', 'nobody says this');
    assert.match(await shown(), /^0 of 3 articles, 0 of /);
    assert.deepEqual(await texts('#article'), ['Nothing fits the filters.']);
    await browser.click('#clear');
    assert.equal(await shown(), all);

    await browser.click('[name="type"][value="direct"]');
    assert.ok((await texts('.quote')).length > 0 && (await texts('.quote')).every((words) => !words.includes('“')));
    await browser.click('#clear');

    await type('#confidence', '100');
    assert.deepEqual(await texts('#confidence-value'), ['100 %']);
    assert.match(await shown(), /^0 of 3 articles, 0 of /);
    await browser.click('#clear');
    assert.deepEqual(await texts('#confidence-value'), ['0 %']);

    const row = async (list, words) => {
      const place = (await texts(`#${list} .row .words`)).indexOf(words);
      assert.notEqual(place, -1, words);
      return `#${list} li:nth-child(${place + 1}) .row`;
    };
    await browser.click(await row('speakers', 'Bo Day'));
    assert.match(await shown(), /^2 of 3 articles, 3 of /);
    assert.equal(await browser.evaluate(`document.querySelector('#speakers [aria-pressed="true"] .words').textContent`), 'Bo Day');
    assert.ok(await count('#speakers .row') > 1);
    await browser.click(await row('outlets', 'Oxley News'));
    assert.match(await shown(), /^1 of 3 articles, 2 of /);
    assert.deepEqual(await texts('#article h2'), ['Town loses']);
    await browser.click(await row('speakers', 'Bo Day'));
    await browser.click('#clear');
    assert.equal(await shown(), all);
  },

  async 'plots outlets and time'() {
    assert.equal(await isHidden('#outlets'), false);
    assert.equal(await isHidden('#time'), false);
    assert.deepEqual(await texts('#time title'), ['2026-03-01: 3 quotes', '2026-04-02: 2 quotes']);
    assert.equal(await count('#articles .row'), 3);
    await browser.open(report('one', join(corpus, 'articles', '03-library-cuts.txt')));
    for (const section of ['#here', '#outlets', '#time', '#articles']) assert.equal(await isHidden(section), true);
  },

  async 'runs and loads nothing of an article'() {
    await browser.open(report('town', town));
    await browser.press('n');
    assert.equal(await count('.facts a'), 0);  // javascript: is no link
    await browser.press('n');
    assert.deepEqual(await texts('#article h2'), [evil]);
    assert.ok((await texts('.text'))[0].includes(evil));
    await browser.click('.quote');
    await browser.press('Escape');
    assert.equal(await browser.evaluate('typeof window.owned'), 'undefined');
    assert.equal(await count('img'), 0);
    assert.equal(await count('script'), 1);
    assert.match(await browser.evaluate(`document.querySelector('.facts a').href`), /^https:\/\/example\.org\//);
    assertQuiet();
    // Even what gets into the page does not run.
    await browser.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.owned=4">')`);
    await browser.evaluate(`(() => { const s = document.createElement('script'); s.textContent = 'window.owned=5'; document.body.append(s); })()`);
    await browser.evaluate('new Promise((done) => setTimeout(done, 100))');
    assert.equal(await browser.evaluate('typeof window.owned'), 'undefined');
  },

  async 'keeps its offsets in any script'() {
    const odd = lines('odd', [{ id: 'odd', text: '😀 “Wir haben gewonnen 🎉,” said Zoë Ünal.\r\n\t“Yes,” she said.' }]);
    await browser.open(report('odd', odd));
    assert.ok((await texts('.quote')).includes('“Wir haben gewonnen 🎉,”'));
    assert.deepEqual((await texts('.name'))[0], 'Zoë Ünal');
  },

  async 'says so when there is nothing'() {
    await browser.open(report('none', lines('none', [])));
    assert.deepEqual(await texts('#article'), ['No articles.']);
    assertQuiet();
  },

  async 'fits a narrow window, dark mode and paper'() {
    await browser.open(report('corpus', ...readdirSync(join(corpus, 'articles')).sort().map((name) => join(corpus, 'articles', name))));
    await browser.click('.quote');
    await picture('wide-light', 1400, 900, 'light');
    await picture('wide-dark', 1400, 900, 'dark');
    await picture('narrow-light', 400, 850, 'light');
    await picture('narrow-dark', 400, 850, 'dark');
    for (const width of [320, 400, 900, 1400]) {
      await browser.send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
      assert.ok(await browser.evaluate('document.documentElement.scrollWidth <= innerWidth'), `scrolls sideways at ${width}`);
    }
    const ground = () => browser.evaluate('getComputedStyle(document.body).backgroundColor');
    await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] });
    const light = await ground();
    await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
    assert.notEqual(await ground(), light);
    await browser.send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
    assert.equal(await browser.evaluate(`getComputedStyle(document.getElementById('filters')).display`), 'none');
    await picture('paper', 800, 1100, 'light', 'print');
    await browser.send('Emulation.setEmulatedMedia', { media: '', features: [] });
    await browser.send('Emulation.clearDeviceMetricsOverride');
  },

  async 'works with 1,000 articles'() {
    const files = readdirSync(join(corpus, 'articles')).sort().map((name) => join(corpus, 'articles', name));
    const many = lines('many', Array.from({ length: 1000 }, (_, i) => ({
      id: `m${i}`,
      title: `Article ${i}`,
      publisher: `Outlet ${i % 40}`,
      published: `20${10 + i % 15}-${String(1 + i % 12).padStart(2, '0')}-15`,
      text: execFileSync('cat', [files[i % files.length]]).toString(),
    })));
    const page = report('many', many);
    const opened = performance.now();
    await browser.open(page);
    assert.match((await texts('#summary'))[0], /^1000 articles, /);
    const filtered = performance.now();
    await type('#search', 'the');
    assert.match((await texts('#summary'))[0], / of \d+ quotes/);
    const done = performance.now();
    console.log(`  ${Math.round(statSync(new URL(page)).size / 1e6)} MB: opened in ${Math.round(filtered - opened)} ms, filtered in ${Math.round(done - filtered)} ms`);
    assert.ok(filtered - opened < 20_000 && done - filtered < 5_000);
    assert.equal(await count('#articles .row'), 100);
    await browser.click('#articles li:last-child button');
    assert.equal(await count('#articles .row'), 200);
    await browser.click('#articles li:nth-child(150) .row');
    assert.equal(await browser.evaluate(`document.querySelector('#articles [aria-current="true"] .words').textContent`),
      (await texts('#article h2'))[0]);
    assert.notDeepEqual(await texts('#article h2'), ['Article 0']);
    await picture('many', 1400, 900, 'light');
  },

  async 'is what attrib serve shows of a pasted article'() {
    const server = spawn(attrib, ['serve', '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
    try {
      const [line] = await once(createInterface(server.stderr), 'line');
      await browser.open(line.match(/http:\S+/)[0]);
      await type('textarea', `“We won,” said Ann Lee.\n\n“${evil}” said Bo Day.`);
      await browser.click('button');
      const words = await browser.inFrame('/extract?format=html', 'document.querySelector("main").innerText');
      assert.match(words, /We won,.*Bo Day/s);
      await picture('serve', 1400, 900, 'light');
      assert.deepEqual(browser.events.filter((event) => event.method === 'Log.entryAdded'), []);
    } finally {
      server.kill();
      await once(server, 'exit');
    }
  },
};

let failures = 0;
try {
  await browser.attach();
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`passed: ${name}`);
    } catch (error) {
      ++failures;
      console.log(`FAILED: ${name}\n${error.stack}`);
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failures === 0 ? 0 : 1);

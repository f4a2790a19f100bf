// Chromium without a window, spoken to over its DevTools protocol through two pipes: no package is needed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Browser {
  constructor(program) {
    this.profile = mkdtempSync(join(tmpdir(), 'attrib-chromium-'));
    this.process = spawn(program, ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
      '--hide-scrollbars', '--remote-debugging-pipe', `--user-data-dir=${this.profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, XDG_CONFIG_HOME: this.profile, XDG_CACHE_HOME: this.profile },
    });
    this.answers = new Map();
    this.events = [];
    this.last = 0;
    let unread = '';
    this.process.stdio[4].setEncoding('utf8');
    this.process.stdio[4].on('data', (data) => {
      const messages = (unread + data).split('\0');
      unread = messages.pop();
      for (const message of messages) this.take(JSON.parse(message));
    });
    this.process.on('exit', () => {
      for (const { reject } of this.answers.values()) reject(new Error('Chromium ended'));
    });
  }

  take(message) {
    if (message.id === undefined) {
      this.events.push(message);
      return;
    }
    const { resolve, reject } = this.answers.get(message.id);
    this.answers.delete(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  }

  send(method, params = {}) {
    const id = ++this.last;
    const message = { id, method, params, ...(this.session ? { sessionId: this.session } : {}) };
    this.process.stdio[3].write(`${JSON.stringify(message)}\0`);
    return new Promise((resolve, reject) => this.answers.set(id, { resolve, reject }));
  }

  // The page, with its events in this.events.
  async attach() {
    const { targetInfos } = await this.send('Target.getTargets');
    const page = targetInfos.find((target) => target.type === 'page');
    const { sessionId } = await this.send('Target.attachToTarget', { targetId: page.targetId, flatten: true });
    this.session = sessionId;
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await this.send(`${domain}.enable`);
  }

  async open(url) {
    this.events = [];
    await this.send('Page.navigate', { url });
    for (;;) {
      if (await this.evaluate('document.readyState') === 'complete') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  // What the expression gives, as JSON can carry it.
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  }

  // The same in a frame of the page that is a process of its own, as soon as it has loaded.
  async inFrame(address, expression) {
    const page = this.session;
    for (;;) {
      this.session = undefined;
      const { targetInfos } = await this.send('Target.getTargets');
      const frame = targetInfos.find((target) => target.type === 'iframe' && target.url.endsWith(address));
      if (frame) {
        this.session = (await this.send('Target.attachToTarget', { targetId: frame.targetId, flatten: true })).sessionId;
        if (await this.evaluate('document.readyState') === 'complete') break;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    try {
      return await this.evaluate(expression);
    } finally {
      this.session = page;
    }
  }

  // A press of one key: "j", "Enter", "Escape", "/".
  async press(key) {
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    const codes = { Enter: 13, Escape: 27, Tab: 9 };
    const known = codes[key] ? { windowsVirtualKeyCode: codes[key], code: key } : {};
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, ...known });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...known });
  }

  // Where the middle of the first line of what the selector finds is, scrolled into view.
  async middle(selector) {
    return this.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) throw new Error('nothing is ' + ${JSON.stringify(selector)});
      element.scrollIntoView({ block: 'center' });
      const box = element.getClientRects()[0];
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    })()`);
  }

  async point(selector) {
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...await this.middle(selector) });
  }

  async click(selector) {
    const at = { ...await this.middle(selector), button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  async close() {
    const ended = new Promise((resolve) => this.process.on('exit', resolve));
    this.session = undefined;
    await this.send('Browser.close').catch(() => {});
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

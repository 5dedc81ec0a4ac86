// What the tests of the page share: Chromium with a profile of its own, the page opened from the disk in a
// folder with Danish letters, and hands that press what the program says stands on the screen.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const build = resolve(process.argv[2]);
export const tools = createRequire(join(build, 'e2e', 'package.json'));
const { chromium } = tools('playwright-core');

export const scratch = mkdtempSync(join(tmpdir(), 'ovelinjen-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const folder = join(scratch, 'Øvelse på fællesdrev');
mkdirSync(folder);
const file = join(folder, 'ovelinjen.html');
copyFileSync(join(build, 'page', 'ovelinjen.html'), file);
export const address = pathToFileURL(file).href;

// `profile` names the browser's own folder: the same one keeps what was kept.
export async function openBrowser(profile, { args = [], ...options } = {}) {
  return chromium.launchPersistentContext(join(scratch, profile), {
    executablePath: process.env.SAMTALE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...args],
    locale: 'da-DK',
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
}

export async function openPage(browser, hash = '') {
  const page = browser.pages()[0] ?? await browser.newPage();
  const faults = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  page.on('console', (said) => { if (said.type() === 'error') faults.push(said.text()); });
  await page.goto('about:blank');
  await page.goto(address + hash);
  await page.waitForFunction(() => window.ovelinjen?.ticks > 3, null, { timeout: 30000 });
  return Object.assign(page, { faults });
}

export function expect(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

// Until nothing moves and nothing is about to (the call's clock goes on by the minute).
export async function rest(page) {
  await page.waitForFunction(() => window.ovelinjen && (window.ovelinjen.waits < 0 || window.ovelinjen.waits > 1500), null,
    { timeout: 30000 });
}

export const widgets = (page) => page.evaluate(() => window.ovelinjen.program.widgets());

export async function has(page, begins) {
  return (await widgets(page)).some(({ id }) => id.startsWith(begins));
}

// The middle of the first widget whose id begins so, in the page's coordinates.
async function place(page, begins) {
  const found = (await widgets(page)).find(({ id }) => id.startsWith(begins));
  expect(found, `nothing to press that begins with ${begins}: ${(await widgets(page)).map(({ id }) => id).join(' ')}`);
  return page.evaluate(({ x, y, w, h }) => {
    const canvas = document.getElementById('canvas').getBoundingClientRect();
    const scale = document.getElementById('canvas').width / canvas.width;
    return [canvas.left + (x + w / 2) / scale, canvas.top + (y + h / 2) / scale];
  }, found);
}

export async function click(page, begins) {
  await rest(page);
  const [x, y] = await place(page, begins);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y, { delay: 60 });
  await rest(page);
}

export async function press(page, key) {
  await page.keyboard.press(key, { delay: 40 });
  await rest(page);
}

// The names and bytes of what the browser keeps for the page.
export const keptFiles = (page) => page.evaluate(async () => {
  await window.ovelinjen.kept.waiting;
  const files = await window.ovelinjen.kept.all();
  return files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
});
export const keptCall = async (page) => (await keptFiles(page)).find(([path]) => path.startsWith('calls/'));

export function tell(...words) { console.log(...words); }

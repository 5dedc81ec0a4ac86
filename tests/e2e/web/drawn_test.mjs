// The drawn version, from the disk: what it weighs and how soon it stands there, a call by mouse and one by
// keyboard, Danish letters, the clipboard, reload and going on, files out and in, and that it rests.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { address, build, click, expect, has, keptCall, keptFiles, openBrowser, openPage, press, rest, scratch, tell, widgets } from './browser.mjs';

function checkSize() {
  const file = join(build, 'page', 'ovelinjen.html');
  const bytes = statSync(file).size;
  const packed = gzipSync(readFileSync(file), { level: 9 }).length;
  tell(`ovelinjen.html: ${Math.round(bytes / 1000)} kB, compressed ${Math.round(packed / 1000)} kB`);
  expect(bytes < 2_000_000, 'the page has grown too large');
}

async function checkFirstFrame(page) {
  const ms = await page.evaluate(() => window.ovelinjen.firstFrame);
  tell(`first frame after ${Math.round(ms)} ms`);
}

async function checkRest(page) {
  await rest(page);
  const ticks = () => page.evaluate(() => window.ovelinjen.ticks);
  const before = await ticks();
  await page.waitForTimeout(2000);
  expect(await ticks() === before, 'frames are drawn though nothing happens');
  tell('at rest: no frames in 2 s');
}

async function answers(page) {
  const [, bytes] = await keptCall(page) ?? [, ''];
  return bytes.split('\n').filter((line) => line.includes('"answer"')).length;
}

// To the rating, each turn by `answer`.
async function playToEnd(page, answer) {
  for (let turn = 0; turn < 60 && !await has(page, 'call/end/go_on'); ++turn) await answer();
  expect(await has(page, 'call/end/go_on'), 'the call did not come to its end');
}

// Chromium's own way to say that a key wrote this letter; type() would only put the text in.
async function typeDanish(page, text) {
  const client = await page.context().newCDPSession(page);
  for (const letter of text) {
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, key: letter });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    await page.waitForTimeout(40);
  }
  await rest(page);
}

async function callByMouse(page) {
  await click(page, 'welcome/keep');
  await scrolled(page);
  await click(page, 'home/scenario/');
  await click(page, 'briefing/start');
  await click(page, 'call/reply/');
  expect(await answers(page) === 1, 'the first answer is not kept');

  // Reloaded in the middle of it, and on.
  await page.reload();
  await page.waitForFunction(() => window.ovelinjen?.ticks > 3);
  await click(page, 'home/resume');
  await playToEnd(page, () => click(page, 'call/reply/'));
  await click(page, 'call/end/go_on');
  for (let item = 0; item < 4; ++item) await press(page, '4');
  await press(page, 'Enter');
  tell('a whole call by mouse, with a reload in the middle');
}

async function noteInDanish(page) {
  const words = 'Ærø på ØNSKE Å @ € é';
  await click(page, 'note/feedback');
  await typeDanish(page, words);
  // Out by the clipboard and in once more, behind itself.
  await press(page, 'Control+A');
  await press(page, 'Control+C');
  await press(page, 'End');
  await press(page, 'Control+V');
  await click(page, 'note/go_on');
  const [, bytes] = await keptCall(page);
  expect(bytes.includes(`"${words}${words}"`), `what was typed and pasted is not in the call: ${bytes.slice(-900)}`);
  tell('Danish letters and the clipboard');
}

async function callByKeyboard(page) {
  await click(page, 'debrief/home').catch(() => press(page, 'Escape'));
  await click(page, 'home/scenario/');
  await press(page, 'Enter');
  await playToEnd(page, () => press(page, '1'));
  await press(page, 'Enter');
  tell('a whole call by keyboard');
}

async function filesOutAndIn(page) {
  await page.click('#files-button');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#files-list [data-file]')]);
  const saved = join(scratch, download.suggestedFilename());
  await download.saveAs(saved);
  const bytes = readFileSync(saved, 'utf8');
  expect((await keptFiles(page)).some(([, kept]) => kept === bytes), 'the call that was handed out is another');
  await page.click('#files-close');

  const elsewhere = await openBrowser('elsewhere', { deviceScaleFactor: 1.5 });
  const other = await openPage(elsewhere);
  await click(other, 'welcome/keep');
  await other.click('#files-button');
  await other.setInputFiles('#files-input', saved);
  await rest(other);
  expect((await keptFiles(other)).some(([, kept]) => kept.startsWith(bytes)), 'the call was not taken in');
  expect(!await has(other, 'home/scenario/'), 'the call that was taken in is not open');
  const sharp = await other.evaluate(() => document.getElementById('canvas').width);
  expect(sharp === 1920, `the canvas has ${sharp} pixels of 1920`);
  expect(other.faults.length === 0, other.faults.join('\n'));
  await elsewhere.close();
  tell('a call out as a file, and in elsewhere on a sharper screen');
}

// A scenario is dropped on the page: it opens in the Værksted.
async function dropped(page) {
  const yaml = readFileSync(new URL('../../../scenarios/angry-caller/scenario.yaml', import.meta.url), 'utf8');
  await page.evaluate((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], 'vred.yaml'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, yaml);
  await page.waitForFunction(() => window.ovelinjen.program.widgets().some(({ id }) => id.startsWith('workshop/')));
  await rest(page);
  expect((await widgets(page)).some(({ id }) => id.startsWith('workshop/')), 'the scenario is not in the Værksted');
  tell('a scenario by drag and drop into the Værksted');
}

async function scrolled(page) {
  const top = async () => (await widgets(page)).filter(({ id }) => id.startsWith('home/scenario/')).map(({ y }) => y)[0];
  const before = await top();
  await page.mouse.move(400, 600);
  await page.mouse.wheel(0, 300);
  await rest(page);
  expect(await top() !== before, 'the wheel moves nothing');
  await page.mouse.wheel(0, -3000);
  await rest(page);
}

// Two windows would save over each other.
async function onlyOne(browser) {
  const second = await browser.newPage();
  await second.goto(address);
  await second.waitForSelector('#message-button:not([hidden])');
  expect((await second.textContent('#message-words')).includes('åben i et andet vindue'), 'the second window does not say why it is empty');
  await second.close();
  tell('a second window waits for the first');
}

async function resized(page) {
  await page.setViewportSize({ width: 900, height: 700 });
  await rest(page);
  expect(await page.evaluate(() => document.getElementById('canvas').width) === 900, 'the canvas did not follow');
  expect((await widgets(page)).every(({ x, w }) => x + w <= 900), 'something stands outside the page');
  tell('the page follows its window');
}

checkSize();
const browser = await openBrowser('own');
const page = await openPage(browser);
await checkFirstFrame(page);
await checkRest(page);
await callByMouse(page);
await noteInDanish(page);
await callByKeyboard(page);
await filesOutAndIn(page);
await resized(page);
await dropped(page);
await onlyOne(browser);
await checkRest(page);
expect(page.faults.length === 0, page.faults.join('\n'));
await browser.close();

// The text version: offered first where the browser draws nothing, a whole call by keyboard, every page of it
// without a fault that axe-core finds by WCAG 2.1 A and AA, and one key away from the drawn version.
import { readFileSync } from 'node:fs';

import { expect, has, keptCall, openBrowser, openPage, rest, tell, tools } from './browser.mjs';

const axe = readFileSync(tools.resolve('axe-core/axe.min.js'), 'utf8');
const pages = [];

async function checkAccess(page, name) {
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
  }));
  const faults = found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
  expect(faults.length === 0, `${name}:\n${faults.join('\n')}`);
  pages.push(name);
}

// Tab until the element with this id has the keyboard: nothing else is used.
async function reach(page, id) {
  for (let stop = 0; stop < 200; ++stop) {
    if (await page.evaluate((wanted) => document.activeElement?.id?.startsWith(wanted), id)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${id}`);
}
async function pressByKeyboard(page, id) {
  await reach(page, id);
  await page.keyboard.press('Enter');
  await rest(page);
}
const shows = (page, id) => page.evaluate((wanted) => Boolean(document.querySelector(`[id^="${wanted}"]`)), id);

async function wholeCall() {
  const browser = await openBrowser('undrawn', { args: ['--disable-3d-apis'] });
  const page = await openPage(browser);
  await page.evaluate(axe);
  expect(await page.isHidden('#drawn') && await page.isVisible('#text'), 'the text version is not there by itself');
  expect((await page.textContent('#state')).includes('WebGL'), 'nobody says why');
  await checkAccess(page, 'welcome');
  await pressByKeyboard(page, 'keep');
  await checkAccess(page, 'home');
  await page.click('#files-button');
  await checkAccess(page, 'files');
  await page.click('#files-close');
  await page.click('#about-button');
  await checkAccess(page, 'about');
  for (const name of ['SIL OPEN FONT LICENSE', 'Mozilla Public License', 'Omar Cornut', 'Emscripten authors'])
    expect((await page.textContent('#about pre')).toLowerCase().includes(name.toLowerCase()), `the licences do not have ${name}`);
  await page.click('#about-close');
  await pressByKeyboard(page, 'open-angry-caller');
  await checkAccess(page, 'briefing');
  await pressByKeyboard(page, 'start');
  await checkAccess(page, 'call');
  for (let turn = 0; turn < 60 && !await shows(page, 'go-on'); ++turn) {
    await pressByKeyboard(page, 'reply-');
    const heard = await page.textContent('#aloud');
    expect(heard.trim().length > 0, 'what the citizen said is not read aloud');
    const at = await page.evaluate(() => document.activeElement.id);
    expect(['ask', 'end'].includes(at), `after an answer the keyboard is at »${at}«`);
    if (turn === 1) {
      await pressByKeyboard(page, 'leave-call');
      await checkAccess(page, 'leaving');
      await pressByKeyboard(page, 'stay');
    }
  }
  await checkAccess(page, 'end');
  await pressByKeyboard(page, 'go-on');
  await checkAccess(page, 'rating');
  await pressByKeyboard(page, 'skip');
  await checkAccess(page, 'note');
  await reach(page, 'feedback');
  await page.keyboard.type('Æblet på øen');
  await pressByKeyboard(page, 'go-on');
  await page.waitForSelector('#play-again');
  await checkAccess(page, 'debrief');
  expect((await keptCall(page))[1].includes('Æblet på øen'), 'what was written is not kept');
  await pressByKeyboard(page, 'back');
  await pressByKeyboard(page, 'settings');
  await checkAccess(page, 'settings');
  expect(page.faults.length === 0, page.faults.join('\n'));
  await browser.close();
  tell(`a whole call as text by keyboard; axe-core finds nothing on ${pages.length} pages: ${pages.join(', ')}`);
}

async function oneKeyAway() {
  const browser = await openBrowser('drawn');
  const page = await openPage(browser);
  await page.evaluate(axe);
  await checkAccess(page, 'drawn');
  expect(await page.isVisible('#drawn'), 'the drawn version is not there');
  await page.keyboard.press('F9');
  await rest(page);
  expect(await page.isHidden('#drawn') && await page.isVisible('#text h1'), 'F9 does not lead to the text version');
  await pressByKeyboard(page, 'forget');
  await pressByKeyboard(page, 'open-angry-caller');
  await pressByKeyboard(page, 'start');
  await page.keyboard.press('F9');
  await rest(page);
  expect(await has(page, 'call/reply/'), 'back in the drawn version the call is not there');
  expect(await keptCall(page) === undefined, 'a call is kept though nothing was to be');
  await browser.close();
  tell('one key leads from one version to the other, in the same call');
}

await wholeCall();
await oneKeyAway();

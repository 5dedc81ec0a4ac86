// node page.mjs OUT MODULE.js MODULE.wasm LICENCES.txt PAGE.html STYLE.css SCRIPT.js...
// Puts all of it into one HTML file that asks for no other. The module is compressed, which the browser
// undoes (DecompressionStream); the rest stands as it is written.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const [out, module, wasm, licences, page, style, ...scripts] = process.argv.slice(2);
const text = (file) => readFileSync(file, 'utf8');
const packed = gzipSync(readFileSync(wasm), { level: 9 }).toString('base64');
const parts = {
  style: text(style),
  script: [module, ...scripts].map(text).join('\n'),
  module: packed,
};
// A line a licence: name=file.
const named = text(licences).trim().split('\n').map((line) => line.split('='));
const about = named.map(([name, file]) => `${name}\n\n${text(file).trim()}`).join(`\n\n${'='.repeat(40)}\n\n`);
const written = about.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const escaped = parts.script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
const html = text(page)
  .replace('/* STYLE */', () => parts.style)
  .replace('/* SCRIPT */', () => escaped)
  .replace('@LICENCES@', () => written)
  .replace('@MODULE@', () => parts.module);
writeFileSync(out, html);

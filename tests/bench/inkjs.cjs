// node inkjs.cjs compile STORY.ink STORY.json    compiles, and says "done"
// node inkjs.cjs steps STORY.json                plays for a second, and says how many steps a second that was
const fs = require('fs');
const { performance } = require('perf_hooks');
const inkjs = require('inkjs/full');
const [, , what, from, to] = process.argv;
const text = fs.readFileSync(from, 'utf8');

if (what === 'compile') {
  fs.writeFileSync(to, new inkjs.Compiler(text).Compile().ToJson());
  console.log('done');
} else {
  const story = new inkjs.Story(text);
  let random = 12345;
  let shown = 0;
  const show = () => {
    while (story.canContinue) shown += story.Continue().length;
    for (const choice of story.currentChoices) shown += choice.text.length;
  };
  const step = () => {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    story.ChooseChoiceIndex((random >>> 16) % story.currentChoices.length);
    show();
  };
  show();
  for (let i = 0; i < 5000; i++) step();
  let steps = 0;
  const began = performance.now();
  while (performance.now() - began < 1000) {
    for (let i = 0; i < 200; i++) step();
    steps += 200;
  }
  console.log(Math.round(steps / (performance.now() - began) * 1000) + (shown > 0 ? 0 : 1));
}

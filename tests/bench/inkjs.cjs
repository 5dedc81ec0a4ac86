// node inkjs.cjs compile STORY.ink STORY.json    compiles, and says "done"
// node inkjs.cjs steps STORY.json                plays for a second of the processor's time, and says how many steps that was
const fs = require('fs');
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
  const began = process.cpuUsage();
  const worked = () => {  // seconds
    const used = process.cpuUsage(began);
    return (used.user + used.system) / 1e6;
  };
  while (worked() < 1) {
    for (let i = 0; i < 200; i++) step();
    steps += 200;
  }
  if (shown === 0) throw new Error('nothing was said');
  console.log(Math.round(steps / worked()));
}

// Brings the program up and lets it have the page: drawn, or as text where the browser draws nothing or
// whoever uses it wants so.
const element = (id) => document.getElementById(id);
let language = navigator.languages.some((one) => one.startsWith('da')) || !navigator.language.startsWith('en') ? 'da' : 'en';
const words = () => pageWords[language];

function say(sentence, button) {
  element('message').hidden = !sentence;
  element('message-words').textContent = sentence;
  element('message-button').hidden = !button;
  element('message-button').textContent = button ?? '';
}

async function unpack() {
  const packed = atob(element('module').textContent.trim());
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; ++at) bytes[at] = packed.charCodeAt(at);
  element('module').remove();
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// The program's functions by names and values of JavaScript.
function programOf(module) {
  const call = (name, result, ...values) =>
    module.ccall('page_' + name, result, values.map((value) => typeof value === 'string' ? 'string' : 'number'),
      values.map((value) => typeof value === 'boolean' ? Number(value) : value));
  const withBytes = (name, text, bytes, ...more) => {
    const at = module._malloc(bytes.length || 1);
    module.HEAPU8.set(bytes, at);
    call(name, null, text, at, bytes.length, ...more);
    module._free(at);
  };
  return {
    open: (code) => call('open', null, code),
    put: (path, bytes) => withBytes('put', path, bytes),
    begin: () => call('begin', null),
    drawOn: (canvas) => call('draw_on', 'number', canvas) !== 0,
    tick: (now, drawn) => call('tick', 'number', now, drawn),
    resize: (width, height, scale) => call('resize', null, width, height, scale),
    restore: () => call('restore', null),
    wake: () => call('wake', null),
    move: (x, y) => call('move', null, x, y),
    leave: () => call('leave', null),
    press: (button, down) => call('press', null, button, down),
    scroll: (across, down) => call('scroll', null, across, down),
    key: (...told) => call('key', null, ...told),
    type: (text) => call('type', null, text),
    paste: (text) => call('paste', null, text),
    focus: (focused) => call('focus', null, focused),
    text: () => call('text', 'string'),
    act: (doing, text) => call('do', null, doing, text, performance.now()),
    files: () => call('files', 'string'),
    handOutFile: (path) => call('hand_out_file', null, path),
    receive: (name, bytes) => withBytes('receive', name, bytes, performance.now()),
    notKept: (path) => call('not_kept', null, path),
    asksBeforeClosing: () => call('asks_before_closing', 'number') !== 0,
    putAway: () => call('put_away', null),
    inWorkshop: () => call('in_workshop', 'number') !== 0,
    language: () => call('language', 'string'),
    widgets: () => JSON.parse(call('widgets', 'string')),
  };
}

function runPage(program, outside, kept) {
  const drawn = element('drawn'), text = element('text');
  const draws = Boolean(document.createElement('canvas').getContext('webgl2')) && program.drawOn('#canvas');
  const asText = textVersion(program, text, element('aloud'), wake);
  let isText = !draws || location.hash === '#tekst';
  let frame = 0, timer = 0;
  // For whoever tests the page.
  const told = { ticks: 0, waits: 0, firstFrame: null, program, kept: keptFiles };
  window.ovelinjen = told;

  function wake() {
    clearTimeout(timer);
    told.waits = 0;
    if (!frame) frame = requestAnimationFrame(tick);
  }
  function tick() {
    frame = 0;
    ++told.ticks;
    const waits = program.tick(performance.now(), !isText);
    told.firstFrame ??= performance.now();
    if (isText) asText.show(false);
    label();
    told.waits = waits;
    if (waits === 0) wake();
    else if (waits > 0) timer = setTimeout(wake, waits);
  }
  const asDrawn = draws ? drawnVersion(program, drawn, element('canvas'), element('keys'), wake) : null;
  outside.setPointer = (cursor) => asDrawn.setPointer(cursor);
  outside.copy = (copied) => asDrawn.copy(copied);

  function label() {
    language = program.language();
    if (document.documentElement.lang === language && element('switch').textContent) return;
    document.documentElement.lang = language;
    element('switch').textContent = isText ? words().toDrawn : words().toText;
    element('switch').hidden = !draws;
    element('files-button').textContent = words().files;
    element('files-heading').textContent = words().filesHeading;
    element('files-detail').textContent = words().filesDetail;
    element('files-label').textContent = words().filesLabel;
    element('files-close').textContent = words().close;
    element('about-button').textContent = words().about;
    element('about-heading').textContent = words().aboutHeading;
    element('about-detail').textContent = words().aboutDetail;
    element('about-close').textContent = words().close;
    element('keys').setAttribute('aria-label', words().keys);
    element('state').textContent = !draws ? words().noDrawing : kept ? '' : words().noKeeping;
  }
  function show() {
    drawn.hidden = isText;
    text.hidden = !isText;
    element('switch').textContent = '';
    label();
    if (isText) {
      asText.forget();
      asText.show(true);
    } else {
      document.title = words().untitled;
      asDrawn.fit();
      element('keys').focus();
      program.wake();
    }
    wake();
  }
  function change() {
    if (!draws) return;
    isText = !isText;
    show();
  }
  element('switch').addEventListener('click', change);
  addEventListener('keydown', (event) => {
    if (event.key !== 'F9' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    change();
  }, true);

  const comeBack = () => { isText ? asText.show(true) : element('keys').focus(); wake(); };
  filesDialog(program, comeBack);
  element('about-button').addEventListener('click', () => element('about').showModal());
  element('about-close').addEventListener('click', () => element('about').close());
  for (const dialog of document.querySelectorAll('dialog')) dialog.addEventListener('close', comeBack);
  addEventListener('beforeunload', (event) => {
    program.putAway();
    if (!program.asksBeforeClosing()) return;
    event.preventDefault();
    event.returnValue = '';
    wake();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') program.putAway();
    wake();
  });

  say('');
  show();
}

function filesDialog(program, changed) {
  const dialog = element('files');
  const receive = async (file) => {
    program.receive(file.name, new Uint8Array(await file.arrayBuffer()));
    if (dialog.open) dialog.close();
    changed();
  };
  element('files-button').addEventListener('click', () => {
    element('files-list').innerHTML = program.files();
    element('files-input').value = '';
    dialog.showModal();
  });
  element('files-close').addEventListener('click', () => dialog.close());
  element('files-list').addEventListener('click', (event) => {
    const wanted = event.target.closest('[data-file]');
    if (wanted) program.handOutFile(wanted.dataset.file);
  });
  element('files-input').addEventListener('change', (event) => { if (event.target.files[0]) receive(event.target.files[0]); });
  const dropping = (on) => document.body.classList.toggle('dropping', on);
  addEventListener('dragover', (event) => { event.preventDefault(); dropping(true); });
  addEventListener('dragleave', () => dropping(false));
  addEventListener('drop', (event) => {
    event.preventDefault();
    dropping(false);
    if (event.dataTransfer.files[0]) receive(event.dataTransfer.files[0]);
  });
}

async function start() {
  document.documentElement.lang = language;
  element('message-button').addEventListener('click', () => location.reload());
  say(words().opening);
  if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') return say(words().tooOld);
  const broken = () => say(words().broken, words().again);
  if (!await onlyPage()) return say(words().openElsewhere, words().again);
  const outside = {
    handOut: download,
    show: showPage,
    keep: (path, bytes) => keptFiles.change(path, (files) => files.put(bytes, path), (lost) => program.notKept(lost)),
    forget: (path) => keptFiles.change(path, (files) => files.delete(path), () => {}),
  };
  const [kept, wasmBinary] = await Promise.all([keptFiles.open(), unpack()]);
  const module = await samtale({ page: outside, wasmBinary });
  const program = programOf(module);
  program.open(language);
  for (const [path, bytes] of await keptFiles.all()) program.put(path, bytes);
  program.begin();
  addEventListener('error', broken);
  addEventListener('unhandledrejection', broken);
  runPage(program, outside, kept);
}
start().catch(() => say(words().tooOld));

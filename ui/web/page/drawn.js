// The drawn version: the browser's events for the program, which draws on the canvas.
function drawnVersion(program, frame, canvas, keys, wake) {
  const pointers = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'not-allowed'];
  const held = new Map();  // key -> what was told of it
  let scale = 1;

  function fit() {
    scale = window.devicePixelRatio || 1;
    const width = Math.max(1, Math.round(frame.clientWidth * scale));
    const height = Math.max(1, Math.round(frame.clientHeight * scale));
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    program.resize(width, height, scale);
    wake();
  }
  new ResizeObserver(fit).observe(frame);
  // Another screen, or the browser's zoom.
  (function watchScale() {
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', () => { fit(); watchScale(); }, { once: true });
  })();
  canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
  canvas.addEventListener('webglcontextrestored', () => { program.restore(); wake(); });

  function move(event) {
    const at = canvas.getBoundingClientRect();
    program.move((event.clientX - at.left) * scale, (event.clientY - at.top) * scale);
    wake();
  }
  const buttons = [0, 2, 1];  // the browser's number -> Dear ImGui's
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    keys.focus();
    canvas.setPointerCapture(event.pointerId);
    move(event);
    program.press(buttons[event.button] ?? -1, true);
  });
  canvas.addEventListener('pointerup', (event) => { move(event); program.press(buttons[event.button] ?? -1, false); wake(); });
  canvas.addEventListener('pointercancel', () => { program.press(0, false); wake(); });
  canvas.addEventListener('pointerleave', () => { program.leave(); wake(); });
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  canvas.addEventListener('wheel', (event) => {
    if (event.ctrlKey) return;  // the browser's zoom
    event.preventDefault();
    const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 3 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 1 : 100;
    program.scroll(-event.deltaX / step, -event.deltaY / step);
    wake();
  }, { passive: false });

  // Letters and digits by what the key writes, all others by their place.
  const nameOf = (event) =>
    /^[a-z]$/i.test(event.key) ? 'Key' + event.key.toUpperCase() : /^[0-9]$/.test(event.key) && !event.code.startsWith('Numpad') ? 'Digit' + event.key : event.code;
  // AltGr comes as Ctrl and Alt on Windows and writes a character.
  const writes = (event) => event.getModifierState('AltGraph');
  function key(event, down) {
    if (event.isComposing) return;
    if (down && held.has(event.code) && !event.repeat) tell(held.get(event.code), false, event);
    const name = down ? nameOf(event) : held.get(event.code) ?? nameOf(event);
    down ? held.set(event.code, name) : held.delete(event.code);
    tell(name, down, event);
    if (down && isOurs(event, name)) event.preventDefault();
  }
  function tell(name, down, event) {
    program.key(name, down, event.ctrlKey && !writes(event), event.shiftKey, event.altKey && !writes(event));
    wake();
  }
  // What the browser would do something else with. What is written comes by the field instead.
  function isOurs(event, name) {
    if (/^(Tab|Enter|NumpadEnter|Escape|Page(Up|Down)|Home|End|Arrow.*|Backspace|Delete|F[1-4]|F8)$/.test(name)) return !event.altKey;
    if (name === 'F5') return program.inWorkshop();
    return event.ctrlKey && !writes(event) && /^Key[AFSYZ]$/.test(name);
  }
  keys.addEventListener('keydown', (event) => key(event, true));
  keys.addEventListener('keyup', (event) => key(event, false));
  function written(text) {
    keys.value = '';
    if (text) program.type(text);
    wake();
  }
  keys.addEventListener('input', (event) => { if (!event.isComposing) written(keys.value); });
  keys.addEventListener('compositionend', () => written(keys.value));
  keys.addEventListener('paste', (event) => {
    event.preventDefault();
    program.paste(event.clipboardData.getData('text/plain'));
    wake();
  });
  keys.addEventListener('focus', () => { program.focus(true); wake(); });
  keys.addEventListener('blur', () => {
    for (const name of held.values()) program.key(name, false, false, false, false);
    held.clear();
    program.focus(false);
    wake();
  });

  return {
    fit,
    setPointer(cursor) { canvas.style.cursor = pointers[cursor] ?? 'none'; },
    copy(text) {
      const byHand = () => {
        keys.value = text;
        keys.select();
        document.execCommand('copy');
        keys.value = '';
      };
      if (navigator.clipboard) navigator.clipboard.writeText(text).catch(byHand);
      else byHand();
    },
  };
}

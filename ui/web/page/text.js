// Makes the children of `from` those of `to`, and lets stand what is the same: the keyboard, a press that is
// under way, and the words in a field that is being written in.
function follow(from, to) {
  let at = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const known = wanted.id ? [...from.children].find((child) => child.id === wanted.id) : at;
    if (known && known.nodeName === wanted.nodeName && (known.id ?? '') === (wanted.id ?? '')) {
      if (known === at) at = at.nextSibling;
      else from.insertBefore(known, at);
      followOne(known, wanted);
    } else {
      from.insertBefore(wanted, at);
    }
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}
function followOne(known, wanted) {
  if (known.nodeType === Node.TEXT_NODE) {
    if (known.data !== wanted.data) known.data = wanted.data;
    return;
  }
  if (known.nodeType !== Node.ELEMENT_NODE) return;
  for (const { name } of [...known.attributes]) if (!wanted.hasAttribute(name) && name !== 'open') known.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (known.getAttribute(name) !== value) known.setAttribute(name, value);
  if (known.matches('input')) known.checked = wanted.hasAttribute('checked');
  if (!known.matches('textarea')) follow(known, wanted);
  else if (known !== document.activeElement) known.value = wanted.value;
}

// The text version: the program makes its HTML; here it is put on the page, the keyboard stays where it
// was, and what is new in the conversation is read aloud.
function textVersion(program, element, aloud, wake) {
  let shown = { html: null, screen: -1 };

  function readAloud(before) {
    const lines = [...element.querySelectorAll('.said')].slice(before);
    for (const line of lines) {
      if (line.classList.contains('own')) continue;
      const words = document.createElement('p');
      words.textContent = line.textContent.trim().replace(/\s+/g, ' ');
      aloud.append(words);
    }
    while (aloud.children.length > 12) aloud.firstChild.remove();
  }

  function giveKeyboard(told, to) {
    const found = [to, told.focus, 'top'].map((id) => id && document.getElementById(id)).find(Boolean);
    if (found) found.focus();
  }

  function show(takesKeyboard) {
    const told = JSON.parse(program.text());
    if (told.html === shown.html) return;
    const sameScreen = told.screen === shown.screen;
    const before = sameScreen ? element.querySelectorAll('.said').length : 0;
    const had = sameScreen && element.contains(document.activeElement) ? document.activeElement.id : '';
    if (!sameScreen) element.replaceChildren();
    shown = told;
    const page = document.createElement('main');
    page.innerHTML = told.html;
    follow(element, page);
    document.title = `${told.title} – ${words().untitled}`;
    if (before > 0) readAloud(before);
    if (takesKeyboard || (had && document.activeElement.id !== had)) giveKeyboard(told, had);
    if (!sameScreen) window.scrollTo(0, 0);
  }

  function act(event) {
    const pressed = event.target.closest('[data-do]');
    if (!pressed) return;
    const isField = pressed.matches('input, textarea');
    if (isField === (event.type === 'click')) return;
    program.act(Number(pressed.dataset.do), pressed.matches('textarea') ? pressed.value : '');
    show(event.type === 'click');
    wake();  // what comes of it may take a while
  }
  element.addEventListener('click', act);
  element.addEventListener('change', act);
  element.addEventListener('input', (event) => { if (event.target.matches('textarea')) act(event); });

  return { show, forget() { shown = { html: null, screen: -1 }; } };
}

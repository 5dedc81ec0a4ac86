// The files that the browser keeps: one database of this page's own, a file an entry.
const keptFiles = {
  database: null,
  waiting: Promise.resolve(),

  open() {
    return new Promise((resolve) => {
      let asked;
      try {
        asked = indexedDB.open('ovelinjen', 1);
      } catch {
        return resolve(false);
      }
      asked.onupgradeneeded = () => asked.result.createObjectStore('files');
      asked.onerror = asked.onblocked = () => resolve(false);
      asked.onsuccess = () => {
        keptFiles.database = asked.result;
        resolve(true);
      };
    });
  },

  all() {
    return new Promise((resolve) => {
      const found = [];
      if (!keptFiles.database) return resolve(found);
      const reading = keptFiles.database.transaction('files').objectStore('files').openCursor();
      reading.onerror = () => resolve(found);
      reading.onsuccess = () => {
        const at = reading.result;
        if (!at) return resolve(found);
        found.push([at.key, at.value]);
        at.continue();
      };
    });
  },

  // One change after the other, in the order in which they were made.
  change(path, make, failed) {
    if (!keptFiles.database) return;
    const changed = () => new Promise((resolve) => {
      const fail = () => resolve(failed(path));
      try {
        const writing = keptFiles.database.transaction('files', 'readwrite', { durability: 'strict' });
        writing.oncomplete = () => resolve();
        writing.onerror = writing.onabort = fail;
        make(writing.objectStore('files'));
      } catch {
        fail();
      }
    });
    keptFiles.waiting = keptFiles.waiting.then(changed);
  },
};

// One page at a time: two would write over each other's calls. False where another one is open.
function onlyPage() {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const patience = new AbortController();
    // A page that is being reloaded lets go of it in a moment.
    const end = setTimeout(() => patience.abort(), 1500);
    navigator.locks.request('ovelinjen', { signal: patience.signal }, () => {
      clearTimeout(end);
      resolve(true);
      return new Promise(() => {});
    }).catch(() => resolve(false));
  });
}

function download(name, bytes) {
  const type = name.endsWith('.html') ? 'text/html' : 'application/octet-stream';
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function showPage(name, bytes) {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'text/html' }));
  setTimeout(() => URL.revokeObjectURL(address), 600000);
  return Boolean(window.open(address, '_blank'));
}

/** What this page remembers in the browser; pages on a disk share one store, hence the path. */
const store = {
  key: (name) => `opsbook.${name}:${location.pathname}`,

  read(name) {
    try {
      return JSON.parse(localStorage.getItem(store.key(name))) ?? {};
    } catch {
      return {};
    }
  },

  write(name, value) {
    try {
      localStorage.setItem(store.key(name), JSON.stringify(value));
    } catch {
      // A full or forbidden store only costs the memory.
    }
  },
};

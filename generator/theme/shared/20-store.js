/** What a place remembers in the browser; pages on a disk share one store, hence the path. */
const store = {
  key: (name, place) => `opsbook.${name}:${place}`,

  read(name, place = location.pathname) {
    try {
      return JSON.parse(localStorage.getItem(store.key(name, place))) ?? {};
    } catch {
      return {};
    }
  },

  write(name, value, place = location.pathname) {
    try {
      localStorage.setItem(store.key(name, place), JSON.stringify(value));
    } catch {
      // A full or forbidden store only costs the memory.
    }
  },
};

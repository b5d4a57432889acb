/** The last searches that led somewhere; they never leave the device. */
const recents = {
  limit: 8,

  read: () => store.read("searches", siteBase.pathname).words ?? [],

  write: (words) => store.write("searches", { words }, siteBase.pathname),

  add(query) {
    const others = recents.read().filter((word) => word !== query);
    recents.write([query, ...others].slice(0, recents.limit));
  },

  forget: () => recents.write([]),
};

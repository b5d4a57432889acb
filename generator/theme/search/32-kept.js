/** The parts of the index that were loaded in this tab: its next page need not load them again. */
const kept = {
  item: () => `opsbook.index:${siteBase.pathname}`,
  most: 500_000, // characters; a browser has room for ten times as many

  /** The parts by their paths, those used last at the end. */
  parts: () => (kept.known ??= kept.left()),

  /** What the page before left; nothing where nothing may be stored. */
  left() {
    try {
      return new Map(JSON.parse(sessionStorage.getItem(kept.item())));
    } catch {
      return new Map();
    }
  },

  put(path, text) {
    kept.parts().delete(path);
    kept.parts().set(path, text);
  },

  /** Leaves to the next page what there is room for, of the present version of the index. */
  leave(version) {
    let room = kept.most;
    const latest = [...kept.parts()].reverse().filter(([path]) => path.endsWith(version));
    const left = latest.filter(([path, text]) => (room -= path.length + text.length) > 0);
    try {
      sessionStorage.setItem(kept.item(), JSON.stringify(left.reverse()));
    } catch {
      // Then the next page loads for itself.
    }
  },
};

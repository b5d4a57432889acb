/** A search in the page's address: `q`, and its filters with a prefix that no page uses itself. */
const searchAddress = {
  prefix: "q-",

  read() {
    const filters = new Map();
    const held = new URLSearchParams(location.search);
    for (const [name, value] of held) {
      if (!name.startsWith(searchAddress.prefix)) continue;
      const facet = name.slice(searchAddress.prefix.length);
      filters.set(facet, [...(filters.get(facet) ?? []), value]);
    }
    return { query: (held.get("q") ?? "").trim(), filters };
  },

  /** Writes a search, or nothing of it when the query is "". */
  write(query, filters) {
    const held = new URLSearchParams(location.search);
    const own = (name) => name === "q" || name.startsWith(searchAddress.prefix);
    for (const name of [...held.keys()].filter(own)) held.delete(name);
    if (query) {
      held.append("q", query);
      for (const [facet, values] of filters) {
        values.forEach((value) => held.append(searchAddress.prefix + facet, value));
      }
    }
    showAddress(held.toString());
  },
};

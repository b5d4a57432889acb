/** The list of results: links to a hand, options to the keyboard and to screen readers. */
const results = {
  place: document.querySelector(".ob-finder__results"),
  active: -1,

  links: () => Array.from(results.place.children),

  show({ query, hits }) {
    results.place.replaceChildren(...hits.map((hit, index) => results.row(hit, highlight.words(hit.marks, query), index)));
  },

  clear: () => results.place.replaceChildren(),

  row(hit, words, index) {
    const row = element("a", {
      class: "ob-hit",
      id: `ob-hit-${index}`,
      role: "option",
      tabindex: "-1",
      href: new URL(hit.address, siteBase).href,
      "aria-selected": "false",
      "aria-describedby": `ob-hit-${index}-text`,
    });
    const title = element("span", { class: "ob-hit__title" });
    title.append(highlight.html(hit.title, words));
    const badges = results.badges(hit);
    row.setAttribute("aria-label", [hit.title, ...badges.map((badge) => badge.textContent)].join(" · "));
    const aside = element("span", { class: "ob-hit__badges" });
    aside.append(...badges);
    row.append(title, aside, results.excerpt(hit, words, index));
    return row;
  },

  badges(hit) {
    const badges = [];
    if (hit.exact) badges.push(element("span", { class: "ob-hit__exact" }, text("search-exact")));
    if (hit.severity) {
      const level = help.level(hit.severity);
      badges.push(element("span", { class: "ob-severity", "data-level": level }, hit.severityTitle));
    }
    badges.push(element("span", { class: "ob-badge" }, hit.kindTitle));
    return badges;
  },

  excerpt(hit, words, index) {
    const line = element("span", { class: "ob-hit__text", id: `ob-hit-${index}-text`, "data-where": hit.where });
    const snippet = element("span", { class: "ob-hit__snippet" });
    snippet.append(highlight.html(hit.snippet, words));
    if (hit.where !== "title") line.append(element("span", { class: "ob-hit__where" }, text(`search-where-${hit.where}`)));
    line.append(snippet);
    return line;
  },

  /** Chooses a result, -1 for none. */
  activate(index) {
    results.active = index;
    results.links().forEach((link, at) => link.setAttribute("aria-selected", at === index));
  },

  current: () => results.links()[results.active],
};

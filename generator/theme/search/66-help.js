/** What the site's owner offers beside the answers; a site may have none. */
const help = {
  told: { html: "", audience: "", levels: {}, ...globalThis.opsbookHelp },

  /** The rank of a severity, 1 for the worst. */
  level: (severity) => help.told.levels[severity] ?? 4,

  /** Puts the offers in place; their links begin at the site's root, not here. */
  show(place) {
    place.innerHTML = help.told.html;
    for (const link of all("a[href]", place)) {
      link.href = new URL(link.getAttribute("href"), siteBase).href;
    }
  },
};

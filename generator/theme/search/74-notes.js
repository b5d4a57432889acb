/** Lines above the results: what was searched for instead, and besides. */
const notes = {
  place: document.querySelector(".ob-finder__notes"),

  show({ suggestion, synonyms }) {
    const instead = suggestion ? [element("p", {}, text("search-instead", { suggestion }))] : [];
    notes.place.replaceChildren(...instead, ...synonyms.map(notes.synonym));
  },

  synonym({ word, others }) {
    const values = { word, others: others.join(text("search-comma")) };
    return element("p", { class: "ob-finder__synonyms" }, text("search-synonyms", values));
  },
};

/** Lines above the results: what was searched for instead or besides. */
const notes = {
  place: document.querySelector(".ob-finder__notes"),

  /** `again` searches for other words. */
  show(answer, again) {
    const lines = [notes.suggestion(answer, again), ...answer.synonyms.map(notes.synonym)];
    notes.place.replaceChildren(...lines.filter(Boolean));
  },

  suggestion({ query, suggestion }, again) {
    if (!suggestion) return null;
    if (query === suggestion) return element("p", {}, text("search-instead", { suggestion }));
    const line = element("p", {}, text("search-suggestion"));
    const button = element("button", { type: "button", class: "ob-finder__quiet" }, suggestion);
    button.addEventListener("click", () => again(suggestion));
    line.append(button);
    return line;
  },

  synonym({ word, others }) {
    const values = { word, others: others.join(text("search-comma")) };
    return element("p", { class: "ob-finder__synonyms" }, text("search-synonyms", values));
  },
};

/** Filters as chips: chips of one group widen, groups narrow. */
const filters = {
  place: document.querySelector(".ob-finder__narrow"),
  form: document.querySelector(".ob-finder__filters"),
  fold: document.querySelector(".ob-finder__fold"),
  reset: document.querySelector(".ob-finder__unfilter"),
  drawn: false,
  wanted: new Map(),

  /** Draws the chips when the engine first knows them; a failure may be tried again. */
  async draw() {
    const facets = await engine.facets();
    if (filters.drawn) return;
    filters.drawn = true;
    const useful = facets.filter((facet) => facet.values.length > 1);
    filters.form.replaceChildren(...useful.map(filters.group));
    filters.place.hidden = useful.length === 0;
    filters.check(filters.wanted);
  },

  group(facet) {
    const group = element("fieldset", { class: "ob-finder__group" });
    group.append(element("legend", {}, text(`search-facet-${facet.name}`)), ...facet.values.map((value) => filters.chip(facet, value)));
    return group;
  },

  chip(facet, { value, title, count }) {
    const chip = element("label", { class: "ob-chip" });
    chip.append(element("input", { type: "checkbox", name: facet.name, value }), title);
    if (count !== undefined) chip.append(element("span", { class: "ob-chip__count" }, count));
    return chip;
  },

  /** The chosen values by the name of their facet. */
  chosen() {
    const chosen = new Map();
    for (const [facet, value] of new FormData(filters.form)) {
      chosen.set(facet, [...(chosen.get(facet) ?? []), value]);
    }
    return chosen;
  },

  check(wanted) {
    filters.wanted = wanted;
    for (const box of filters.form.elements) {
      box.checked = (wanted.get(box.name) ?? []).includes(box.value);
    }
    filters.count();
  },

  count() {
    const count = [...filters.chosen().values()].flat().length;
    filters.fold.textContent = count ? text("search-filters-chosen", { count }) : text("search-filters");
    filters.reset.hidden = count === 0;
    filters.place.closest("dialog").toggleAttribute("data-filtered", count > 0);
  },

  start(changed) {
    filters.form.addEventListener("change", () => {
      filters.count();
      changed();
    });
    filters.form.addEventListener("submit", (event) => event.preventDefault());
    filters.reset.addEventListener("click", () => {
      filters.check(new Map());
      changed();
    });
    filters.fold.addEventListener("click", () => {
      const open = filters.fold.getAttribute("aria-expanded") !== "true";
      filters.fold.setAttribute("aria-expanded", open);
    });
  },
};

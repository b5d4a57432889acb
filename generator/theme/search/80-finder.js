/** The dialog of the search: from what is typed to what is shown. */
const finder = {
  dialog: document.getElementById("ob-finder"),
  part: (name) => finder.dialog.querySelector(`.ob-finder__${name}`),
  step: 10,
  limit: 10,
  turn: 0,
  shown: "",

  query: () => finder.input.value.trim(),

  open(query = "", wanted = new Map()) {
    if (!finder.dialog.open) finder.dialog.showModal();
    filters.check(wanted);
    finder.showRecents();
    finder.ask(query);
    finder.input.focus();
    finder.input.select();
  },

  /** Searches for other words, as if they had been typed. */
  ask(query) {
    finder.input.value = query;
    finder.restart();
  },

  restart() {
    finder.limit = finder.step;
    finder.search();
  },

  /** Searches for what stands in the box; an answer that is overtaken by another is dropped. */
  async search() {
    finder.turn += 1;
    const turn = finder.turn;
    const query = finder.query();
    const overtaken = () => turn !== finder.turn;
    finder.part("clear").hidden = !finder.input.value;
    if (!query) {
      finder.rest();
      return;
    }
    const patience = setTimeout(() => overtaken() || finder.say(text("search-busy")), 200);
    try {
      await filters.draw();
      const chosen = filters.chosen();
      for await (const answer of engine.search(query, { filters: chosen, limit: finder.limit })) {
        if (overtaken()) return;
        searchAddress.write(query, chosen);
        finder.show(query, answer);
      }
    } catch (error) {
      console.error(error);
      if (!overtaken()) finder.fail();
    } finally {
      clearTimeout(patience);
    }
  },

  say(line) {
    finder.part("count").textContent = line;
  },

  enter(state) {
    finder.dialog.dataset.state = state;
    finder.part("failure").hidden = state !== "failed";
    finder.input.setAttribute("aria-expanded", state === "results");
  },

  /** Nothing is asked: recent searches and the emergencies. */
  rest() {
    finder.shown = "";
    finder.say("");
    finder.clear();
    searchAddress.write("", new Map());
    finder.enter("start");
  },

  clear() {
    notes.place.replaceChildren();
    results.clear();
    finder.choose(-1);
    finder.part("more").hidden = true;
  },

  show(query, answer) {
    const more = answer.continues || (finder.shown === query && finder.limit > finder.step);
    finder.shown = query;
    if (!more) finder.scrollUp();
    notes.show(answer);
    results.show(answer);
    const busy = answer.hits.length < Math.min(finder.limit, answer.total);
    results.place.setAttribute("aria-busy", busy);
    finder.part("more").hidden = busy || answer.hits.length >= answer.total;
    finder.choose(more ? results.active : Math.min(answer.hits.length, 1) - 1);
    finder.enter(answer.hits.length ? "results" : "empty");
    finder.say(answer.hits.length ? text("search-count", { count: answer.total }) : finder.nothing(query));
  },

  /** On a phone all of it scrolls, elsewhere the results alone. Later it would cost a layout. */
  scrollUp() {
    for (const name of ["body", "found"]) finder.part(name).scrollTop = 0;
  },

  nothing(query) {
    const filtered = filters.chosen().size > 0;
    return text(filtered ? "search-none-filtered" : "search-none", { query });
  },

  fail() {
    finder.shown = "";
    finder.say("");
    finder.clear();
    finder.enter("failed");
  },

  choose(index) {
    results.activate(index);
    const current = results.current();
    if (current) finder.input.setAttribute("aria-activedescendant", current.id);
    else finder.input.removeAttribute("aria-activedescendant");
  },

  more() {
    finder.limit += finder.step;
    finder.search();
  },

  showRecents() {
    const place = finder.part("recents");
    const chips = recents.read().map((word) => {
      const chip = element("button", { type: "button", class: "ob-chip" }, word);
      chip.addEventListener("click", () => {
        finder.ask(word);
        finder.input.focus();
      });
      const item = element("li");
      item.append(chip);
      return item;
    });
    place.querySelector("ul").replaceChildren(...chips);
    place.hidden = chips.length === 0;
  },

  /** Leaves the page as it was before the search. */
  closed() {
    finder.turn += 1;
    finder.input.value = "";
    finder.rest();
  },
};

finder.input = finder.part("input");

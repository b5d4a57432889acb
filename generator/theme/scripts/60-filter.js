/** Filter bars: boxes of one name widen, different names narrow, every word must occur. */
class Filter {
  constructor(form) {
    this.form = form;
    this.rows = all(".ob-row, tbody > tr", document.getElementById(form.dataset.obFilter));
    this.words = this.rows.map((row) => `${row.textContent} ${row.dataset.text ?? ""}`.toLowerCase());
    this.count = element("output", { class: "ob-filter__count", role: "status" });
    this.restore();
    form.append(this.foot());
    form.addEventListener("input", () => this.apply());
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => this.apply()));
    this.apply();
  }

  foot() {
    const foot = element("div", { class: "ob-filter__foot" });
    const reset = element("button", { type: "reset", class: "ob-filter__reset" }, text("filter-reset"));
    foot.append(this.count, reset);
    return foot;
  }

  /** The chosen values by name, empty ones left out. */
  chosen() {
    const chosen = new Map();
    for (const [name, value] of new FormData(this.form)) {
      if (value.trim()) chosen.set(name, [...(chosen.get(name) ?? []), value.trim()]);
    }
    return chosen;
  }

  matches(index, chosen) {
    const row = this.rows[index];
    return [...chosen].every(([name, values]) => {
      if (name === "words") {
        return values[0].toLowerCase().split(/\s+/).every((word) => this.words[index].includes(word));
      }
      const held = (row.dataset[name] ?? "").split(" ");
      return values.some((value) => held.includes(value));
    });
  }

  apply() {
    const chosen = this.chosen();
    this.rows.forEach((row, index) => {
      row.hidden = !this.matches(index, chosen);
    });
    const shown = this.rows.filter((row) => !row.hidden).length;
    const counts = { shown, total: this.rows.length };
    this.count.textContent = text(shown ? "filter-count" : "filter-none", counts);
    this.remember(chosen);
  }

  /** Keeps the state in the address, beside what others keep there. */
  remember(chosen) {
    const query = new URLSearchParams(location.search);
    for (const field of this.form.elements) query.delete(field.name);
    for (const [name, values] of chosen) values.forEach((value) => query.append(name, value));
    showAddress(query.toString());
  }

  restore() {
    const wanted = new URLSearchParams(location.search);
    for (const field of this.form.elements) {
      if (!field.name || !wanted.has(field.name)) continue;
      if (field.type === "checkbox") field.checked = wanted.getAll(field.name).includes(field.value);
      else field.value = wanted.get(field.name);
    }
  }
}

for (const form of all("[data-ob-filter]")) new Filter(form);

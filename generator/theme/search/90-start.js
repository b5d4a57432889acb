/** Puts the dialog to work: what is pressed in it, and what opens it. */
const fields = "input, textarea, select, [contenteditable]";

/** Fetches what the engine needs before it is asked; should that fail, the search will say so. */
function prepare() {
  engine.prepare().catch(() => {});
}

function wireDialog() {
  const press = (name, act) => finder.part(name).addEventListener("click", act);
  finder.input.addEventListener("input", (event) => event.isComposing || finder.restart());
  finder.input.addEventListener("compositionend", finder.restart);
  finder.input.addEventListener("keydown", keyboard.press);
  finder.part("bar").addEventListener("submit", (event) => event.preventDefault());
  press("clear", () => {
    finder.ask("");
    finder.input.focus();
  });
  press("close", () => finder.dialog.close());
  press("again", finder.search);
  press("more", finder.more);
  press("forget", () => {
    recents.forget();
    kept.parts().clear();
    finder.showRecents();
    finder.input.focus();
  });
  finder.dialog.addEventListener("click", (event) => event.target === finder.dialog && finder.dialog.close());
  finder.dialog.addEventListener("close", finder.closed);
  results.place.addEventListener("click", () => recents.add(finder.query()));
  results.place.addEventListener("auxclick", () => recents.add(finder.query()));
  addEventListener("hashchange", () => finder.dialog.close());
  addEventListener("pagehide", () => index.manifest && kept.leave(index.version()));
}

function opens(event) {
  if (finder.dialog.open || event.target.closest?.(fields) || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key === "k";
  return event.key === "/" || event.key === "s";
}

function wireOpeners() {
  for (const button of all("[data-ob-search]")) {
    button.addEventListener("pointerenter", prepare);
    button.addEventListener("focus", prepare);
    button.addEventListener("click", () => finder.open(button.dataset.obSearch));
  }
  addEventListener("keydown", (event) => {
    if (!opens(event)) return;
    event.preventDefault();
    prepare();
    finder.open();
  });
}

function showAudience() {
  const place = finder.part("audience");
  place.hidden = !help.told.audience;
  place.textContent = text("search-audience", { audience: help.told.audience });
}

help.show(finder.part("help"));
showAudience();
filters.start(finder.restart);
wireDialog();
wireOpeners();

const linked = searchAddress.read();
if (linked.query) finder.open(linked.query, linked.filters);

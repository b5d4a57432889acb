/** Print view, and what paper needs of any page: open folds, written addresses, the hour. */
const paper = {
  /** The address as a reader of paper would look it up: site-relative, or whole for other sites. */
  address(url) {
    const inside = url.href.startsWith(siteBase.href);
    return inside ? decodeURI(url.href.slice(siteBase.href.length)) : url.href;
  },

  writeLinks() {
    for (const link of all(".ob-lead a[href], .ob-section a[href]")) {
      const href = link.getAttribute("href");
      const mark = link.closest(".ob-badges, .ob-tags");
      const speaks = mark || href.startsWith("#") || /^(tel|mailto):/.test(href);
      if (!speaks) link.dataset.obUrl = paper.address(new URL(link.href));
    }
  },

  stamp() {
    const place = document.querySelector("[data-ob-printed]");
    const here = new URL(location.pathname, location.href);
    place.textContent = [paper.address(here), `${text("printed")} ${new Date().toLocaleString()}`].join(" · ");
  },

  prepare() {
    paper.folds = all("details:not([open])");
    for (const fold of paper.folds) fold.open = true;
    paper.writeLinks();
    paper.stamp();
  },

  restore() {
    for (const fold of paper.folds ?? []) fold.open = false;
  },

  button(name, act) {
    const button = element("button", { type: "button", class: "ob-button" }, text(name));
    button.addEventListener("click", act);
    return button;
  },

  view() {
    document.documentElement.classList.add("ob-printing");
    document.getElementById("ob-paper").media = "all";
    paper.prepare();
    const bar = element("div", { class: "ob-print-bar md-typeset" });
    const leave = () => location.assign(location.pathname + location.hash);
    bar.append(
      paper.button("print-now", () => print()),
      paper.button("print-close", leave),
    );
    document.body.prepend(bar);
  },
};

if (new URLSearchParams(location.search).get("view") === "print") {
  paper.view();
} else {
  addEventListener("beforeprint", paper.prepare);
  addEventListener("afterprint", paper.restore);
}

/* Asks through the page's own search button and waits until the answer stands in the page. */
window.asked = (query) => {
  const dialog = document.getElementById("ob-finder");
  const button = document.querySelector("[data-ob-search]");
  button.dataset.obSearch = query;
  return new Promise((resolve) => {
    const begun = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve({ milliseconds: performance.now() - begun, hits: dialog.querySelectorAll(".ob-hit").length });
    });
    observer.observe(dialog, { attributeFilter: ["data-state"] });
    button.click();
  });
};

/* Types a query, so many milliseconds a character, and waits from the last one until its answer stands in the page. */
window.typed = async (query, pace) => {
  const dialog = document.getElementById("ob-finder");
  const input = dialog.querySelector("input");
  const answered = () => new URLSearchParams(location.search).get("q") === query.trim();
  const type = (text) => {
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  type("");
  for (let end = 1; end < query.length; end += 1) {
    type(query.slice(0, end));
    await new Promise((resolve) => setTimeout(resolve, pace));
  }
  return new Promise((resolve) => {
    const begun = performance.now();
    const observer = new MutationObserver(() => {
      if (!answered()) return;
      observer.disconnect();
      resolve({ milliseconds: performance.now() - begun, hits: dialog.querySelectorAll(".ob-hit").length });
    });
    observer.observe(dialog, { attributeFilter: ["data-state"] });
    type(query);
  });
};

/* When the answer to the query in the address stood in the page, from the moment it was opened. */
window.arrived = new Promise((resolve) => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(".ob-finder:not([data-state=start])")) return;
    observer.disconnect();
    resolve(performance.now());
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ["data-state"] });
});

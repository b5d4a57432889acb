const dialog = () => document.getElementById("ob-finder");

/* Does something and waits until the answer that is expected stands in the page. */
const answered = (act, isIt = () => true) =>
  new Promise((resolve) => {
    const begun = performance.now();
    const observer = new MutationObserver(() => {
      if (!isIt()) return;
      observer.disconnect();
      resolve({ milliseconds: performance.now() - begun, hits: dialog().querySelectorAll(".ob-hit").length });
    });
    observer.observe(dialog(), { attributeFilter: ["data-state"] });
    act();
  });

const type = (text) => {
  const input = dialog().querySelector("input");
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
};

/* Asks through the page's own search button. */
window.asked = (query) => {
  const button = document.querySelector("[data-ob-search]");
  button.dataset.obSearch = query;
  return answered(() => button.click());
};

/* Puts a query into the open dialog at once. */
window.pasted = (query) =>
  answered(
    () => type(query),
    () => new URLSearchParams(location.search).get("q") === query.trim(),
  );

/* Types a query, so many milliseconds a character; the time begins with the last one. */
window.typed = async (query, pace) => {
  type("");
  for (let end = 1; end < query.length; end += 1) {
    type(query.slice(0, end));
    await new Promise((resolve) => setTimeout(resolve, pace));
  }
  return window.pasted(query);
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

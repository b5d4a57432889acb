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

/* When the answer to the query in the address stood in the page, from the moment it was opened. */
window.arrived = new Promise((resolve) => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(".ob-finder:not([data-state=start])")) return;
    observer.disconnect();
    resolve(performance.now());
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ["data-state"] });
});

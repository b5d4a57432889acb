/** Where the site begins: "." or ".." from here, but "/" on the page that stands in for missing ones. */
const siteRoot = JSON.parse(document.getElementById("__config").textContent).base;
const siteBase = new URL(siteRoot.replace(/\/?$/, "/"), location.href);

/** Shows an address without leaving the page; some browsers forbid it for pages on a disk. */
function showAddress(query) {
  const wanted = `${location.pathname}${query && `?${query}`}${location.hash}`;
  if (location.href.endsWith(wanted)) return;
  try {
    history.replaceState(history.state, "", wanted);
  } catch {
    // All works the same, but cannot be linked to.
  }
}

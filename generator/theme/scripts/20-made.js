/** Says below the page when the site was made; one script knows it, so that pages stay as they are. */
for (const place of all("[data-ob-made]")) {
  place.append(globalThis.opsbookMade ?? "");
  place.hidden = !globalThis.opsbookMade;
}

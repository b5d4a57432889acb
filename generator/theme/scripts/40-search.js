/** Buttons that look like a search box open the real one, with a query when they carry one. */
const searchInput = document.querySelector(".md-search__input");

for (const button of searchInput ? all("[data-ob-search]") : []) {
  button.addEventListener("click", () => {
    searchInput.value = button.dataset.obSearch;
    searchInput.focus();
    searchInput.dispatchEvent(new KeyboardEvent("keyup"));
  });
}

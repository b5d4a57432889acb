const texts = JSON.parse(document.getElementById("ob-texts").textContent);

/** The interface text of a name, with its {placeholders} filled. */
function text(name, values = {}) {
  return texts[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

/** A new element with attributes and plain text. */
function element(tag, attributes = {}, content = "") {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = content;
  return made;
}

function all(selector, root = document) {
  return Array.from(root.querySelectorAll(selector));
}

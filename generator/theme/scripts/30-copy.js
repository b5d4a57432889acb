/** Copies text; the old way serves where plain http has no clipboard. */
async function copyText(content) {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    return copyBySelection(content);
  }
}

function copyBySelection(content) {
  const focused = document.activeElement;
  const area = element("textarea", { readonly: "", style: "position:fixed;opacity:0" });
  area.value = content;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  focused?.focus();
  return copied;
}

/** Copies and says so on the button for two seconds. */
async function copyWith(button, content) {
  const label = button.textContent;
  const copied = await copyText(content);
  button.dataset.state = copied ? "done" : "failed";
  button.textContent = text(copied ? "copied" : "copy-failed");
  setTimeout(() => {
    delete button.dataset.state;
    button.textContent = label;
  }, 2000);
}

for (const source of all("[data-ob-copy]")) {
  const button = element("button", { type: "button", class: "ob-copy" }, text("copy"));
  const content = () => source.dataset.obCopy || source.textContent.trim();
  button.addEventListener("click", () => copyWith(button, content()));
  source.after(button);
}

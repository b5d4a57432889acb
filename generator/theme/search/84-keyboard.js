/** The keyboard inside the dialog; Esc is the dialog's own. */
const keyboard = {
  moved: false,

  move(step) {
    const last = results.links().length - 1;
    if (step > 0 && results.active === last && !finder.part("more").hidden) finder.more();
    keyboard.moved = true;
    finder.choose(Math.max(0, Math.min(results.active + step, last)));
    results.current()?.scrollIntoView({ block: "nearest" });
  },

  /** Opens what is chosen, never anything that has not been seen. */
  enter(event) {
    const link = results.current();
    if (finder.shown !== finder.query()) finder.restart();
    else if (!link) return;
    else if (event.ctrlKey || event.metaKey) keyboard.openBeside(link);
    else if (keyboard.moved || matchMedia("(pointer: fine)").matches) link.click();
    else finder.input.blur();
  },

  openBeside(link) {
    recents.add(finder.query());
    open(link.href, "_blank", "noopener");
  },

  press(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.isComposing) return;
    if (event.key in steps && results.links().length) keyboard.move(steps[event.key]);
    else if (event.key === "Enter") keyboard.enter(event);
    else return;
    event.preventDefault();
  },
};

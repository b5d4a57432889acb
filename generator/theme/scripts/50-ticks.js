/** Tick boxes of steps: remembered with their time, since the report asks for the times later. */
const ticks = {
  times: store.read("ticks"),
  boxes: all("[data-ob-tick]"),

  id: (box) => box.closest("[id]").id,

  clock: (time) =>
    new Date(time).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false }),

  change(box) {
    const id = ticks.id(box);
    if (box.checked) ticks.times[id] = new Date().toISOString();
    else delete ticks.times[id];
    store.write("ticks", ticks.times);
    ticks.show();
  },

  reset() {
    if (!confirm(text("ticks-confirm"))) return;
    ticks.times = {};
    store.write("ticks", ticks.times);
    ticks.show();
  },

  show() {
    for (const box of ticks.boxes) {
      const time = ticks.times[ticks.id(box)];
      box.checked = Boolean(time);
      box.nextElementSibling.textContent = time ? ticks.clock(time) : "";
      box.closest(".ob-step")?.toggleAttribute("data-ticked", Boolean(time));
    }
    const done = ticks.boxes.filter((box) => box.checked);
    ticks.bar.hidden = done.length === 0;
    if (done.length) ticks.count.textContent = text("ticked", { count: done.length, since: ticks.since(done) });
  },

  since: (done) => ticks.clock(done.map((box) => ticks.times[ticks.id(box)]).sort()[0]),

  /** One line a tick, in order of time, ready to be pasted into a report. */
  log() {
    const done = ticks.boxes.filter((box) => box.checked);
    const lines = done.map((box) => {
      const step = box.closest(".ob-step");
      const number = step.querySelector(".ob-step__number").textContent.trim();
      const what = step.querySelector(".ob-step__do").textContent.trim().replace(/\s+/g, " ");
      return [ticks.times[ticks.id(box)], `${number}. ${what}`];
    });
    const sorted = lines.sort((a, b) => (a[0] < b[0] ? -1 : 1));
    const stamped = sorted.map(([time, line]) => `${new Date(time).toLocaleString()}  ${line}`);
    return [document.querySelector("h1").textContent.trim(), ...stamped].join("\n");
  },

  button(name, act) {
    const button = element("button", { type: "button", class: "ob-button" }, text(name));
    button.addEventListener("click", () => act(button));
    return button;
  },

  start() {
    for (const box of ticks.boxes) {
      box.after(element("span", { class: "ob-tick__time" }));
      box.addEventListener("change", () => ticks.change(box));
    }
    ticks.bar = element("div", { class: "ob-progress", role: "status" });
    ticks.count = element("span", { class: "ob-progress__count" });
    const copy = ticks.button("ticks-copy", (button) => copyWith(button, ticks.log()));
    ticks.bar.append(ticks.count, copy, ticks.button("ticks-reset", ticks.reset));
    document.querySelector(".ob-page").append(ticks.bar);
    ticks.show();
  },
};

if (ticks.boxes.length) ticks.start();

/** The analyser: what a text is found by; as `generator/search/analyser.py`. */
const analyser = {
  piece: new RegExp(String.raw`([\u3400-\u9fff]+)|${folding.latin}`, "g"),
  behind: /[^A-Za-z0-9\u3400-\u9fff]?([\u3400-\u9fff])/uy,
  short: 2,
  gap: 2,

  load(tables) {
    folding.load(tables);
    sound.load(tables);
  },

  /** The words of a text, each as often as it occurs. */
  words(text) {
    const folded = folding.fold(text);
    const found = [];
    for (const { 0: written, 1: han, index: at } of folded.matchAll(analyser.piece)) {
      if (han) {
        found.push(...analyser.neighbours(written));
        continue;
      }
      found.push(...analyser.latin(written));
      const beside = written.length <= analyser.short ? analyser.beside(folded, at + written.length) : "";
      if (beside) found.push(written.toLowerCase() + beside);
    }
    return [...found, ...analyser.together(folded)];
  },

  /** The Chinese character at most one place behind a Latin word. */
  beside(folded, at) {
    analyser.behind.lastIndex = at;
    return analyser.behind.exec(folded)?.[1] ?? "";
  },

  /** Every two Latin words that stand beside each other, at least one of them no number. */
  together(folded) {
    const parts = Array.from(folded.matchAll(/[A-Za-z0-9]+/g));
    const found = [];
    parts.slice(1).forEach((second, at) => {
      const first = parts[at];
      const between = folded.slice(first.index + first[0].length, second.index);
      if (Array.from(between).length > analyser.gap || /[\u3400-\u9fff]/.test(between)) return;
      if (/\D/.test(first[0] + second[0])) found.push(`${folding.word(first[0])} ${folding.word(second[0])}`);
    });
    return found;
  },

  /** A Latin word whole, joined and in parts, each once. */
  latin(written) {
    const whole = folding.word(written);
    const found = new Set([whole]);
    const parts = written.match(/[A-Za-z0-9]+/g);
    if (parts.length > 1) found.add(parts.join("").toLowerCase());
    for (const part of parts) {
      found.add(folding.word(part));
      if (/[A-Z]/.test(part)) {
        for (const humped of part.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g)) found.add(humped.toLowerCase());
      }
    }
    return Array.from(found).filter((token) => token.length > 1 || token === whole);
  },

  /** Every two neighbouring characters of a run, or the only one. */
  neighbours(run) {
    if (run.length === 1) return [run];
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  },
};

/** Words that mean the same; as `generator/search/concepts.py`. */
const concepts = {
  written: "\t",
  known: new Map(),
  rules: new Map(),
  /** The names of those that no entry is about; others follow from them. */
  silent: new Set(),
  /** Characters of the longest phrase that is heard. */
  longest: 8,

  /** Takes all concepts as a text, each a tab and its name, then its phrases, a line each; reading them all would take long. And what follows from one, or from two, sorted. */
  load(written, rules, silent) {
    concepts.written = `${written}\t`;
    concepts.known.clear();
    concepts.rules = new Map(Object.entries(rules));
    concepts.silent = new Set(silent);
  },

  /** By what the postings of a concept are looked up; as `beginning` in `generator/render/search/terms.py`. */
  beginning: (name) => name.match(/^(?:[a-z0-9]+|[^]{1,2})/)[0],

  /** The names of the concepts of a phrase. */
  of: (member) => concepts.once(`${member}\n`, () => Array.from(concepts.lines(`${member}\n`), concepts.nameAt)),

  nameAt: (at) => concepts.line(concepts.written.lastIndexOf("\t", at) + 1),

  /** The text from a place to the end of its line. */
  line: (at) => concepts.written.slice(at, concepts.written.indexOf("\n", at)),

  /** All phrases of a concept. */
  members(name) {
    const start = concepts.written.indexOf(`\t${name}\n`) + name.length + 2;
    return concepts.written.slice(start, concepts.written.indexOf("\t", start) - 1).split("\n");
  },

  /** The phrases that are looked up at a place, by its two characters; longest first. */
  begun(text, at) {
    const start = text.slice(at, at + 2);
    if (start.length < 2) return [];
    return concepts.once(start, () => {
      const phrases = Array.from(concepts.lines(start), concepts.line);
      return Array.from(new Set(phrases)).sort((one, other) => other.length - one.length);
    });
  },

  /** Where the lines are that begin with a text. */
  *lines(text) {
    const { written } = concepts;
    for (let at = written.indexOf(text); at >= 0; at = written.indexOf(text, at + 1)) {
      if (written[at - 1] === "\n") yield at;
    }
  },

  /** What was looked up before is not looked up again. */
  once(key, look) {
    if (!concepts.known.has(key)) concepts.known.set(key, look());
    return concepts.known.get(key);
  },

  /** A folded text as concepts are compared. */
  phrase: (text) =>
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .replace(/[\s\-_]+/g, " ")
      .replace(/ (?=[^\x00-\x7f])|(?<=[^\x00-\x7f]) /g, ""),

  /** Every phrase in a text made by `phrase`, longest first and none inside another. */
  found: (text) => concepts.once(`${text}\n\n`, () => concepts.look(text)),

  look(text) {
    const found = [];
    for (let at = 0; at < text.length; ) {
      const [member] = concepts.at(text, at);
      if (member) found.push(member);
      at += member?.length ?? 1;
    }
    return found;
  },

  /** The phrases that begin at a place, longest first. */
  at: (text, at) =>
    concepts.begun(text, at).filter((member) => text.startsWith(member, at) && concepts.standsAlone(text, at, at + member.length)),

  /** Every phrase in a text with a few Chinese characters between its words. */
  apart(text) {
    const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => !concepts.cuts(text, at));
    return places.flatMap((at) => concepts.begun(text, at).filter((member) => concepts.isApart(text, at, member)));
  },

  /** Every phrase that sounds as some syllables in code do, blanks elsewhere; longest first and none inside another. */
  heard: (said) => said.split(" ").flatMap(concepts.heardIn),

  heardIn(run) {
    const found = [];
    for (let start = 0, end; start < run.length; start = end) {
      let members = [];
      for (end = Math.min(run.length, start + concepts.longest); end > start + 1; end -= 1) {
        members = concepts.sounding(run.slice(start, end));
        if (members.length) break;
      }
      found.push(...members);
    }
    return found;
  },

  /** The phrases of a sound. */
  sounding: (codes) => concepts.begunAloud(codes.slice(0, 2)).filter((member) => sound.of(member) === codes),

  /** The phrases that begin with two sounds; to make out how all of them sound would take longer than most searches. */
  begunAloud: (codes) =>
    concepts.once(codes, () => {
      const begun = Array.from(codes, (code) => `[${sound.characters(code)}]`).join("");
      return [...new Set(concepts.written.match(new RegExp(`^${begun}.*`, "gm")))];
    }),

  isApart(text, at, member) {
    for (let cut = 2; cut <= member.length - 2 && text.startsWith(member.slice(0, cut), at); cut += 1) {
      if (!concepts.cuts(member, cut) && concepts.follows(text, at + cut, member.slice(cut))) return true;
    }
    return false;
  },

  between: /[\u3400-\u9fff]{1,4}/y,

  /** Whether words stand behind a place with a few Chinese characters between. */
  follows(text, at, words) {
    concepts.between.lastIndex = at;
    const [between] = concepts.between.exec(text) ?? [""];
    const starts = Array.from(between, (_, gap) => at + gap + 1);
    return starts.some((start) => text.startsWith(words, start) && !concepts.cuts(text, start + words.length));
  },

  /** The names of the concepts of shorter phrases inside one. */
  within(member) {
    const inner = Array.from(member, (_, at) => concepts.at(member, at)).flat();
    return inner.filter((phrase) => phrase.length < member.length).flatMap((phrase) => concepts.of(phrase));
  },

  /** What follows from some concepts together, of these themselves none, each with its share; as `generator/search/implications.py`. */
  follow(names) {
    const pairs = (one, others) => others.map((other) => `${one}\t${other}`);
    const met = [...names].sort().flatMap((one, at, sorted) => [one, ...pairs(one, sorted.slice(at + 1))]);
    const found = new Map();
    for (const conditions of met) {
      const fresh = (concepts.rules.get(conditions) ?? []).filter((name) => !names.includes(name));
      for (const name of fresh) found.set(name, Math.max(found.get(name) ?? 0, 1 / fresh.length));
    }
    return found;
  },

  /** Whether a match does not cut a Latin word in two. */
  standsAlone: (text, start, stop) => !concepts.cuts(text, start) && !concepts.cuts(text, stop),

  cuts: (text, at) => at > 0 && at < text.length && /^[a-z0-9]{2}$/.test(text.slice(at - 1, at + 1)),
};

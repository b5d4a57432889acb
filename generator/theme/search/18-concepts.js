/** Words that mean the same; as `generator/search/concepts.py`. */
const concepts = {
  names: new Map(),
  members: new Map(),
  begun: new Map(),

  /** Takes concepts, each a name and then, line by line, all phrases that stand for it. */
  load(written) {
    for (const [name, ...phrases] of written.map((lines) => lines.split("\n"))) {
      concepts.members.set(name, phrases);
      for (const phrase of phrases) {
        if (!concepts.names.has(phrase)) concepts.put(concepts.begun, concepts.start(phrase, 0), phrase);
        concepts.put(concepts.names, phrase, name);
      }
    }
    for (const phrases of concepts.begun.values()) phrases.sort((one, other) => other.length - one.length);
  },

  put(lists, key, one) {
    if (lists.has(key)) lists.get(key).push(one);
    else lists.set(key, [one]);
  },

  /** By what the phrases at a place are looked up. */
  start: (text, at) => text.slice(at, at + 2),

  /** By what the postings of a concept are looked up; as `beginning` in `generator/render/search/terms.py`. */
  beginning: (name) => name.match(/^(?:[a-z0-9]+|[^]{1,2})/)[0],

  /** The names of the concepts of a phrase. */
  of: (member) => concepts.names.get(member),

  /** A folded text as concepts are compared. */
  phrase: (text) =>
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .replace(/[\s\-_]+/g, " ")
      .replace(/ (?=[^\x00-\x7f])|(?<=[^\x00-\x7f]) /g, ""),

  /** Every phrase in a text made by `phrase`, longest first and none inside another. */
  found(text) {
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
    concepts.begunAt(text, at).filter((member) => text.startsWith(member, at) && concepts.standsAlone(text, at, at + member.length)),

  /** The phrases that are looked up at a place, longest first. */
  begunAt: (text, at) => concepts.begun.get(concepts.start(text, at)) ?? [],

  /** Every phrase in a text with a few Chinese characters between its words. */
  apart(text) {
    const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => !concepts.cuts(text, at));
    return places.flatMap((at) => concepts.begunAt(text, at).filter((member) => concepts.isApart(text, at, member)));
  },

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

  /** Whether a match does not cut a Latin word in two. */
  standsAlone: (text, start, stop) => !concepts.cuts(text, start) && !concepts.cuts(text, stop),

  cuts: (text, at) => at > 0 && at < text.length && /^[a-z0-9]{2}$/.test(text.slice(at - 1, at + 1)),
};

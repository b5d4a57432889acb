/** Words that mean the same; as `generator/search/concepts.py`. */
const concepts = {
  phrases: new Map(),
  members: new Map(),

  /** Takes phrases by their beginnings, and all phrases of some concepts. */
  load(phrases, members) {
    for (const [start, found] of Object.entries(phrases)) {
      const longest = Object.entries(found).sort(([one], [other]) => other.length - one.length);
      concepts.phrases.set(start, new Map(longest));
    }
    for (const [name, words] of Object.entries(members)) concepts.members.set(name, words);
  },

  /** By what a phrase at a place is looked up; as `beginning` in `generator/render/search/terms.py`. */
  beginning(text, at) {
    concepts.start.lastIndex = at;
    return concepts.start.exec(text)[0];
  },

  start: /[a-z0-9]+|[^]{1,2}/y,

  /** How the phrases may begin that stand in a text: none begins inside a Latin word or with a blank. */
  starts(text) {
    const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => text[at] !== " " && !concepts.cuts(text, at));
    return places.map((at) => concepts.beginning(text, at));
  },

  /** What must be looked up for them; a single letter is a word of the text anyway. */
  beginnings: (text) => concepts.starts(text).filter((start) => start.length > 1),

  /** The names of the concepts of a phrase. */
  of: (member) => concepts.phrases.get(concepts.beginning(member, 0)).get(member),

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
    concepts.begun(text, at).filter((member) => text.startsWith(member, at) && concepts.standsAlone(text, at, at + member.length)),

  /** The phrases that are looked up at a place, longest first. */
  begun: (text, at) => Array.from(concepts.phrases.get(concepts.beginning(text, at))?.keys() ?? []),

  /** Phrases that stand in a text for the most part, each with the share that does, largest first. */
  mostly(text) {
    const standing = concepts.pairs(text);
    const begun = Array.from(new Set(concepts.starts(text)), (start) => Array.from(concepts.phrases.get(start)?.keys() ?? []));
    const shares = begun.flat().map((member) => [member, concepts.share(member, standing)]);
    return shares.filter(([, share]) => share).sort(([, one], [, other]) => other - one);
  },

  few: 2,

  /** How much of a phrase some pairs hold, at least two thirds; 0 if they hold less. */
  share(member, standing) {
    const own = Array.from(concepts.pairs(member));
    const held = own.filter((pair) => standing.has(pair)).length;
    return own.length > concepts.few && held * 3 >= own.length * 2 ? held / own.length : 0;
  },

  /** Latin words and other characters that stand beside each other. */
  pairs(text) {
    const units = text.match(/[a-z0-9]+|[^a-z0-9]/gu) ?? [];
    return new Set(units.slice(1).map((unit, at) => `${units[at]}\n${unit}`));
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

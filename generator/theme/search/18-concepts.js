/** Words that mean the same; as `generator/search/concepts.py`. */
const concepts = {
  phrases: new Map(),
  members: new Map(),

  /** Takes phrases by their first two characters, and all phrases of some concepts. */
  load(phrases, members) {
    for (const [start, found] of Object.entries(phrases)) {
      const longest = Object.entries(found).sort(([one], [other]) => other.length - one.length);
      concepts.phrases.set(start, new Map(longest));
    }
    for (const [name, words] of Object.entries(members)) concepts.members.set(name, words);
  },

  /** Whatever a phrase in a text could begin with; none begins inside a Latin word or with a blank. */
  starts: (text) =>
    Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)).filter(
      (start, at) => start[0] !== " " && !concepts.cuts(text, at),
    ),

  /** The names of the concepts of a phrase. */
  of: (member) => concepts.phrases.get(member.slice(0, 2)).get(member),

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
    Array.from(concepts.phrases.get(text.slice(at, at + 2))?.keys() ?? []).filter(
      (member) => text.startsWith(member, at) && concepts.standsAlone(text, at, at + member.length),
    ),

  /** The names of the concepts of shorter phrases inside one. */
  within(member) {
    const inner = Array.from(member, (_, at) => concepts.at(member, at)).flat();
    return inner.filter((phrase) => phrase.length < member.length).flatMap((phrase) => concepts.of(phrase));
  },

  /** Whether a match does not cut a Latin word in two. */
  standsAlone: (text, start, stop) => !concepts.cuts(text, start) && !concepts.cuts(text, stop),

  cuts: (text, at) => at > 0 && at < text.length && /^[a-z0-9]{2}$/.test(text.slice(at - 1, at + 1)),
};

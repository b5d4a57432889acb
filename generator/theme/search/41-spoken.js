/** What Latin words stand for that somebody typed as Chinese sounds; as `generator/search/spoken.py`. */
const spoken = {
  /** A Latin word held by fewer entries may be pinyin. */
  few: 3,
  /** So many initials are looked up at once. */
  together: 4,

  letters: (text) => folding.fold(text).toLowerCase().match(/[a-z]+/g) ?? [],

  /** Sounds and initials with their weights, where a Latin word is rare enough to be meant so. */
  pronounced(words, isRare) {
    const { pinyin, initial } = index.manifest.query;
    const found = [];
    for (const word of words.filter(isRare)) {
      for (const heard of spoken.within(word)) found.push([heard, pinyin]);
      if (word.length < 2 || word.length > 8) continue;
      const size = Math.min(spoken.together, word.length);
      for (let at = 0; at + size <= word.length; at += 1) {
        found.push([`!${word.slice(at, at + size)}`, initial * size]);
      }
    }
    for (const [, heard] of spoken.pairs(words)) found.push([heard, pinyin]);
    return found;
  },

  /** The words that sound like something that an entry says, alone or with the next to them. */
  audible(words, heard, isHeld) {
    const isSaid = (word) => heard.some((phrase) => spoken.isSaid(word, phrase));
    const alone = words.filter((word) => spoken.within(word).some(isHeld) || isSaid(word));
    const together = spoken.pairs(words).filter(([, heard]) => isHeld(heard));
    return new Set([...alone, ...together.flatMap(([pair]) => pair)]);
  },

  /** Phrases that Latin words may stand for. */
  heard(words, isRare) {
    const said = spoken.said(words, isRare);
    const others = sound.also.filter(([read]) => said.includes(read)).flatMap(([read, alone]) =>
      concepts.heard(said.replaceAll(read, alone)).filter((member) => sound.of(member).includes(alone)),
    );
    return [...new Set([...concepts.heard(said), ...others])];
  },

  /** Every two neighbouring syllables of a word that is pinyin, in code. */
  within: (word) => spoken.pairs(sound.spelt(word)).map(([, heard]) => heard),

  /** Every two neighbours of one syllable each, and how they sound. */
  pairs(syllables) {
    const code = (spelt) => sound.codes.get(spelt);
    const all = syllables.slice(1).map((second, at) => [syllables[at], second]);
    return all.filter((pair) => pair.every(code)).map((pair) => [pair, pair.map(code).join("")]);
  },

  /** The syllables in code that Latin words may be meant as; a blank for one that is none. */
  said(words, isRare) {
    const isSaid = (word) => sound.codes.has(word) || isRare(word);
    return words.map((word) => (isSaid(word) && spoken.coded(word)) || " ").join("");
  },

  /** Whether a word is a phrase in pinyin, a part of it, or has it as a part. */
  isSaid(word, phrase) {
    const [coded, said] = [spoken.coded(word), sound.of(phrase)];
    return coded !== "" && (coded.includes(said) || said.includes(coded));
  },

  /** The syllables of a word that is pinyin, in code. */
  coded: (word) => sound.spelt(word).map((syllable) => sound.codes.get(syllable)).join(""),
};

/** Which words of a long question tell much besides its concepts; as `generator/search/telling.py`. */
const telling = {
  /** Those that tell most, in order: all Latin ones, of the Chinese ones those outside of phrases and in the middle. */
  words(words, phrases, most) {
    return telling.most(words.filter((word) => !telling.isBetween(word, phrases)), phrases, most);
  },

  /** The same, of words that tell something. */
  most(words, phrases, most) {
    const places = words.map((word, at) => ({
      at,
      isLatin: query.family(word) !== "chinese",
      isCovered: telling.isCovered(word, phrases),
      distance: Math.abs(at - (words.length - 1) / 2),
    }));
    const chinese = places.filter(({ isLatin }) => !isLatin);
    chinese.sort((one, two) => one.isCovered - two.isCovered || one.distance - two.distance);
    const asked = [...places.filter(({ isLatin }) => isLatin), ...chinese.slice(0, most)];
    return asked.sort((one, two) => one.at - two.at).map(({ at }) => words[at]);
  },

  /** Whether a Chinese word is no more than the end of a phrase and the beginning of the next. */
  isBetween(word, phrases) {
    const isEnds = (phrase, at) => at > 0 && word === phrases[at - 1].at(-1) + phrase[0];
    return query.family(word) === "chinese" && phrases.some(isEnds) && !telling.isCovered(word, phrases);
  },

  /** Whether a Chinese word is part of a phrase. */
  isCovered: (word, phrases) => query.family(word) === "chinese" && phrases.some((phrase) => phrase.includes(word)),
};

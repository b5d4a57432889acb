/** Which words of a long question tell much besides its concepts; as `generator/search/telling.py`. */
const telling = {
  /** Those that tell most, in order: all Latin ones, of the Chinese ones those outside of phrases and in the middle. */
  words(words, phrases, most) {
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

  /** Whether a Chinese word is part of a phrase. */
  isCovered: (word, phrases) => query.family(word) === "chinese" && phrases.some((phrase) => phrase.includes(word)),
};

/** Which words of a question tell much besides its concepts; as `generator/search/telling.py`. */
const telling = {
  /** Those that tell something, in order; a question of more than a few words is a sentence. */
  words(words, phrases, short, most, room) {
    const apart = words.filter((word) => !telling.isBetween(word, phrases));
    return words.length > short ? telling.ofSentence(apart, phrases, most, room) : apart;
  },

  /** All Latin ones; of the Chinese ones those outside of phrases, in the middle rather than at the ends, fewer beside a long message. */
  ofSentence(words, phrases, most, room) {
    const distance = (at) => Math.abs(at - (words.length - 1) / 2);
    const places = [...words.keys()];
    const chinese = places.filter((at) => telling.isChinese(words[at]) && !telling.isCovered(words[at], phrases));
    chinese.sort((one, other) => distance(one) - distance(other));
    const latin = places.filter((at) => !telling.isChinese(words[at]));
    const left = Math.max(0, Math.min(most, room - latin.length));
    return [...latin, ...chinese.slice(0, left)].sort((one, other) => one - other).map((at) => words[at]);
  },

  isChinese: (word) => query.family(word) === "chinese",

  /** Whether a word is part of a phrase. */
  isCovered: (word, phrases) => phrases.some((phrase) => phrase.includes(word)),

  /** Whether a Chinese word is no more than the end of a phrase and the beginning of the next. */
  isBetween(word, phrases) {
    const isEnds = (phrase, at) => at > 0 && word === phrases[at - 1].at(-1) + phrase[0];
    return telling.isChinese(word) && phrases.some(isEnds) && !telling.isCovered(word, phrases);
  },
};

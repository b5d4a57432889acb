/** How Chinese sounds, loosely; as `generator/search/phonetics.py`. */
const sound = {
  longest: 6,

  load({ syllables, also, sounds }) {
    sound.codes = new Map(Object.entries(syllables));
    sound.also = Object.entries(also);
    sound.known = sounds;
  },

  /** One code per character; a character whose sound nobody knows stands for itself. */
  of(han) {
    let said = "";
    for (let at = 0; at < han.length; at += 1) {
      const code = sound.known[han.charCodeAt(at) - 0x4e00] ?? " ";
      said += code === " " ? han[at] : code;
    }
    return said;
  },

  /** The characters of a sound. */
  characters(code) {
    let found = "";
    for (let at = sound.known.indexOf(code); at >= 0; at = sound.known.indexOf(code, at + 1)) {
      found += String.fromCharCode(at + 0x4e00);
    }
    return found;
  },

  /** Whether a token is of syllables in code. */
  isSaid: (token) => /^[\ue000-\uf8ff]/.test(token),

  /** Says where a word stands in a text from a place on, or what sounds so; -1 for nowhere. */
  places(text) {
    let aloud;
    return (word, from = 0) => (sound.isSaid(word) ? (aloud ??= sound.of(text)) : text).indexOf(word, from);
  },

  /** The syllables of a word written in pinyin, as few as possible; none when it is no pinyin. */
  spelt(letters) {
    const best = [[]];
    for (let start = 0; start < letters.length; start += 1) {
      if (!best[start]) continue;
      for (let end = start + 1; end <= Math.min(start + sound.longest, letters.length); end += 1) {
        const syllable = letters.slice(start, end);
        if (!sound.codes.has(syllable)) continue;
        if (!best[end] || best[end].length > best[start].length + 1) best[end] = [...best[start], syllable];
      }
    }
    return best[letters.length] ?? [];
  },
};

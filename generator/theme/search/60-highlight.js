/** Marks the words that were found, however they are written in the text. */
const highlight = {
  plain: new Map(),

  /** A character as it is compared; a page shows the same few hundred again and again. */
  plainOf(character) {
    const { plain } = highlight;
    if (!plain.has(character)) plain.set(character, folding.plain(character).toLowerCase());
    return plain.get(character);
  },

  /** Text as it is compared, and where in the original each unit of it begins and ends. */
  folded(original) {
    const folded = { text: "", starts: [], ends: [] };
    let at = 0;
    for (const character of original) {
      const plain = highlight.plainOf(character);
      for (let unit = 0; unit < plain.length; unit += 1) {
        folded.starts.push(at);
        folded.ends.push(at + character.length);
      }
      folded.text += plain;
      at += character.length;
    }
    return folded;
  },

  /** Whether a Latin word or a number may begin or end here; Chinese has no such places. */
  divides(original, at) {
    const pair = original.slice(Math.max(at - 1, 0), at + 1);
    const inside = /^[\p{L}\p{N}]{2}$/u.test(pair) && !/\p{Script=Han}/u.test(pair);
    return !inside || /^(?:\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L})$/u.test(pair);
  },

  /** The words to mark; the last of a query may still be in the making. */
  words: (marks, query) => {
    const asked = highlight.folded(query).text;
    return marks.filter(Boolean).map((word) => ({ word, begun: asked.endsWith(word) }));
  },

  /** For each unit of the text, whether it belongs to one of the words. */
  marked(original, words) {
    const folded = highlight.folded(original);
    const marked = new Array(original.length).fill(false);
    const place = sound.places(folded.text);
    for (const { word, begun } of words) {
      for (let at = place(word); at >= 0; at = place(word, at + 1)) {
        const [begin, end] = [folded.starts[at], folded.ends[at + word.length - 1]];
        const whole = begun || highlight.divides(original, end);
        if (whole && highlight.divides(original, begin)) marked.fill(true, begin, end);
      }
    }
    return marked;
  },

  /** The text with its found words in `<mark>`. */
  html(original, words) {
    const marked = highlight.marked(original, words);
    const made = document.createDocumentFragment();
    for (let begin = 0, end; begin < original.length; begin = end) {
      end = begin + 1;
      while (end < original.length && marked[end] === marked[begin]) end += 1;
      const part = original.slice(begin, end);
      made.append(marked[begin] ? element("mark", {}, part) : part);
    }
    return made;
  },
};

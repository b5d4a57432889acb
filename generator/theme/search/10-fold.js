/** One spelling for what is the same word; as `generator/search/folding.py`. */
const folding = {
  latin: String.raw`[A-Za-z0-9]+(?:[._\-/:+#'\\@][A-Za-z0-9]+)*(?:\+\+|#)?`,

  load({ traditional, simplified, typos }) {
    const written = Array.from(simplified);
    folding.simplified = new Map(Array.from(traditional, (character, at) => [character, written[at]]));
    folding.typos = new Map(Object.entries(typos));
    const chinese = Object.keys(typos).filter((typo) => /[^\x00-\x7f]/.test(typo));
    chinese.sort((one, other) => other.length - one.length);
    folding.wrong = new RegExp(chinese.join("|") || "(?!)", "g");
  },

  /** NFKC and simplified characters; the case is kept. */
  plain: (text) =>
    text.normalize("NFKC").replace(/[\u4e00-\u9fff]/g, (character) => folding.simplified.get(character) ?? character),

  /** The same without common typos. */
  fold: (text) => folding.plain(text).replace(folding.wrong, (wrong) => folding.typos.get(wrong)),

  /** A Latin word in lower case and without typos. */
  word(latin) {
    const word = latin.toLowerCase();
    return folding.typos.get(word) ?? word;
  },
};

/** Reads the postings that `generator/search/postings.py` writes. */
const postings = {
  digits: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",

  /** Numbers and levels of the holders of a token, and how many there are in all. */
  decoded(written, levels) {
    const [told, body] = written.includes(":") ? written.split(":") : ["", written];
    const numbers = [];
    const held = [];
    let before = -1;
    for (const value of postings.values(body)) {
      before += Math.floor(value / levels) + 1;
      numbers.push(before);
      held.push((value % levels) + 1);
    }
    return { numbers, levels: held, holders: told ? Number(told) : numbers.length };
  },

  /** Numbers written in digits of five bits, lowest first; all but the last are marked. */
  *values(body) {
    let value = 0;
    let scale = 1;
    for (const character of body) {
      const digit = postings.worth[character];
      value += (digit & 31) * scale;
      scale *= 32;
      if (digit < 32) {
        yield value;
        value = 0;
        scale = 1;
      }
    }
  },
};

postings.worth = Object.fromEntries(Array.from(postings.digits, (digit, worth) => [digit, worth]));

/** Reads the postings that `generator/search/postings.py` writes. */
const postings = {
  digits: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",

  /** Numbers and levels of the holders of a token, and how many there are in all. */
  decoded(written, levels) {
    const [told, body] = written.includes(":") ? written.split(":") : ["", written];
    const held = body.includes(".") ? postings.grouped(body) : postings.stepped(body, levels);
    return { ...held, holders: told ? Number(told) : held.numbers.length };
  },

  /** Of few holders: each with its level. */
  stepped(body, levels) {
    const found = { numbers: [], levels: [] };
    let before = -1;
    for (const value of postings.values(body)) {
      before += Math.floor(value / levels) + 1;
      found.numbers.push(before);
      found.levels.push((value % levels) + 1);
    }
    return found;
  },

  /** Of many holders: level by level. */
  grouped(body) {
    const found = { numbers: [], levels: [] };
    for (const group of body.split(".").slice(0, -1)) {
      let before = -1;
      for (const value of postings.values(group.slice(1))) {
        before += value + 1;
        found.numbers.push(before);
        found.levels.push(postings.worth[group[0]] + 1);
      }
    }
    return found;
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

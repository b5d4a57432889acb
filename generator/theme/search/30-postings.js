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
      const level = postings.worth[group.charCodeAt(0)] + 1;
      let before = -1;
      for (const value of postings.values(group.slice(1))) {
        before += value + 1;
        found.numbers.push(before);
        found.levels.push(level);
      }
    }
    return found;
  },

  /** Numbers written in digits of five bits, lowest first; all but the last are marked. */
  values(body) {
    const found = [];
    let value = 0;
    let shift = 0;
    for (let at = 0; at < body.length; at += 1) {
      const digit = postings.worth[body.charCodeAt(at)];
      value |= (digit & 31) << shift;
      shift = digit < 32 ? 0 : shift + 5;
      if (shift) continue;
      found.push(value);
      value = 0;
    }
    return found;
  },
};

/** What a digit is worth, by its code. */
postings.worth = new Uint8Array(128);
Array.from(postings.digits).forEach((digit, worth) => (postings.worth[digit.charCodeAt(0)] = worth));

/** Latin words that differ by a slip of the fingers; as `generator/search/nearness.py`. */
const nearness = {
  shortest: 4,
  long: 8,
  most: 3,

  /** The known words that a word may begin or stand for, likeliest first. */
  near(word, like) {
    const allowed = word.length < nearness.shortest ? 0 : word.length < nearness.long ? 1 : 2;
    const found = [];
    for (const [other, holders] of like) {
      const slips = other.startsWith(word) ? 0 : nearness.distance(word, other, allowed);
      if (slips <= allowed) found.push({ other, slips, holders });
    }
    found.sort((one, two) => one.slips - two.slips || two.holders - one.holders || (one.other < two.other ? -1 : 1));
    return found.slice(0, nearness.most).map(({ other }) => other);
  },

  /** How many slips lie between two words (optimal string alignment); `most + 1` if more. */
  distance(first, second, most) {
    if (Math.abs(first.length - second.length) > most) return most + 1;
    let above = [];
    let before = [];
    let row = Array.from({ length: second.length + 1 }, (_, at) => at);
    for (let i = 1; i <= first.length; i += 1) {
      [above, before, row] = [before, row, [i]];
      for (let j = 1; j <= second.length; j += 1) {
        const same = first[i - 1] === second[j - 1];
        let best = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (same ? 0 : 1));
        const swapped = i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1];
        if (swapped) best = Math.min(best, above[j - 2] + 1);
        row.push(best);
      }
      if (Math.min(...row) > most) return most + 1;
    }
    return row[second.length];
  },
};

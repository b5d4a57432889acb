/** The entries that answer a query, best first. */
const ranking = {
  /** How much it tells that an entry holds a token; as `rarity` in `generator/search/ranking.py`. */
  rarity: (entries, holders) => Math.log(1 + (entries - holders + 0.5) / (holders + 0.5)),

  /** The scores of all entries. */
  scores(terms) {
    const { entries, numbers: space, levels: finest } = index.manifest;
    const scores = new Float64Array(space);
    for (const [token, weight] of terms) {
      const { numbers, levels, holders } = index.postings(token);
      const each = (weight * ranking.rarity(entries, holders)) / finest;
      for (let at = 0; at < numbers.length; at += 1) scores[numbers[at]] += each * levels[at];
    }
    return scores;
  },

  /** Leaves the entries that have one of the chosen values of every facet. */
  async narrow(scores, filters) {
    for (const [facet, values] of filters) {
      const having = await index.having(facet, values);
      for (let number = 0; number < scores.length; number += 1) {
        if (!having.has(number)) scores[number] = 0;
      }
    }
  },

  /** The numbers of the best entries, and how many answer at all. */
  async best(terms, filters, limit) {
    const scores = ranking.scores(terms);
    await ranking.narrow(scores, filters);
    const numbers = [];
    let total = 0;
    let least = 0;
    for (let number = 0; number < scores.length; number += 1) {
      if (scores[number] > 0) total += 1;
      if (scores[number] > least) least = ranking.place(numbers, number, scores, limit);
    }
    return { numbers, total };
  },

  /** Puts a number where it belongs among the best so far, of equals the lower first; tells what the next must be better than. */
  place(best, number, scores, limit) {
    let at = best.length;
    while (at > 0 && scores[best[at - 1]] < scores[number]) at -= 1;
    best.splice(at, 0, number);
    if (best.length > limit) best.pop();
    return best.length < limit ? 0 : scores[best[limit - 1]];
  },
};

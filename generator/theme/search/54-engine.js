/** The search as the dialog knows it. */
const engine = {
  told: 3,

  prepare: () => index.prepare(),

  async facets() {
    await index.prepare();
    return index.manifest.facets;
  },

  /** The best entries for a query; values of one facet widen, facets narrow. */
  async search(text, { filters, limit }) {
    await index.prepare();
    const weighed = await query.weighed(text);
    const { numbers, total } = await ranking.best(weighed.terms, filters, limit);
    const words = hits.words(text, weighed);
    const found = (await index.shown(numbers)).map((entry) => hits.hit(text, words, entry));
    const suggestion = engine.suggestion(text, weighed);
    return {
      query: suggestion || text,
      total,
      hits: [...found.filter((hit) => hit.exact), ...found.filter((hit) => !hit.exact)],
      marks: [...words.own, ...words.others],
      synonyms: engine.synonyms(text, weighed.terms),
      suggestion,
    };
  },

  /** The query without its slips, "" when there was none. */
  suggestion(text, { corrected }) {
    const plain = folding.plain(text);
    const mended = folding.fold(text).replace(/[A-Za-z]+/g, (word) => corrected.get(word.toLowerCase()) ?? word);
    return mended === plain ? "" : mended;
  },

  isLatin: (word) => /^[\x00-\x7f]+$/.test(word),

  /** The words that were searched for besides, those in the same script first. */
  synonyms(text, terms) {
    const members = query.members(text).filter((member) => concepts.of(member).some((name) => terms.has(`=${name}`)));
    const lines = Array.from(new Set(members), (word) => {
      const others = concepts.of(word).flatMap((name) => concepts.members.get(name));
      const told = engine.isLatin(word) ? [...others.filter(engine.isLatin), ...others] : others;
      return { word, others: [...new Set(told)].filter((other) => other !== word).slice(0, engine.told) };
    });
    return lines.filter(({ others }) => others.length).slice(0, engine.told);
  },
};

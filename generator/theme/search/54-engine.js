/** The search as the dialog knows it. */
const engine = {
  told: 3,
  /** So many results are shown before the rest are there: as many as one sees without scrolling. */
  visible: 5,

  prepare: () => index.prepare(),

  async facets() {
    await index.prepare();
    return index.manifest.facets;
  },

  /** The best entries for a query, the first few at once; values of one facet widen, facets narrow. */
  async *search(text, { filters, limit }) {
    await index.prepare();
    const weighed = await query.weighed(text);
    const { numbers, total } = await ranking.best(weighed.terms, filters, limit);
    const first = index.areShown(numbers) ? undefined : index.shown(numbers.slice(0, engine.visible));
    const words = hits.words(text, weighed);
    const suggestion = engine.suggestion(text, weighed);
    const answer = {
      query: suggestion || text,
      total,
      synonyms: engine.synonyms(text, weighed),
      suggestion,
      continues: false,
    };
    if (first) {
      yield { ...answer, hits: engine.hits(words, await first) };
      answer.continues = true;
    }
    yield { ...answer, hits: engine.hits(words, await index.shown(numbers)) };
  },

  /** What results say, exact ones first. */
  hits(words, entries) {
    const found = entries.map((entry) => hits.hit(words, entry));
    return [...found.filter((hit) => hit.exact), ...found.filter((hit) => !hit.exact)];
  },

  /** The query without its slips, "" when there was none. */
  suggestion(text, { corrected }) {
    const plain = folding.plain(text);
    const mended = folding.fold(text).replace(/[A-Za-z]+/g, (word) => corrected.get(word.toLowerCase()) ?? word);
    return mended === plain ? "" : mended;
  },

  isLatin: (word) => /^[\x00-\x7f]+$/.test(word),

  /** How many entries are about what a word means, at least one. */
  holders: (word) => Math.min(...concepts.of(word).map((name) => index.holders(`=${name}`) || Infinity)),

  /** What was searched for besides: what all of it means, and words of the same meaning, of the rarest, those in the same script first. */
  synonyms(text, { terms, heard, implied }) {
    const phrases = [...query.members(text), ...heard];
    const members = phrases.filter((member) => concepts.of(member).some((name) => terms.has(`=${name}`)));
    members.sort((one, other) => engine.holders(one) - engine.holders(other));
    const lines = Array.from(new Set([text, ...members]), (word) => {
      const alike = concepts.of(word).flatMap(concepts.members);
      const latin = engine.isLatin(word) ? alike.filter(engine.isLatin) : [];
      const others = new Set([...(word === text ? implied : []), ...latin, ...alike]);
      return { word, others: [...others].filter((other) => other !== word).slice(0, engine.told) };
    });
    return lines.filter(({ others }) => others.length).slice(0, engine.told);
  },
};

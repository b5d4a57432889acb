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

  /** Latin words, none of which names something by its number. */
  words: /^[ -/:-~]+$/,

  /** A Latin word of a phrase, or a Chinese character. */
  part: /[!-~]+|[^ -~]/gu,

  /** A phrase as it was typed: ORA-28000 for `ora 28000`; itself when it was meant otherwise. */
  said(text, phrase) {
    const parts = phrase.match(engine.part).map((part) => part.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&"));
    return folding.plain(text).match(new RegExp(parts.join("[\\s\\-_]*"), "iu"))?.[0] ?? phrase;
  },

  /** How many entries are about what a word means, at least one. */
  holders: (word) => Math.min(...concepts.of(word).map((name) => index.holders(`=${name}`) || Infinity)),

  /** What was searched for besides: what all of it means, and words of the same meaning, of the rarest, those in the same script first. */
  synonyms(text, { terms, heard, implied }) {
    const phrases = [...query.members(text), ...heard];
    const members = phrases.filter((member) => concepts.of(member).some((name) => terms.has(`=${name}`)));
    members.sort((one, other) => engine.holders(one) - engine.holders(other));
    const told = new Map([[text, implied]]);
    for (const member of members) {
      const alike = concepts.of(member).flatMap(concepts.members).filter((other) => other !== member);
      const first = alike.filter((other) => engine.isLatin(other) === engine.words.test(member));
      const said = engine.said(text, member);
      told.set(said, [...(told.get(said) ?? []), ...first, ...alike]);
    }
    const lines = Array.from(told, ([word, others]) => ({ word, others: [...new Set(others)].slice(0, engine.told) }));
    return lines.filter(({ others }) => others.length).slice(0, engine.told);
  },
};

/** What a query asks the index for; as `generator/search/query.py`. */
const query = {
  /** The tokens that the index holds, with their weights, the words that were mended, the phrases that pinyin may stand for, and the concepts that follow from what is said. */
  async weighed(text) {
    const terms = query.written(text);
    const implied = query.implied(text, terms);
    for (const [token, weight] of implied) terms.set(token, weight);
    const letters = spoken.letters(text);
    const isAsked = query.isSentence(text) ? query.tells : () => true;
    const load = (tokens) => index.fetchTerms(tokens.filter(isAsked));
    await query.foresee(text, terms, letters, load);
    const { heard, meant } = query.meant(terms, letters, (word) => index.holders(word) < spoken.few, index.holders);
    const slips = (isHeld) => query.slips(text, terms, spoken.audible(letters, heard, isHeld));
    await Promise.all([load(meant.map(([token]) => token)), index.fetchWords(slips(index.mayHold))]);
    await index.fetchWords(slips(index.holders));
    const corrected = query.mend(terms, slips(index.holders));
    await load([...terms.keys()]);
    for (const [token, weight] of meant) terms.set(token, Math.max(terms.get(token) ?? 0, weight));
    const told = { corrected, heard, implied: Array.from(implied.keys(), (token) => token.slice(1)) };
    return { terms: await query.known(terms, isAsked), ...told };
  },

  /** The tokens that an entry holds: those that tell something, or else all. */
  async known(terms, isAsked) {
    const known = () => [...terms].filter(([token]) => index.holders(token) > 0);
    const asked = known().filter(([token]) => isAsked(token));
    if (asked.length) return new Map(asked);
    await index.fetchTerms([...terms.keys()]);
    return new Map(known());
  },

  /** Whether a token tells something in a sentence. */
  tells: (token) => !index.isCommon(token) && !query.isFunctionWord(token),

  /** Whether a word, or the second of two, only joins others. */
  isFunctionWord: (token) => index.manifest.query.function_words.includes(token.split(" ").at(-1)),

  isSentence: (text) => new Set(analyser.words(text)).size > index.manifest.query.short,

  /** Fetches what is asked for, and what words may stand for that no entry holds; if all of it may be pinyin, at once what that may mean. */
  async foresee(text, terms, letters, load) {
    const isPinyin = letters.every((word) => sound.spelt(word).length);
    const isUnheld = (word) => !index.mayHold(word);
    const { heard, meant } = query.meant(terms, letters, isPinyin ? () => true : isUnheld, index.mayHold);
    const words = query.slips(text, terms, spoken.audible(letters, heard, index.mayHold)).filter(isUnheld);
    await Promise.all([load([...terms.keys(), ...letters, ...meant.map(([token]) => token)]), index.fetchWords(words)]);
  },

  /** What may be meant by what nobody wrote, some words being too rare to mean themselves: phrases, and tokens with their weights. */
  meant(terms, letters, isRare, isHeld) {
    const heard = spoken.heard(letters, isRare);
    const names = heard.flatMap(concepts.of).map((name) => [`=${name}`, index.manifest.query.heard]);
    return { heard, meant: [...names, ...query.sounds(terms, isHeld), ...spoken.pronounced(letters, isRare)] };
  },

  /** The tokens of what stands there. */
  written(text) {
    const weights = index.manifest.query;
    const members = query.members(text);
    const words = [...new Set(analyser.words(text))];
    const held = members.filter((member) => concepts.of(member).some((name) => index.mayHold(`=${name}`)));
    const asked = telling.words(words, held, weights.short, weights.most, weights.room);
    const terms = new Map(asked.map((word) => [word, weights[query.family(word)]]));
    for (const member of members) {
      query.add(terms, concepts.within(member), weights.inner);
      for (const name of concepts.of(member)) terms.set(`=${name}`, weights.concept);
    }
    query.add(terms, concepts.apart(query.phrase(text)).flatMap(concepts.of), weights.apart);
    return terms;
  },

  /** What the phrases in a text mean together besides; who names much tells it himself. */
  implied(text, terms) {
    const { implied, said } = index.manifest.query;
    const plain = query.phrase(text);
    const names = [...concepts.found(plain), ...concepts.apart(plain)].flatMap(concepts.of);
    const follow = new Set(names).size > said ? [] : concepts.follow(names);
    return new Map(Array.from(follow, ([name, share]) => [`=${name}`, implied * share]).filter(([token]) => !terms.has(token)));
  },

  /** Adds concepts that are not asked for yet. */
  add(terms, names, weight) {
    for (const name of names) if (!terms.has(`=${name}`)) terms.set(`=${name}`, weight);
  },

  /** A text as concepts are compared. */
  phrase: (text) => concepts.phrase(folding.fold(text)),

  /** A number of four digits or more that is no year. */
  code: /^(?!(?:19|20)[0-9]{2}$)[0-9]{4,}$/,

  /** What a word of a text is to the ranking. */
  family(word) {
    if (word.includes(" ")) return "pair";
    if (query.code.test(word)) return "code";
    return /^[\x00-\x7f]/.test(word) ? "latin" : "chinese";
  },

  /** The phrases in it that have words of the same meaning. */
  members: (text) => concepts.found(query.phrase(text)),

  /** Latin words that no entry holds, nor says, and of which nobody knows what they mean. */
  slips(text, terms, audible) {
    const known = new Set([...audible, ...query.members(text).flatMap(spoken.letters)]);
    const words = [...terms.keys()].filter((token) => /^[a-z]{3,}$/.test(token) && !known.has(token));
    return words.filter((word) => !index.holders(word) && !query.isFunctionWord(word));
  },

  /** Adds what stands for unknown words; mended ones are told. */
  mend(terms, unknown) {
    const corrected = new Map();
    for (const word of unknown) {
      const near = nearness.near(word, index.like(word));
      for (const other of near) if (!terms.has(other)) terms.set(other, index.manifest.query.fuzzy);
      if (near.length && !near[0].startsWith(word)) corrected.set(word, near[0]);
    }
    return corrected;
  },

  /** How Chinese words sound that no entry holds: the keyboard offers homophones. */
  sounds(terms, isHeld) {
    const unknown = [...terms.keys()].filter((word) => /^[\u3400-\u9fff]{2}$/.test(word) && !isHeld(word));
    return unknown.map((word) => [sound.of(word), index.manifest.query.sound]);
  },
};

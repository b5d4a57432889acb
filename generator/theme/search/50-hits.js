/** What a result says: where it hit, with the words around. */
const hits = {
  width: 90,

  /** The words to mark: those of the query, mended ones, how misspelt ones sound, and those of the same meaning or that are meant besides. */
  words(text, { terms, corrected, heard, implied }) {
    const said = analyser.words(text).map((word) => word.toLowerCase());
    const members = [...query.members(text), ...heard];
    const own = new Set([...said, ...corrected.values(), ...members].filter((word) => word.length > 1 || said.length < 3));
    const others = [...members.flatMap(concepts.of), ...implied].flatMap(concepts.members);
    const sounds = [...terms.keys()].filter(sound.isSaid);
    const exactly = { typed: hits.plain(text), tokens: new Set(analyser.words(text)) };
    const known = { own: [...own, ...sounds], others: others.filter((word) => !own.has(word)) };
    return { ...known, characters: [...new Set(known.own.join(""))], exactly };
  },

  /** An entry as the dialog shows it. */
  hit(words, [address, title, kind, category, severity, systems, aliases, codes, messages, symptoms, body]) {
    const exact = hits.exact(words.exactly, { title, aliases, codes, messages });
    const places = [
      ["title", title],
      ...codes.map((code) => ["code", code]),
      ...messages.map((message) => ["message", message]),
      ...aliases.map((alias) => ["alias", alias]),
      ...symptoms.map((symptom) => ["symptom", symptom]),
      ["text", body],
    ];
    const here = hits.here(words, places.map(([, text]) => text).join("\n"));
    const [where, place] = exact ?? hits.best(places, here);
    return {
      address,
      title,
      kind,
      kindTitle: hits.named("kind", kind),
      severity,
      severityTitle: hits.named("severity", severity),
      category: hits.named("category", category),
      systems: systems.map((system) => hits.named("system", system)),
      where,
      exact: Boolean(exact),
      snippet: hits.excerpt(where === "title" ? symptoms[0] ?? body : place, here),
      marks: [...here.own, ...here.others],
    };
  },

  named: (facet, value) =>
    index.manifest.facets.find(({ name }) => name === facet)?.values.find((known) => known.value === value)?.title ?? "",

  /** A Latin word with letters and digits, such as `ora-12541`. */
  code: /^(?=\S*[a-z])(?=\S*\d)[^\s\u3400-\u9fff]{4,}$/,

  /** A text as messages and codes are compared. */
  plain: (words) => folding.fold(words).toLowerCase().replace(/\s+/g, " ").trim(),

  /** The code or message that was typed, word for word, with its field; a name may hold a code. */
  exact({ typed, tokens }, { title, aliases, codes, messages }) {
    const partly = (told) => typed.length >= 4 && told.includes(typed);
    const code = codes.find((known) => tokens.has(hits.plain(known)) || partly(hits.plain(known)));
    if (code) return ["code", code];
    const message = messages.find((known) => {
      const told = hits.plain(known);
      return partly(told) || (told.length >= 8 && typed.includes(told));
    });
    if (message) return ["message", message];
    const asked = [...tokens].filter((token) => hits.code.test(token));
    const names = (name) => asked.length > 0 && analyser.words(name).some((token) => asked.includes(token));
    if (names(title)) return ["title", title];
    const alias = aliases.find(names);
    return alias ? ["alias", alias] : undefined;
  },

  /** Those words that stand in a text at all: of the many of the same meaning few do. */
  here({ own, others, characters }, text) {
    const place = hits.places(text);
    const within = (words) => words.filter((word) => place(word) >= 0);
    return { own: within(own), others: within(others), characters };
  },

  places: (text) => sound.places(folding.plain(text).toLowerCase()),

  /** The field that holds most of what was asked; of equals the one most like it, then the more telling one. */
  best(places, words) {
    const worth = places.map(([, text]) => hits.held(text, words));
    return places[worth.indexOf(Math.max(...worth))];
  },

  /** How much of what was asked a text holds; words of the same meaning count less, however long they are. */
  held(text, { own, others, characters }) {
    const place = hits.places(text);
    const within = (words) => words.filter((word) => place(word) >= 0);
    return within(own).join("").length + within(others).length + within(characters).length / (characters.length + 1);
  },

  /** The part of a text around the first word that was found. */
  excerpt(text, { own, others }) {
    const place = hits.places(text);
    const first = (list) => Math.min(...list.map((word) => place(word)).filter((at) => at >= 0));
    const at = Math.min(first(own), text.length) < text.length ? first(own) : first(others);
    if (!Number.isFinite(at) || at < hits.width / 2) return hits.cut(text, 0);
    return hits.cut(text, at - Math.floor(hits.width / 4));
  },

  cut(text, from) {
    const part = text.slice(from, from + hits.width).trim();
    return `${from > 0 ? "…" : ""}${part}${from + hits.width < text.length ? "…" : ""}`;
  },
};

/** The index: small scripts in `search/`, each loaded when it is first needed and then kept. */
const index = {
  loading: new Map(),
  terms: new Map(),
  words: new Map(),
  entries: new Map(),
  facets: new Map(),
  read: new Map(),

  /** Loads a script once; one that failed may be tried again. */
  load(path) {
    if (!index.loading.has(path)) {
      const done = index.script(path).catch((error) => {
        index.loading.delete(path);
        throw error;
      });
      index.loading.set(path, done);
    }
    return index.loading.get(path);
  },

  /** A script's data. It is run where nothing may be fetched, which takes longer: on a disk, or where the server forbids it. */
  script: (path) => {
    const href = `${siteBase.href}search/${path}`;
    const run = () => index.run(href);
    const fetched = path.includes("/") ? index.part : index.fetched;
    return siteBase.protocol === "file:" ? run() : fetched(path, href).catch(run);
  },

  run: (href) =>
    new Promise((resolve, reject) => {
      const script = element("script", { src: href });
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => reject(new Error(`${href} did not load`)));
      document.head.append(script);
    }),

  /** Loads a file that every query needs, and does what it says. */
  fetched: async (_, href) => index.obey(await index.text(href)),

  /** The same with one of the many parts. They are kept here: so many small files in the browser's cache would take a quarter of the time. */
  async part(path, href) {
    const text = kept.parts().get(path) ?? (await index.text(href, { cache: "no-store" }));
    index.obey(text);
    kept.put(path, text);
  },

  async text(href, wishes) {
    const response = await fetch(href, wishes);
    if (!response.ok) throw new Error(`${href} did not load: ${response.status}`);
    return response.text();
  },

  /** Does what a script says: one call of `opsbookSearch` with data in JSON, as `scripts.py` writes it. */
  obey(script) {
    const [, called, data] = script.match(index.call);
    opsbookSearch[called](...JSON.parse(`[${data}]`));
  },

  call: /^opsbookSearch\.(\w+)\((.*)\);\n$/s,

  version: () => `?${index.manifest.version}`,

  /** In which of some files a key is found (FNV-1a, 32 bit). */
  route(key, files) {
    let value = 0x811c9dc5;
    for (let at = 0; at < key.length; at += 1) {
      value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
    }
    return (value >>> 0) % files;
  },

  async prepare() {
    await index.load("manifest.js");
    await Promise.all(["tables", "concepts", "held"].map((name) => index.load(`${name}.js${index.version()}`)));
  },

  told: /^(?:[\u3400-\u9fff\ue000-\uf8ff]{2}|!?[a-z]{2,})$/,

  /** Whether an entry may hold a token, which is then held in parts as well; of concepts it is known, of what `held.py` tells nearly always. */
  mayHold(token) {
    if (token.startsWith("=")) return !concepts.silent.has(token.slice(1));
    const parts = token.startsWith("!") ? [token] : token.split(index.between);
    return parts.every((part) => !index.told.test(part) || index.isHeld(part));
  },

  /** What stands between the parts of a Latin word. */
  between: /[!-/:-@[-`{-~ ]+/,

  /** Whether the bit of a token is set. */
  isHeld(token) {
    const bit = index.route(token, 8 * index.held.length);
    return ((index.held.charCodeAt(bit >> 3) << (bit & 7)) & 128) > 0;
  },

  /** Makes the postings of some tokens known; each is read when it comes, while the others are on their way. */
  fetchTerms: (tokens) => Promise.all(tokens.filter(index.mayHold).map(index.fetchTerm)),

  async fetchTerm(token) {
    await index.fetch("terms", index.key(token));
    index.postings(token);
  },

  /** By what a token is looked up; as `looked_up_by` in `generator/render/search/terms.py`. */
  key(token) {
    const word = token.startsWith("=") ? concepts.beginning(token.slice(1)) : token;
    const [last, first = ""] = sound.of(word).split(" ").reverse();
    const isFirst = /[0-9]/.test(first) && !/[0-9]/.test(last);
    return (isFirst ? first : last).replace(/[!-/:-@[-`{-~]/g, "");
  },

  /** Makes the Latin words known that begin as some others do. */
  fetchWords: (words) => Promise.all(words.map((word) => index.fetch("words", word.slice(0, 2)))),

  /** Loads the file in which a key is found. */
  fetch: (folder, key) => index.load(`${folder}/${index.route(key, index.manifest[folder])}.js${index.version()}`),

  none: { numbers: [], levels: [], holders: 0 },

  /** The postings of a token whose file is loaded; none when no entry holds it. */
  postings(token) {
    const written = index.terms.get(token);
    if (written === undefined) return index.none;
    if (!index.read.has(token)) index.read.set(token, postings.decoded(written, index.manifest.levels));
    return index.read.get(token);
  },

  /** How many entries hold a token; of common ones it is known before their files are there. */
  holders: (token) => index.postings(token).holders || (index.isCommon(token) ? index.manifest.entries : 0),

  /** Whether so many entries hold a token that it tells nothing in a sentence. */
  isCommon: (token) => index.common.has(token),

  /** Latin words that begin with the same two characters, with how many entries hold them. */
  like: (word) => Object.entries(index.words.get(word.slice(0, 2)) ?? {}),

  /** Whether what results show of some entries is there already. */
  areShown: (numbers) => numbers.every((number) => index.entries.has(Math.floor(number / index.manifest.together))),

  /** What results show of some entries. */
  async shown(numbers) {
    const { together } = index.manifest;
    const files = new Set(numbers.map((number) => Math.floor(number / together)));
    await Promise.all(Array.from(files, (file) => index.load(`entries/${file}.js${index.version()}`)));
    return numbers.map((number) => index.entries.get(Math.floor(number / together))[number]);
  },

  /** The numbers of the entries with one of some values of a facet. */
  async having(facet, values) {
    await index.load(`facets/${facet}.js${index.version()}`);
    const holders = index.facets.get(facet);
    return new Set(values.flatMap((value) => postings.decoded(holders[value] ?? "", index.manifest.levels).numbers));
  },
};

/** What the scripts of the index call. */
globalThis.opsbookSearch = {
  manifest: (manifest) => Object.assign(index, { manifest, common: new Set(manifest.common) }),
  tables: (tables) => analyser.load(tables),
  concepts: (...told) => concepts.load(...told),
  held: (written) => (index.held = atob(written)),
  terms: (_, terms) => Object.entries(terms).forEach(([token, holders]) => index.terms.set(token, holders)),
  words: (_, words) => Object.entries(words).forEach(([start, known]) => index.words.set(start, known)),
  entries: (file, entries) => index.entries.set(file, entries),
  facet: (name, holders) => index.facets.set(name, holders),
};

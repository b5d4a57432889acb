/* MiniSearch as its documentation sets it up, but for a tokeniser that knows Chinese: Latin words,
   and every two neighbouring Chinese characters. */
const PIECE = /[\u3400-\u9fff]+|[\p{L}\p{N}]+/gu;

function tokens(text) {
  return (text.match(PIECE) ?? []).flatMap((piece) =>
    /^[\u3400-\u9fff]{2}/.test(piece)
      ? [...piece].slice(1).map((character, before) => piece[before] + character)
      : [piece],
  );
}

const index = new MiniSearch({
  fields: ["title", "body"],
  tokenize: tokens,
  searchOptions: { boost: { title: 3 } },
});

function fill(texts) {
  index.addAll(texts);
}

function find(query) {
  return index.search(query).slice(0, 10).map((hit) => hit.id);
}

"""The files of Latin words, by which typing slips are mended: each with its number of holders."""

from collections.abc import Iterator, Mapping

from generator.render.output import Data
from generator.render.search.layout import Layout
from generator.render.search.scripts import address, handed, script
from generator.render.search.store import Store
from generator.render.search.terms import route

_MENDABLE = range(4, 25)
_Words = dict[str, dict[str, int]]
"""Per beginning of two letters, the words that begin so."""


def word_files(
    store: Store, layout: Layout, counts: Mapping[str, int], *, is_anew: bool
) -> Iterator[Data]:
    """The files that may have changed, when some tokens are held by other numbers of entries."""
    files: dict[int, _Words] = {}
    if is_anew:
        files = {number: {} for number in range(layout.words)}
    for token, count in counts.items():
        if not (len(token) in _MENDABLE and token.isascii() and token.isalpha()):
            continue
        start = token[:2]
        number = route(start, layout.words)
        if number not in files:
            files[number] = handed(store.file(address(f"words/{number}")))[1]
        _count(files[number], start, token, count)
    for number, words in files.items():
        ordered = {start: dict(sorted(held.items())) for start, held in sorted(words.items())}
        yield script(f"words/{number}", "words", number, ordered)


def _count(words: _Words, start: str, word: str, count: int) -> None:
    held = words.setdefault(start, {})
    held.pop(word, None)
    if count:
        held[word] = count
    elif not held:
        del words[start]

"""What an author probably meant: the nearest known word."""

import re
from collections.abc import Iterable

from generator.values.folding import fold

_LONGEST_WORD = 80
_SHORTEST, _SHORTEST_LATIN = 2, 3
_ROOT = 5
_LATIN = re.compile(r"[\x00-\u024f]*")
_SAME_WORDS = 0.95


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that the author most likely meant, "" when none is near."""
    return next(iter(nearest(word, known, limit=1)), "")


def nearest(word: str, known: Iterable[str], limit: int) -> tuple[str, ...]:
    """Up to `limit` known words that the author may have meant, best first.

    Near are words that differ by few letters, by hyphens, underscores or case, by singular and
    plural, by the order of their parts, or by a part left out (`desc` for `description`) or put in.
    """
    if len(word) > _LONGEST_WORD:
        return ()
    parts = _parts(word)
    scored = ((_likeness(parts, _parts(other)), other) for other in known)
    near = sorted((-likeness, other) for likeness, other in scored if likeness)
    return tuple(other for _, other in near[:limit])


def _parts(word: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(word))


def _likeness(parts: list[str], others: list[str]) -> float:
    """From 0, nothing to do with each other, to 1, the same."""
    word, other = "".join(parts), "".join(others)
    if not word or not other:
        return 0
    if word == other:
        return 1
    if sorted(parts) == sorted(others) or _stem(word) == _stem(other):
        return _SAME_WORDS
    return max(_spelling_likeness(word, other), _part_likeness(parts, others))


def _stem(word: str) -> str:
    return re.sub("(?:ies|es|s|y|e)$", "", word)


def _part_likeness(parts: list[str], others: list[str]) -> float:
    """Share that one word has in the other, 0 when it is no substantial part of it."""
    word, other = "".join(parts), "".join(others)
    left_out = word in others or _abbreviates(word, other)
    too_much = other in parts or (word.startswith(other) and 2 * len(other) >= len(word))
    shorter, longer = sorted((len(word), len(other)))
    return shorter / longer if left_out or too_much else 0


def _abbreviates(word: str, other: str) -> bool:
    shortest = _SHORTEST_LATIN if _LATIN.fullmatch(word) else _SHORTEST
    pairs = enumerate(zip(word, other, strict=False))
    shared = next((i for i, (one, two) in pairs if one != two), min(len(word), len(other)))
    return shared >= shortest and (shared == len(word) or shared >= max(_ROOT, 0.7 * len(word)))


def _spelling_likeness(word: str, other: str) -> float:
    """Share of the letters that stand, 0 when too many are wrong for a slip of the hand.

    A third of the letters may be wrong, in Chinese words, which are shorter, half of them.
    """
    longer = max(len(word), len(other))
    allowed = longer // (3 if _LATIN.fullmatch(word) else 2)
    strange = longer - sum(min(word.count(letter), other.count(letter)) for letter in set(word))
    if strange == 0:
        allowed = longer
    if strange > allowed:
        return 0
    edits = _edits(word, other)
    return 1 - edits / longer if edits <= allowed else 0


def _edits(word: str, other: str) -> int:
    """Letters put in, left out, exchanged or swapped with a neighbour to turn one into the other.

    The optimal string alignment distance, see Damerau (1964), doi:10.1145/363958.363994.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, start=1):
        earlier, before, row = before, row, [i]
        for j, target in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != target))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == target:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]

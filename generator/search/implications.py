"""What people mean by what they say: concepts that follow from others.

Who writes 开会 and 进不去 tells what he saw; the entry that helps him speaks of 加入会议.
The words do not mean the same, so no list of synonyms can join them.
"""

from collections.abc import Collection, Container, Iterable, Mapping
from itertools import chain, combinations, product
from typing import Any, Self, TypeAlias

Names: TypeAlias = tuple[str, ...]
"""Of concepts."""
Rule: TypeAlias = tuple[Iterable[str], Iterable[str]]
"""Words that must all be meant, and words that are meant then."""

MOST = 2
"""So many conditions a rule has at most."""


class Implications:
    """Rules between concepts.

    Attributes:
        of: per conditions, sorted, what follows.
    """

    def __init__(self, of: Mapping[Names, Names]) -> None:
        self.of = of

    @classmethod
    def joined(cls, rules: Iterable[Rule], named: Mapping[str, Iterable[str]]) -> Self:
        """The rules between words as rules between the concepts that these stand for.

        Args:
            rules: those of the same conditions are joined.
            named: the names of the concepts of a word.
        """
        found: dict[Names, dict[str, None]] = {}
        for conditions, consequences in rules:
            names = dict.fromkeys(chain.from_iterable(named[word] for word in consequences))
            for met in product(*(named[word] for word in conditions)):
                found.setdefault(tuple(sorted(set(met))), {}).update(names)
        return cls({met: tuple(names) for met, names in found.items()})

    def packed(self) -> object:
        """All that `unpacked` needs, in what JSON knows."""
        return [*self.of.items()]

    @classmethod
    def unpacked(cls, packed: Any) -> Self:  # noqa: ANN401 - as JSON gives it
        """The rules that were packed."""
        return cls({tuple(met): tuple(names) for met, names in packed})

    def held(self, known: Container[str]) -> Self:
        """Those from which some concepts follow; what they follow from may be any other."""
        kept = {met: tuple(filter(known.__contains__, names)) for met, names in self.of.items()}
        return type(self)({met: names for met, names in kept.items() if names})

    @property
    def conditions(self) -> frozenset[str]:
        """The names of the concepts from which others follow."""
        return frozenset(chain.from_iterable(self.of))

    def follow(self, names: Collection[str]) -> dict[str, float]:
        """What follows from some concepts together; of these themselves none.

        Returns:
            Per name its share, up to 1: whatever follows from the same conditions divides it.
        """
        found: dict[str, float] = {}
        for size in range(1, MOST + 1):
            for met in combinations(sorted(names), size):
                new = [name for name in self.of.get(met, ()) if name not in names]
                for name in new:
                    found[name] = max(found.get(name, 0), 1 / len(new))
        return found

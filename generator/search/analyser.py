"""The analyser: what a text is found by. The browser's `analyser.js` gives the same tokens.

Families of tokens, told apart by their first character:

- words: two neighbouring Chinese characters, or one that stands alone; a Latin word or code whole,
  joined and in parts, lower case (`ora-12541`, `ora12541`, `ora`, `12541`), and two Latin words
  that stand beside each other (`connection refused`);
- sounds: two neighbouring syllables in loose pinyin, two characters of the private area;
- concepts: `=` and the name of a concept.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from generator.search import phonetics
from generator.search.concepts import Concepts, phrase
from generator.search.data import concepts, pairs, ranking, simplified, syllables
from generator.search.folding import LATIN, Folding

VERSION = 2
"""Rises with every change of these modules that gives other tokens or impacts."""

HAN = re.compile(r"[\u3400-\u9fff]+")
_PIECE = re.compile(r"([\u3400-\u9fff]+)|" + LATIN.pattern)
_PARTS = re.compile(r"[A-Za-z0-9]+")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_SHORT = 2
_GAP = 2


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text by family, each as often as it occurs."""

    words: list[str] = field(default_factory=list)
    sounds: list[str] = field(default_factory=list)
    concepts: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Analyser:
    """Cuts texts into tokens."""

    folding: Folding
    concepts: Concepts

    @cached_property
    def signature(self) -> bytes:
        """Tells analysers apart that cut or weigh differently, 32 bytes."""
        tables = (self.folding.typos, self.concepts.of, ranking(), simplified(), syllables())
        return hashlib.sha256(repr((VERSION, tables)).encode()).digest()

    def tokens(self, text: str, *, aloud: bool = True) -> Tokens:
        """What a text is found by; sounds only of a text that is read aloud."""
        folded = self.folding.fold(text)
        found = Tokens()
        end, letter = 0, ""
        for piece in _PIECE.finditer(folded):
            written = piece[0]
            if piece[1]:
                found.words.extend(neighbours(written))
                if aloud:
                    found.sounds.extend(neighbours(phonetics.sounds(written), alone=False))
                if letter and piece.start() - end <= 1:
                    found.words.append(letter + written[0])
                letter = ""
            else:
                found.words.extend(self.latin(written))
                letter = written.lower() if len(written) <= _SHORT else ""
            end = piece.end()
        found.words.extend(self._together(folded))
        for member, names in self.concepts.found(phrase(folded)):
            found.concepts.extend(f"={name}" for name in (*names, *self.concepts.hidden(member)))
        return found

    def _together(self, folded: str) -> Iterator[str]:
        """Every two Latin words that stand beside each other, at least one of them no number."""
        for first, second in pairwise(_PARTS.finditer(folded)):
            between = folded[first.end() : second.start()]
            if len(between) > _GAP or HAN.search(between):
                continue
            if not (first[0].isdigit() and second[0].isdigit()):
                yield f"{self.folding.word(first[0])} {self.folding.word(second[0])}"

    def latin(self, written: str) -> list[str]:
        """A Latin word whole, joined and in parts, each once."""
        whole = self.folding.word(written)
        found = {whole: None}
        parts = _PARTS.findall(written)
        if len(parts) > 1:
            found["".join(parts).lower()] = None
        for part in parts:
            found[self.folding.word(part)] = None
            if not part.islower() and not part.isdigit():
                found |= dict.fromkeys(piece.lower() for piece in _CAMEL.findall(part))
        return [token for token in found if len(token) > 1 or token == whole]


def analyser(synonyms: Iterable[Iterable[str]] = ()) -> Analyser:
    """The analyser with the tables of the trade and a library's own lists of synonyms."""
    folding = Folding({wrong.lower(): right.lower() for wrong, right in pairs("homophones")})
    lists = concepts("synonyms", "colloquial", "technical")
    return Analyser(folding, Concepts(lists, folding, own=synonyms))


def neighbours(run: str, *, alone: bool = True) -> list[str]:
    """Every two neighbouring characters of a run; a single one only when it may stand alone."""
    if len(run) > 1:
        return [first + second for first, second in pairwise(run)]
    return [run] if alone else []

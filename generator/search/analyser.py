"""The analyser: what a text is found by. The browser's `analyser.js` gives the same tokens.

Families of tokens, told apart by their first character:

- words: two neighbouring Chinese characters, or one that stands alone; a Latin word or code whole,
  joined and in parts, lower case (`ora-12541`, `ora12541`, `ora`, `12541`), and two Latin words
  that stand beside each other (`connection refused`);
- sounds: two neighbouring syllables in loose pinyin, two characters of the private area;
- concepts: `=` and the name of a concept;
- inner: the same of a concept whose phrase is part of a longer one, such as 失败 in 登录失败.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from operator import add

from generator.search import phonetics
from generator.search.concepts import Concepts, phrase
from generator.search.data import concepts, implications, pairs, ranking, simplified, syllables
from generator.search.folding import LATIN, Folding
from generator.search.implications import Implications

VERSION = 3
"""Rises with every change of these modules that gives other tokens or impacts."""

HAN = re.compile(r"[\u3400-\u9fff]+")
_PIECE = re.compile(
    rf"([\u3400-\u9fff]+)|({LATIN.pattern})"
    r"(?=(?:[^A-Za-z0-9\u3400-\u9fff]?([\u3400-\u9fff]))?)"
)
"""A Chinese run, or a Latin word and the Chinese character at most one place behind it."""
_PARTS = re.compile(r"[A-Za-z0-9]+")
_BESIDE = re.compile(
    r"([A-Za-z0-9](?<![A-Za-z0-9]{2})[A-Za-z0-9]*+)"
    r"(?=[^A-Za-z0-9\u3400-\u9fff]{1,2}([A-Za-z0-9]+))"
)
"""Two Latin words with no more than two characters between them; begins with what is rare."""
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_SHORT = 2
_MANY = 300
"""As many entries are read in the time in which it is prepared to read them faster."""
_REMEMBERED = 10_000
_sounds = lru_cache(_REMEMBERED)(phonetics.sounds)
"""Of two characters; the same are met again and again."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text by family, each as often as it occurs."""

    words: list[str] = field(default_factory=list)
    sounds: list[str] = field(default_factory=list)
    concepts: list[str] = field(default_factory=list)
    inner: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Analyser:
    """Cuts texts into tokens.

    Attributes:
        folding: makes one spelling of many.
        concepts: words that mean the same.
        implications: what queries mean besides.
    """

    folding: Folding
    concepts: Concepts
    implications: Implications

    @cached_property
    def signature(self) -> bytes:
        """Tells analysers apart that cut or weigh differently, 32 bytes."""
        own = (self.folding.typos, self.concepts.of.lines, self.implications.of)
        tables = (*own, ranking(), simplified(), syllables())
        return hashlib.sha256(repr((VERSION, tables)).encode()).digest()

    def get_ready(self, entries: int) -> None:
        """Prepares for so many entries; processes that part later share what that takes."""
        self.tokens("")
        if entries > _MANY:
            self.concepts.phrases.get_ready()

    def tokens(self, text: str, *, aloud: bool = True) -> Tokens:
        """What a text is found by; sounds only of a text that is read aloud."""
        return self.folded_tokens(self.folding.fold(text), aloud=aloud)

    def folded_tokens(self, folded: str, *, aloud: bool = True) -> Tokens:
        """What a text is found by that is folded already."""
        found = Tokens()
        for han, latin, beside in _PIECE.findall(folded):
            if han:
                pairs = neighbours(han)
                found.words.extend(pairs)
                if aloud and len(han) > 1:
                    found.sounds.extend(map(_sounds, pairs))
            else:
                found.words.extend(self.latin(latin))
                if beside and len(latin) <= _SHORT:
                    found.words.append(latin.lower() + beside)
        found.words.extend(self._together(folded))
        members = list(self.concepts.found(phrase(folded)))
        found.concepts.extend(chain.from_iterable(map(self.concepts.tokens, members)))
        found.inner.extend(chain.from_iterable(map(self.concepts.inner, members)))
        return found

    def members(self, text: str) -> list[str]:
        """The phrases in a text that have words of the same meaning."""
        return list(self.concepts.found(phrase(self.folding.fold(text))))

    def _together(self, folded: str) -> Iterator[str]:
        """Every two Latin words that stand beside each other, at least one of them no number."""
        word = self.folding.word
        for first, second in _BESIDE.findall(folded):
            if not (first.isdigit() and second.isdigit()):
                yield f"{word(first)} {word(second)}"

    @cached_property
    def latin(self) -> Callable[[str], tuple[str, ...]]:
        """Gives a Latin word whole, joined and in parts, each once."""
        return lru_cache(_REMEMBERED)(self._parted)

    def _parted(self, written: str) -> tuple[str, ...]:
        whole = self.folding.word(written)
        found = {whole: None}
        parts = _PARTS.findall(written)
        if len(parts) > 1:
            found["".join(parts).lower()] = None
        for part in parts:
            found[self.folding.word(part)] = None
            if not part.islower() and not part.isdigit():
                found |= dict.fromkeys(piece.lower() for piece in _CAMEL.findall(part))
        return tuple(token for token in found if len(token) > 1 or token == whole)

    def asking(self, holders: Callable[[str], int]) -> "Analyser":
        """The analyser of queries to a library, which knows no concept that finds nothing there.

        It knows those that an entry is about, and those from which these follow. A phrase that
        nobody means hides none that somebody means. Entries of the library are cut as before.

        Args:
            holders: how many entries hold a token.
        """
        held = {name for name in self.concepts.names if holders(f"={name}") > 0}
        implications = self.implications.held(held)
        known = self.concepts.held(held | implications.conditions)
        return Analyser(self.folding, known, implications)

    def packed(self) -> str:
        """All that `unpacked` needs; to read the tables of words takes longer."""
        parts = (self.folding.typos, self.concepts.packed(), self.implications.packed())
        return json.dumps(parts, ensure_ascii=False)

    @classmethod
    def unpacked(cls, text: str) -> "Analyser":
        """The analyser that was packed.

        Raises:
            ValueError: none was.
        """
        typos, concepts, implied = json.loads(text)
        return cls(Folding(typos), Concepts.unpacked(concepts), Implications.unpacked(implied))

    def __reduce__(self) -> tuple[type["Analyser"], tuple[Folding, Concepts, Implications]]:
        """What was cut before is not worth keeping."""
        return Analyser, (self.folding, self.concepts, self.implications)


def analyser(synonyms: Iterable[Iterable[str]] = ()) -> Analyser:
    """The analyser with the tables of the trade and a library's own lists of synonyms."""
    return _analyser(tuple(map(tuple, synonyms)))


@lru_cache(1)
def _analyser(synonyms: tuple[tuple[str, ...], ...]) -> Analyser:
    """The same; the parts of a build that need it one after another make it once."""
    folding = Folding({wrong.lower(): right.lower() for wrong, right in pairs("homophones")})
    lists = concepts("synonyms", "colloquial", "technical", "messages")
    known = Concepts.joined(lists, folding, own=synonyms)
    rules = list(implications())
    words = dict.fromkeys(chain.from_iterable(map(chain.from_iterable, rules)))
    return Analyser(folding, known, Implications.joined(rules, known.named(words, folding)))


def neighbours(run: str, *, alone: bool = True) -> list[str]:
    """Every two neighbouring characters of a run; a single one only when it may stand alone."""
    if len(run) > 1:
        return list(map(add, run, run[1:]))
    return [run] if alone else []

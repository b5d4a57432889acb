"""The files in which a query looks up its tokens: postings, and words of the same meaning."""

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.render.output import Data
from generator.render.search.edits import Edits
from generator.render.search.layout import Layout
from generator.render.search.scripts import address, handed, script
from generator.render.search.store import Store
from generator.search import Analyser, phonetics
from generator.search.postings import is_cut, read, written

_START = re.compile(r"[a-z0-9]+|..?", re.DOTALL)


@dataclass(slots=True)
class TermFile:
    """What one file holds.

    Attributes:
        holders: per token, its postings in short.
        phrases: per beginning, as `beginning` tells it, the phrases that begin so, each with the
            names of its concepts; only of concepts that an entry is about.
        members: per name of a concept, all its phrases.
    """

    holders: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)

    def script(self, number: int) -> Data:
        """The file of a number."""
        holders, members = (dict(sorted(part.items())) for part in (self.holders, self.members))
        phrases = {
            start: dict(sorted(all_.items())) for start, all_ in sorted(self.phrases.items())
        }
        return script(f"terms/{number}", "terms", number, holders, phrases, members)


class TermFiles:
    """The files of an index while it is changed.

    Attributes:
        counts: how many entries hold each token of which more or fewer do now.
    """

    def __init__(self, store: Store, layout: Layout, *, is_anew: bool) -> None:
        self.counts: dict[str, int] = {}
        self._store = store
        self._layout = layout
        self._is_anew = is_anew
        self._open: dict[int, TermFile] = {}
        if is_anew:
            store.forget_many()
            self._open = {number: TermFile() for number in range(layout.terms)}

    def change(self, edits: Edits) -> None:
        """Takes holders out of postings and puts others in."""
        for token in edits.tokens():
            file = self._file(_key(token))
            before = self._holders(token, file.holders.get(token, ""))
            after = edits.applied(token, before)
            if after:
                file.holders[token] = written(after, self._layout.longest)
            else:
                file.holders.pop(token, None)
            self._keep(token, before, after)
            if len(before) != len(after):
                self.counts[token] = len(after)

    def _holders(self, token: str, text: str) -> list[int]:
        if not is_cut(text):
            return read(text)
        known = array("Q")
        known.frombytes(self._store.many(token))
        return known.tolist()

    def _keep(self, token: str, before: list[int], after: list[int]) -> None:
        """What is not written must be known all the same."""
        longest = self._layout.longest
        if len(after) > longest:
            self._store.put_many(token, array("Q", after).tobytes())
        elif len(before) > longest:
            self._store.drop_many(token)

    def name(self, meanings: "Meanings", held: frozenset[str], changed: Iterable[str]) -> None:
        """Brings the phrases of concepts up to date that no entry is about any more, or one is now.

        Args:
            meanings: the phrases of all concepts.
            held: the concepts that an entry is about.
            changed: those that are not what they were.
        """
        for name in changed:
            members = self._file(_key(f"={name}")).members
            if name in held:
                members[name] = list(meanings.members[name])
            else:
                members.pop(name, None)
            for member in meanings.members[name]:
                self._mean(member, [one for one in meanings.of[member] if one in held])

    def _mean(self, member: str, names: list[str]) -> None:
        start = beginning(member)
        phrases = self._file(_key(start)).phrases
        if names:
            phrases.setdefault(start, {})[member] = names
        elif start in phrases:
            phrases[start].pop(member, None)
            if not phrases[start]:
                del phrases[start]

    def scripts(self) -> Iterator[Data]:
        """The files that may have changed."""
        return (file.script(number) for number, file in self._open.items())

    def _file(self, key: str) -> TermFile:
        number = route(key, self._layout.terms)
        file = self._open.get(number)
        if file is None:
            _, holders, phrases, members = handed(self._store.file(address(f"terms/{number}")))
            file = self._open[number] = TermFile(holders, phrases, members)
        return file


@dataclass(frozen=True)
class Meanings:
    """The phrases of concepts.

    Attributes:
        analyser: makes the analyser that knows them, when it is first needed.
    """

    analyser: Callable[[], Analyser]

    @cached_property
    def of(self) -> Mapping[str, Sequence[str]]:
        """Per phrase the names of its concepts."""
        return self.analyser().concepts.of

    @cached_property
    def members(self) -> Mapping[str, list[str]]:
        """Per name its phrases: Chinese ones, in other scripts, those that mean more besides."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in sorted(self.of, key=lambda one: (len(self.of[one]) > 1, one.isascii())):
            for name in self.of[member]:
                found[name].append(member)
        return found


def route(key: str, files: int) -> int:
    """In which of some files a key is found (FNV-1a, 32 bit, over UTF-16 code units)."""
    value = 0x811C9DC5
    for character in key:
        value = ((value ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return value % files


def beginning(phrase: str) -> str:
    """By what a phrase is looked up: its first Latin word, or else its first two characters."""
    found = _START.match(phrase)
    return found[0] if found else ""


def _key(token: str) -> str:
    """By what a token is looked up: a concept as the phrase it is named after, a word as it sounds.

    What is asked for together comes together so.
    """
    return phonetics.sounds(beginning(token[1:]) if token.startswith("=") else token)

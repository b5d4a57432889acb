"""The files in which a query looks up its tokens."""

import re
import string
from array import array
from collections.abc import Iterator
from typing import TypeAlias

from generator.processes import Progress, counted
from generator.render.output import Data
from generator.render.search.edits import Edits
from generator.render.search.layout import Layout
from generator.render.search.scripts import address, handed, script
from generator.render.search.store import Store
from generator.search import phonetics
from generator.search.postings import is_cut, read, written

_DIGIT = re.compile("[0-9]")
_DIVIDING = str.maketrans("", "", string.punctuation)
_START = re.compile(r"[a-z0-9]+|..?", re.DOTALL)

_Holders: TypeAlias = dict[str, str]
"""Per token, its postings in short."""


class TermFiles:
    """The files of an index while it is changed.

    Attributes:
        counts: how many entries hold each token of which more or fewer do now.
        held: of those that none held, or that none holds any more, whether one does now.
    """

    def __init__(self, store: Store, layout: Layout, *, is_anew: bool) -> None:
        self.counts: dict[str, int] = {}
        self.held: dict[str, bool] = {}
        self._store = store
        self._layout = layout
        self._open: dict[int, _Holders] = {}
        if is_anew:
            store.forget_many()
            self._open = {number: {} for number in range(layout.terms)}

    def change(self, edits: Edits, progress: Progress) -> None:
        """Takes holders out of postings and puts others in."""
        tokens = edits.tokens()
        progress.begin("terms", len(tokens))
        for token in counted(tokens, progress):
            file = self._file(looked_up_by(token))
            before = self._holders(token, file.get(token, ""))
            after = edits.applied(token, before)
            if after:
                file[token] = written(after, self._layout.longest)
            else:
                file.pop(token, None)
            self._keep(token, before, after)
            if len(before) != len(after):
                self.counts[token] = len(after)
            if bool(before) != bool(after):
                self.held[token] = bool(after)

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

    def scripts(self) -> Iterator[Data]:
        """The files that may have changed."""
        for number, holders in self._open.items():
            yield script(f"terms/{number}", "terms", number, dict(sorted(holders.items())))

    def _file(self, key: str) -> _Holders:
        number = route(key, self._layout.terms)
        file = self._open.get(number)
        if file is None:
            _, file = handed(self._store.file(address(f"terms/{number}")))
            self._open[number] = file
        return file


def route(key: str, files: int) -> int:
    """In which of some files a key is found (FNV-1a, 32 bit, over UTF-16 code units)."""
    value = 0x811C9DC5
    for character in key:
        value = ((value ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return value % files


def beginning(name: str) -> str:
    """By what a concept is looked up: its first Latin word, or else its first two characters."""
    found = _START.match(name)
    return found[0] if found else ""


def looked_up_by(token: str) -> str:
    """By what a token is looked up: a concept as the phrase it is named after, a word as it sounds.

    What is asked for together comes together so: `vpn error` with `error`, `sw-1066` with `sw1066`.
    There are as many pairs like `1004 log` as numbers, so they lie with these.
    """
    word = beginning(token[1:]) if token.startswith("=") else token
    first, _, last = phonetics.sounds(word).rpartition(" ")
    is_first = _DIGIT.search(first) and not _DIGIT.search(last)
    return (first if is_first else last).translate(_DIVIDING)

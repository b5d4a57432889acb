"""The files in which a query looks up its tokens: postings, and words of the same meaning."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.search import Analyser, phonetics
from generator.search.postings import Postings

_ROOM = 1_000
_SMALL = 300_000
_FEW = 8
"""A small library's files: after a query or two all of them are there."""

_START = re.compile(r"[a-z0-9]+|..?", re.DOTALL)


@dataclass(frozen=True, slots=True)
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

    @property
    def parts(self) -> tuple[object, ...]:
        """What a script hands over."""
        return (self.holders, self.phrases, self.members)


def term_files(postings: Postings, analyser: Analyser) -> list[TermFile]:
    """All of them; `route` tells which token stands in which."""
    encoded = dict(postings.encoded())
    phrases = _phrases(postings, analyser)
    members = _members(postings, analyser)
    room = sum(len(token) + len(holders) + 6 for token, holders in encoded.items())
    room += 2 * sum(len(member) + 12 for found in phrases.values() for member in found)
    files = [TermFile() for _ in range(_FEW if room <= _SMALL else room // _ROOM)]
    for token, holders in encoded.items():
        files[route(_key(token), len(files))].holders[token] = holders
    for start, found in phrases.items():
        files[route(_key(start), len(files))].phrases[start] = found
    for name, words in members.items():
        files[route(_key(f"={name}"), len(files))].members[name] = words
    return files


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


def _phrases(postings: Postings, analyser: Analyser) -> Mapping[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for member, names in analyser.concepts.of.items():
        known = [name for name in names if f"={name}" in postings]
        if known:
            found[beginning(member)][member] = known
    return found


def _members(postings: Postings, analyser: Analyser) -> Mapping[str, list[str]]:
    """The phrases of every concept: in Chinese, in other scripts, those that mean more besides."""
    known = analyser.concepts.of
    found: dict[str, list[str]] = defaultdict(list)
    for member in sorted(known, key=lambda member: (len(known[member]) > 1, member.isascii())):
        for name in known[member]:
            if f"={name}" in postings:
                found[name].append(member)
    return found

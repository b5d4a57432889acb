"""How Chinese sounds: syllables of characters, loosely, and syllables in a pinyin query.

Many people do not tell zh from z, ch from c, sh from s, -ng from -n, nor do many keyboards; a
syllable is kept in that loose form, as one character of Unicode's private area, so that two
syllables make a token of two characters.
"""

from functools import cache

from generator.search.data import polyphones, syllables

_FIRST = 0xE000
_LAST = "\uf8ff"
"""Of the private area."""
_LONGEST = 6


def loose(syllable: str) -> str:
    """A syllable without the differences that many do not hear."""
    if syllable[:2] in {"zh", "ch", "sh"}:
        syllable = syllable[0] + syllable[2:]
    return syllable.removesuffix("g") if syllable.endswith("ng") else syllable


@cache
def codes() -> dict[str, str]:
    """Per exact syllable, the character that stands for its loose form."""
    said = sorted(set(syllables().values()))
    forms = enumerate(sorted(set(map(loose, said))), _FIRST)
    code = {form: chr(number) for number, form in forms}
    return {syllable: code[loose(syllable)] for syllable in said}


@cache
def _sounds() -> dict[int, str]:
    known = codes()
    return {ord(character): known[syllable] for character, syllable in syllables().items()}


def sounds(han: str) -> str:
    """One code per character; characters whose sound nobody knows stand for themselves."""
    return han.translate(_sounds())


@cache
def also() -> dict[str, str]:
    """Per code of a reading in words of the trade, the code of the character by itself."""
    known = codes()
    return {known[read]: known[alone] for read, alone in polyphones().items()}


def is_said(token: str) -> bool:
    """Whether a token is of syllables in code."""
    return chr(_FIRST) <= token[0] <= _LAST


def initials(han: str) -> str:
    """The first letter of each character's pinyin."""
    known = syllables()
    return "".join(known.get(character, character)[0] for character in han)


def spelt(letters: str) -> list[str]:
    """The syllables of a word written in pinyin, as few as possible; none when it is no pinyin."""
    known = codes()
    best: list[list[str] | None] = [[]] + [None] * len(letters)
    for start in range(len(letters)):
        before = best[start]
        if before is None:
            continue
        for end in range(start + 1, min(start + _LONGEST, len(letters)) + 1):
            found = best[end]
            if letters[start:end] in known and (found is None or len(found) > len(before) + 1):
                best[end] = [*before, letters[start:end]]
    return best[-1] or []

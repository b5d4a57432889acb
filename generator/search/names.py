"""What the fields of an entry are found by; names (titles, aliases) by pinyin and initials too."""

from collections.abc import Iterable, Iterator, Mapping

from pypinyin import Style, lazy_pinyin

from generator.search import phonetics
from generator.search.analyser import HAN, Analyser, neighbours

_SIZES = range(2, 5)
_APART = "，，，"
"""Stands between the texts of a field, so that no token reaches from one into the next."""


def field_tokens(
    texts: Iterable[str], analyser: Analyser, *, is_name: bool, aloud: bool
) -> Mapping[str, list[str]]:
    """The tokens of the texts of a field by family.

    Args:
        texts: what the field says.
        analyser: what cuts it.
        is_name: whether the field holds names, which pinyin and initials find.
        aloud: whether the field is found by its sound.
    """
    text = _APART.join(texts)
    tokens = analyser.tokens(text, aloud=aloud)
    initials: list[str] = []
    if is_name:
        for run in HAN.findall(analyser.folding.fold(text)):
            tokens.words.extend(run if len(run) > 1 else "")
            tokens.sounds.extend(_read(run))
            initials.extend(_initials(run))
    return {
        "words": tokens.words,
        "sounds": tokens.sounds,
        "concepts": tokens.concepts,
        "initials": initials,
    }


def _read(run: str) -> Iterator[str]:
    """The sounds of a run read as words: 重启 is chong qi, though 重 alone is zhong."""
    known = phonetics.codes()
    syllables = lazy_pinyin(run, style=Style.NORMAL, v_to_u=False)
    codes = "".join(known.get(syllable, " ") for syllable in syllables)
    return (pair for pair in neighbours(codes, alone=False) if pair not in _plain(run))


def _plain(run: str) -> set[str]:
    return set(neighbours(phonetics.sounds(run), alone=False))


def _initials(run: str) -> Iterator[str]:
    """Runs of two to four first letters, each marked with `!`."""
    letters = phonetics.initials(run)
    for size in _SIZES:
        for start in range(len(letters) - size + 1):
            yield f"!{letters[start : start + size]}"

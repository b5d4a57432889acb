"""What the fields of an entry are found by; names (titles, aliases) by pinyin and initials too."""

from collections.abc import Iterable, Mapping

from generator.search import phonetics
from generator.search.analyser import HAN, Analyser
from generator.search.reading import read

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
    folded = analyser.folding.fold(_APART.join(texts))
    tokens = analyser.folded_tokens(folded, aloud=aloud)
    initials: list[str] = []
    if is_name:
        for run in HAN.findall(folded):
            tokens.words.extend(run if len(run) > 1 else "")
            tokens.sounds.extend(read(run))
            initials.extend(_initials(run))
    return {
        "words": tokens.words,
        "sounds": tokens.sounds,
        "concepts": tokens.concepts,
        "inner": tokens.inner,
        "initials": initials,
    }


def _initials(run: str) -> list[str]:
    """Runs of two to four first letters, each marked with `!`."""
    letters = phonetics.initials(run)
    return [
        f"!{letters[start : start + size]}"
        for size in _SIZES
        for start in range(len(letters) - size + 1)
    ]

"""The tables of the analyser in short, for the browser."""

from functools import cache

from generator.search import Analyser, phonetics
from generator.search.data import simplified, syllables

_FIRST, _LAST = 0x4E00, 0x9FA5


def tables(analyser: Analyser) -> dict[str, object]:
    """What every query needs.

    - `traditional`, `simplified`: characters in the same order;
    - `typos`: wrong and right forms;
    - `syllables`: every exact syllable with the code of its loose form;
    - `also`: per code of a reading in words of the trade, that of the character by itself;
    - `sounds`: the codes of all characters from U+4E00 on, a blank for those without a reading.
    """
    pairs = simplified()
    return {
        "traditional": "".join(pairs),
        "simplified": "".join(pairs.values()),
        "typos": analyser.folding.typos,
        "syllables": phonetics.codes(),
        "also": phonetics.also(),
        "sounds": _sounds(),
    }


@cache
def _sounds() -> str:
    codes, readings = phonetics.codes(), syllables()
    characters = (chr(point) for point in range(_FIRST, _LAST + 1))
    return "".join(
        codes[readings[character]] if character in readings else " " for character in characters
    )

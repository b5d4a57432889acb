"""Numbers as people write them: digits, English words, Chinese numerals."""

import re
from fractions import Fraction
from functools import cache

from generator.values.words import NUMBERS, alternatives

_DIGITS = r"[0-9]+(?:\.[0-9]+)?"
_CHINESE = "[零〇一二两三四五六七八九十百]+"

NUMBER_PATTERN = rf"(?:{_DIGITS}|{_CHINESE}|(?:{alternatives(NUMBERS)})(?![a-z]))"
"""Matches what `read_number` may be able to read."""

_NUMERALS = "零一二三四五六七八九"


def read_number(text: str) -> Fraction | None:
    """The number a text stands for, exact; None when it is none.

    Chinese numerals go up to 999 in their spoken form (十二, 两百, 一百零五). Forms that people
    read in two ways (一百五) are not numbers here.
    """
    if re.fullmatch(_DIGITS, text):
        return Fraction(text)
    value = NUMBERS.get(text) or _chinese_numbers().get(_usual_numerals(text))
    return None if value is None else Fraction(value)


def _usual_numerals(text: str) -> str:
    return text.replace("两", "二").replace("〇", "零")


@cache
def _chinese_numbers() -> dict[str, int]:
    return {_spoken(number): number for number in range(1000)}


def _spoken(number: int) -> str:
    hundreds, tens, ones = (_NUMERALS[int(digit)] for digit in f"{number:03}")
    words = f"{hundreds}百{tens}十{ones}".replace("零百", "").replace("零十", "零").strip("零")
    return words.replace("一十", "十", 1) if words.startswith("一十") else words or "零"

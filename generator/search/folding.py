"""One spelling for what is the same word: width, form and script of characters, common typos."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from generator.search.data import simplified

LATIN = re.compile(r"[A-Za-z0-9]+(?:[._\-/:+#'\\@][A-Za-z0-9]+)*(?:\+\+|#)?")
"""A Latin word or code, whole: `ORA-12541`, `0x80070005`, `C++`, `node.js`."""


@dataclass(frozen=True)
class Folding:
    """Folds texts of entries and queries alike.

    Attributes:
        typos: per wrong form, the right one; lower case, Chinese or Latin.
    """

    typos: dict[str, str]

    def fold(self, text: str) -> str:
        """The text in NFKC, simplified characters and without common typos; its case is kept."""
        text = unicodedata.normalize("NFKC", text)
        if _TRADITIONAL.search(text):
            text = text.translate(_SIMPLIFIED)
        return self._chinese_typos.sub(lambda wrong: self.typos[wrong[0]], text)

    def word(self, latin: str) -> str:
        """A Latin word in lower case and without typos."""
        word = latin.lower()
        return self.typos.get(word, word)

    @cached_property
    def _chinese_typos(self) -> re.Pattern[str]:
        wrong = sorted((typo for typo in self.typos if not typo.isascii()), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, wrong)) or r"(?!)")


_SIMPLIFIED = str.maketrans(simplified())
_TRADITIONAL = re.compile(f"[{''.join(simplified())}]")

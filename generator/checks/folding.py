"""Words as people hear them: without differences of width, case and spacing."""

import unicodedata


def fold(words: str) -> str:
    """The words with width and case gone and every run of blanks made one space."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())

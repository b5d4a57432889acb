"""Text as it is compared."""

import unicodedata


def fold(text: str) -> str:
    """Text without the differences nobody means: width, case, how many blanks."""
    return " ".join(unicodedata.normalize("NFKC", text).lower().split())

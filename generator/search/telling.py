"""Which words of a long question tell much besides its concepts.

Each that is asked for costs the browser a file, and the circumstances lead astray.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise


def telling(words: Sequence[str], phrases: Sequence[str], most: int) -> list[str]:
    """Those of the words of a question that tell most; in order.

    Latin words tell all; a message may have many. A Chinese word between two phrases, 器连 in
    服务器 连不上, tells nothing. One that is part of a phrase tells little besides the concepts of
    that phrase. Of the others those in the middle tell more: a question begins with when and
    where, and ends with a request.

    Args:
        words: in the order in which they stand, each once.
        phrases: those in the question of which the concepts are asked for, in order.
        most: as many Chinese words are asked for at most.
    """
    words = [word for word in words if not _is_between(word, phrases)]
    middle = (len(words) - 1) / 2

    def trifle(at: int) -> tuple[bool, float]:
        return is_covered(words[at], phrases), abs(at - middle)

    latin = [at for at, word in enumerate(words) if word[0].isascii()]
    chinese = [at for at, word in enumerate(words) if not word[0].isascii()]
    return [words[at] for at in sorted(latin + sorted(chinese, key=trifle)[:most])]


def is_covered(word: str, phrases: Collection[str]) -> bool:
    """Whether a Chinese word is part of a phrase."""
    return not word[0].isascii() and any(word in phrase for phrase in phrases)


def _is_between(word: str, phrases: Sequence[str]) -> bool:
    """Whether a Chinese word is no more than the end of a phrase and the beginning of the next."""
    ends = (one[-1] + other[0] for one, other in pairwise(phrases))
    return not word[0].isascii() and word in ends and not is_covered(word, phrases)

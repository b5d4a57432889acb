"""Which words of a question tell much besides its concepts.

Each that is asked for costs the browser a file, and the circumstances lead astray.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise


def telling(
    words: Sequence[str], phrases: Sequence[str], short: int, most: int, room: int
) -> list[str]:
    """Those of the words of a question that tell something; in order.

    A Chinese word between two phrases, 器连 in 服务器 连不上, tells nothing.

    Args:
        words: in the order in which they stand, each once.
        phrases: those in the question of which concepts are asked for, in order.
        short: a question of more words is a sentence.
        most: as many Chinese words of a sentence are asked for at most.
        room: as many of all its words, should there be no more Latin ones.
    """
    apart = [word for word in words if not _is_between(word, phrases)]
    return _of_sentence(apart, phrases, most, room) if len(words) > short else apart


def _of_sentence(words: Sequence[str], phrases: Sequence[str], most: int, room: int) -> list[str]:
    """All Latin words; of the Chinese ones those that tell most, fewer beside a long message.

    Of a phrase the concepts tell all that its words do. Those in the middle tell more than others:
    a question begins with when and where, and ends with a request.
    """
    middle = (len(words) - 1) / 2
    latin = [at for at, word in enumerate(words) if word[0].isascii()]
    chinese = [
        at
        for at, word in enumerate(words)
        if not word[0].isascii() and not _is_covered(word, phrases)
    ]
    chinese.sort(key=lambda at: abs(at - middle))
    left = max(0, min(most, room - len(latin)))
    return [words[at] for at in sorted(latin + chinese[:left])]


def _is_covered(word: str, phrases: Collection[str]) -> bool:
    """Whether a word is part of a phrase."""
    return any(word in phrase for phrase in phrases)


def _is_between(word: str, phrases: Sequence[str]) -> bool:
    """Whether a Chinese word is no more than the end of a phrase and the beginning of the next."""
    ends = (one[-1] + other[0] for one, other in pairwise(phrases))
    return not word[0].isascii() and word in ends and not _is_covered(word, phrases)

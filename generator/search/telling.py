"""Which words of a long question are asked for.

Each costs the browser a file, and what somebody tells of the circumstances leads astray.
"""

from collections.abc import Collection, Sequence


def telling(words: Sequence[str], phrases: Collection[str], most: int) -> list[str]:
    """Those of the words of a question that tell most, if there are many; in order.

    Latin words tell all; a message may have many. A Chinese word that is part of a phrase tells
    little besides the concepts of that phrase. Of the others those in the middle tell more: a
    question begins with when and where, and ends with a request.

    Args:
        words: in the order in which they stand, each once.
        phrases: those in the question of which the concepts are asked for.
        most: as many Chinese words are asked for at most.
    """
    middle = (len(words) - 1) / 2

    def trifle(at: int) -> tuple[bool, float]:
        return any(words[at] in phrase for phrase in phrases), abs(at - middle)

    latin = [at for at, word in enumerate(words) if word[0].isascii()]
    chinese = [at for at, word in enumerate(words) if not word[0].isascii()]
    return [words[at] for at in sorted(latin + sorted(chinese, key=trifle)[:most])]

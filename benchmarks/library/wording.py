"""Sentences put together by chance, with what an entry is about kept the same throughout."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from benchmarks.library.words import NAMES, Topic

_NUMBERS: Mapping[str, Callable[[Random], str]] = {
    "n": lambda chance: str(chance.randint(2, chance.choice((60, 9999)))),
    "few": lambda chance: str(chance.randint(2, 9)),
    "hour": lambda chance: str(chance.randint(0, 23)),
    "minute": lambda chance: str(chance.randint(10, 59)),
    "code": lambda chance: f"{chance.randint(1, 65535):05}",
    "hex": lambda chance: f"0x{chance.getrandbits(16):04x}",
    "hex8": lambda chance: f"{chance.getrandbits(32):08X}",
    "letter": lambda chance: chance.choice("abcdefgh"),
    "ip": lambda chance: (
        f"10.{chance.randint(0, 40)}.{chance.randint(0, 255)}.{chance.randint(1, 254)}"
    ),
    "word": lambda chance: chance.choice(NAMES["verbs"]) + chance.choice(NAMES["nouns"]),
    "town": lambda chance: chance.choice(NAMES["towns"]),
    "people": lambda chance: chance.choice(NAMES["people"]),
}
"""What stands in a gap that is different every time."""


class Wording:
    """Sentences for one entry.

    Attributes:
        topic: the words it draws on.
        chance: where it draws from.
        system: the business system that the entry is about; likewise place, thing, sign, cause and
            slang (the sign in a user's words).
    """

    def __init__(self, topic: Topic, chance: Random, library: int) -> None:
        self.topic = topic
        self.chance = chance
        self._systems = 20 + library // 20
        self._hosts = 20 + library // 4
        self.system = self._system()
        self.place = chance.choice(NAMES["places"])
        self.sign = chance.choice(topic.signs)
        self.cause = chance.choice(topic.causes)
        self.slang = chance.choice(topic.slang)
        self.thing = chance.choice(topic.things).format(system=self.system)

    def fill(self, sentence: str) -> str:
        """A sentence with its gaps filled."""
        return sentence.format_map(_Gaps(self))

    def any_of(self, sentences: Sequence[str]) -> str:
        """One sentence, filled."""
        return self.fill(self.chance.choice(sentences))

    def some(self, sentences: Sequence[str], least: int, most: int) -> list[str]:
        """A few different sentences, filled."""
        count = min(self.chance.randint(least, most), len(sentences))
        return [self.fill(sentence) for sentence in self.chance.sample(sentences, count)]

    def steps(self, pairs: Sequence[str], least: int, most: int) -> list[dict[str, str]]:
        """Steps of sentences that may have a command behind a `|`."""
        parts = (text.partition("|") for text in self.some(pairs, least, most))
        return [{"do": do, **({"run": run} if run else {})} for do, _, run in parts]

    def code(self) -> str:
        """An error code as makers of software write them."""
        return (
            f"{self.chance.choice(NAMES['verbs'])[:3].upper()}-{self.chance.randint(1000, 49999)}"
        )

    def gap(self, name: str) -> str:
        """What stands in a gap.

        Raises:
            KeyError: no gap goes by that name.
        """
        match name:
            case "system" | "place" | "sign" | "cause" | "thing":
                return str(getattr(self, name))
            case "other":
                return self._system()
            case "host":
                kind = self.chance.choice(NAMES["machines"])
                return f"{kind}-{1000 + self._skewed(self._hosts)}"
            case "path":
                return f"/data/{self.gap('word').lower()}/{self.gap('host')}.log"
        return _NUMBERS[name](self.chance)

    def _system(self) -> str:
        """A business system of the library; a few are spoken of often."""
        number = self._skewed(self._systems)
        towns, trades, suffixes = NAMES["towns"], NAMES["trades"], NAMES["suffixes"]
        return (
            towns[number * 7 % len(towns)]
            + trades[number * 11 % len(trades)]
            + suffixes[number * 5 % len(suffixes)]
        )

    def _skewed(self, most: int) -> int:
        return int(most * self.chance.random() ** 3)


class _Gaps(dict[str, str]):
    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording

    def __missing__(self, name: str) -> str:
        return self._wording.gap(name)

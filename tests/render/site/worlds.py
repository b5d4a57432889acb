"""Small libraries made by chance from numbers: the same number makes the same entry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random

from hypothesis import strategies as st

from generator.model.entry import Entry
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase
from generator.model.markers import Space, Text
from generator.model.site_config import SiteConfig
from generator.render.fields import Field
from tests.render.site.filling import SCALARS, filled

KEPT = {kind: kind if kind == "glossary" else f"{kind}-one" for kind in KINDS}
"""Per kind, the entry that every world has, so that keys which name entries lead somewhere."""

LOOSE = tuple(f"{kind}-two" for kind in ("fault", "playbook", "measure", "contact", "page"))
"""Entries that a world may lack; texts speak of them, and they carry each other's old names."""

_PROSE = (
    "重启服务",
    "见 [[fault-two]]",
    "按 [[playbook-two|预案]] 做 `df -h`",
    "- [[old-name]]\n- [[gone]]",
    "![机房](files/a.png)",
    "a < b & c",
)
_LINES = ("磁盘满", "打不开 <文件>", "010-1234567", "值班")
_ALWAYS = frozenset({"calendars", "levels", "title"})


@dataclass
class Chance:
    """What is written where, drawn by chance."""

    draw: Random
    scalars: Mapping[type, object] = field(default_factory=lambda: SCALARS)

    def text(self, path: str, text: Text | None) -> str:
        """A text; addresses of the web are made of a word."""
        if path.endswith(("url", "website")):
            return "word"
        return self.draw.choice(_PROSE if text is Text.PROSE else _LINES)

    def name(self, path: str) -> str:
        """The id of a part."""
        is_local = path.endswith((".levels.id", ".calendars.id"))
        return "local" if is_local else path.replace(".", "-").replace("_", "-")

    def reference(self, space: Space, kind: str) -> Sequence[str]:
        """Names that every world has."""
        if space in {Space.ENTRY, Space.STEP, Space.QUESTION}:
            return [KEPT[kind or self.draw.choice(("fault", "contact", "page"))]]
        known = {Space.LEVEL: "local", Space.CALENDAR: "local", Space.FILE: "files/a.png"}
        return [known.get(space) or self.draw.choice(("this", "that"))]

    def wanted(self, key: Field) -> bool:
        """Whether a key is written."""
        return key.is_required or key.key in _ALWAYS or self.draw.random() < 0.6


@dataclass(frozen=True)
class World:
    """A library as numbers: what has the same number is the same.

    Attributes:
        entries: per id of an entry its number; all of `KEPT`, any of `LOOSE`.
        settings: the number of the owner's settings.
        picture: whether there is the picture that texts show.
    """

    entries: Mapping[str, int]
    settings: int
    picture: bool

    @property
    def base(self) -> KnowledgeBase:
        """The library itself."""
        entries = {name: _entry(name, self.entries[name]) for name in sorted(self.entries)}
        files = frozenset({"files/a.png"} if self.picture else ())
        return KnowledgeBase(_settings(self.settings), entries, files=files)

    def edited(self, edits: Mapping[str, int | None]) -> "World":
        """With some entries written anew, and those of None deleted if they may be."""
        gone = {name for name, number in edits.items() if number is None} & {*LOOSE}
        written = {name: number for name, number in edits.items() if number is not None}
        entries = {**self.entries, **written}
        return replace(self, entries={name: entries[name] for name in entries.keys() - gone})


numbers = st.integers(0, 3)
_entries = st.builds(
    dict.__or__,
    st.fixed_dictionaries(dict.fromkeys(KEPT.values(), numbers)),
    st.dictionaries(st.sampled_from(LOOSE), numbers),
)
worlds = st.builds(World, _entries, settings=numbers, picture=st.booleans())
edits = st.dictionaries(st.sampled_from([*KEPT.values(), *LOOSE]), st.none() | numbers, max_size=3)


@cache
def _entry(name: str, number: int) -> Entry:
    draw = Random(f"{name} {number}")  # noqa: S311 - no secret
    words, model = Chance(draw), KINDS[name.partition("-")[0]].model
    data = filled(model, words, wanted=words.wanted)
    data |= {"id": name, "title": f"{name} {draw.randrange(2)}"}
    data |= {"status": draw.choice(("draft", "published"))}
    data |= {"aliases": ["old-name"]} if name == LOOSE[number % len(LOOSE)] else {}
    return model.model_validate(data)


@cache
def _settings(number: int) -> SiteConfig:
    draw = Random(number)  # noqa: S311 - no secret
    lists = ("categories", "systems", "emergency_types", "measure_types", "regions", "roles")
    words = {
        key: [{"id": name, "title": draw.choice(_LINES)} for name in ("this", "that")]
        for key in (*lists, "severities")
    }
    home = {"service": KEPT["service"], "hotlines": [KEPT["contact"]], "wizard": KEPT["page"]}
    home |= {"featured": [KEPT["fault"]], "notice": draw.choice(_PROSE)}
    named = home if draw.random() < 0.5 else {}
    return SiteConfig.model_validate({"site_name": "手册", "home": named, **words})

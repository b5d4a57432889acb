"""A library in which everything internal carries a word of its own that nobody else may read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.model.base import Model, Part
from generator.model.entry import Entry
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase
from generator.model.markers import Space, Text
from generator.model.site_config import SiteConfig
from generator.render.fields import fields
from generator.values.duration import Duration
from generator.values.recurrence import Recurrence
from tests.bases import NoPlaces
from tests.render.site.filling import SCALARS, filled

DAY, HOURS, WEEKS = "1987-06-05", "7777 小时", "77 周"
SECRET_SCALARS = {"a day": DAY, "a duration": HOURS, "a recurrence": WEEKS}

_VOCABULARIES = {
    Space.ROLE: "roles",
    Space.SEVERITY: "severities",
    Space.CATEGORY: "categories",
    Space.SYSTEM: "systems",
    Space.EMERGENCY: "emergency_types",
    Space.MEASURE_TYPE: "measure_types",
    Space.REGION: "regions",
}
_ENTRIES = frozenset({Space.ENTRY, Space.STEP, Space.QUESTION})
_LOCAL = frozenset({Space.LEVEL, Space.CALENDAR})
_NAMED_IN_THE_ENTRY = (".levels.id", ".calendars.id")


@dataclass
class Register:
    """Hands out words that occur nowhere else, and remembers where each was used."""

    prefix: str
    places: dict[str, str] = field(default_factory=dict)

    def word(self, place: str) -> str:
        word = f"{self.prefix}{len(self.places):04}x"
        self.places[word] = place
        return word


@dataclass
class Library:
    """What is open, what is secret, and the names that both use."""

    open: Register = field(default_factory=lambda: Register("op"))
    secret: Register = field(default_factory=lambda: Register("zq"))
    hidden_ids: dict[str, str] = field(default_factory=dict)
    names: dict[Space | str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for kind in KINDS:
            self.hidden_ids[kind] = self.secret.word(f"id of the hidden {kind}")
        for space in _VOCABULARIES:
            self.names[space] = self.secret.word(f"id in {space.value}")
        self.names[Space.FILE] = f"files/{self.secret.word('name of a file')}.png"


@dataclass
class SecretWords:
    """Every text, every name and every word of the owner's lists is a secret."""

    library: Library
    about: str
    scalars: Mapping[type, object] = field(
        default_factory=lambda: {
            **SCALARS,
            date: DAY,
            Duration: HOURS,
            Recurrence: f"每 {WEEKS}",
        }
    )

    def text(self, path: str, text: Text | None) -> str:
        del text
        return self.library.secret.word(f"{self.about} {path}")

    def name(self, path: str) -> str:
        if path.endswith(_NAMED_IN_THE_ENTRY):
            return "local-secret"
        return self.library.secret.word(f"{self.about} {path}")

    def reference(self, space: Space, kind: str) -> Sequence[str]:
        if space in _ENTRIES:
            return [self.library.hidden_ids[kind or "fault"]]
        return ["local-secret"] if space in _LOCAL else [self.library.names[space]]


@dataclass
class OpenWords:
    """What everybody may read; free texts and lists also name what they may not."""

    library: Library
    about: str
    only_hidden: bool = False
    scalars: Mapping[type, object] = field(default_factory=lambda: SCALARS)

    def text(self, path: str, text: Text | None) -> str:
        word = self.library.open.word(f"{self.about} {path}")
        return f"{word} [[{self.library.hidden_ids['fault']}]]" if text is Text.PROSE else word

    def name(self, path: str) -> str:
        if path.endswith(_NAMED_IN_THE_ENTRY):
            return "local-open"
        return path.replace(".", "-").replace("_", "-")

    def reference(self, space: Space, kind: str) -> Sequence[str]:
        if space in _ENTRIES:
            hidden = self.library.hidden_ids[kind or "fault"]
            return [hidden] if self.only_hidden else [f"open-{kind or 'fault'}", hidden]
        if space in _LOCAL:
            return ["local-open"]
        return ["files/open.png"] if space is Space.FILE else ["open"]


def library() -> tuple[KnowledgeBase, Library]:
    """Five entries of every kind, with the words used in them.

    One is open but for its internal parts; one is open and names only hidden entries; one is open
    with every key narrowed that can be; one is internal; and one is not published.
    """
    names = Library()
    entries = {entry.id: entry for kind in KINDS for entry in _entries(kind, names)}
    base = KnowledgeBase(
        config=SiteConfig.model_validate(_config(names)),
        entries=dict(sorted(entries.items())),
        places={name: NoPlaces(name) for name in entries},
        files=frozenset({"files/open.png", names.names[Space.FILE]}),
    )
    return base, names


def _entries(kind: str, names: Library) -> Iterator[Entry]:
    model = KINDS[kind].model
    secret = SecretWords(names, kind)
    public = {"audience": "public", "status": "published"}
    private = filled(model, secret, wanted=lambda item: item.key in model.private_fields)
    shown = filled(model, OpenWords(names, kind), wanted=lambda item: item.key not in private)
    whole = {**_with_internal_parts(model, shown, secret), **private}
    yield model.model_validate({**whole, **public, "id": f"open-{kind}"})
    hidden_only = OpenWords(names, f"dangling {kind}", only_hidden=True)
    dangling = filled(model, hidden_only, wanted=lambda item: item.key not in private)
    yield model.model_validate({**dangling, **public, **private, "id": f"dangling-{kind}"})
    yield model.model_validate({**_narrowed(model, names), **public, "id": f"narrow-{kind}"})
    hidden = {**filled(model, SecretWords(names, f"hidden {kind}")), "id": names.hidden_ids[kind]}
    yield model.model_validate({**hidden, "status": "published"})
    status = ("draft", "review", "retired")[len(kind) % 3]
    draft = SecretWords(names, f"{status} {kind}")
    yield model.model_validate(
        {**filled(model, draft), **public, "status": status, "id": draft.name("id")}
    )


def _with_internal_parts(
    model: type[Model], data: dict[str, Any], secret: SecretWords
) -> dict[str, Any]:
    """The data with an internal part beside every open one, at every depth."""
    mixed = dict(data)
    for item in fields(model):
        if item.key not in data or not issubclass(item.value, Model):
            continue
        given = data[item.key]
        first = _with_internal_parts(item.value, given[0] if item.is_list else given, secret)
        if issubclass(item.value, Part):
            internal = filled(item.value, secret, f"part {model.__name__}.{item.key}")
            if item.value.guarded:
                first["audience"] = "public"
            else:
                internal["audience"] = "internal"
            mixed[item.key] = [first, internal]
        else:
            mixed[item.key] = [first] if item.is_list else first
    return mixed


def _narrowed(model: type[Entry], names: Library) -> dict[str, Any]:
    """What must be open is open, and every other key is narrowed."""
    about = f"narrow {model.kind}"
    narrow = filled(model, SecretWords(names, about), wanted=lambda item: not item.is_required)
    kept = filled(model, OpenWords(names, about), wanted=lambda item: item.is_required)
    return {**narrow, **kept, "field_audience": dict.fromkeys(narrow, "internal")}


def _config(names: Library) -> dict[str, Any]:
    vocabularies = {
        key: [
            {"id": "open", "title": names.open.word(f"title in {key}")},
            {"id": names.names[space], "title": names.secret.word(f"title in {key}")},
        ]
        for space, key in _VOCABULARIES.items()
    }
    home = {
        "service": names.hidden_ids["service"],
        "hotlines": ["open-contact", names.hidden_ids["contact"]],
        "emergencies": ["open-playbook", names.hidden_ids["playbook"]],
        "featured": ["open-fault", names.hidden_ids["course"]],
        "wizard": names.hidden_ids["page"],
    }
    return {"site_name": "手册", "home": home, **vocabularies}

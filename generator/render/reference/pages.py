"""The pages of the manual: one for each kind of file, what they share, the rules, and a list."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources

from generator.messages import Catalogue, Language, catalogue
from generator.model.base import Model, Part
from generator.model.entry import Entry
from generator.model.kinds import KINDS
from generator.model.site_config import SiteConfig
from generator.render.fields import Field, fields, models_in
from generator.render.output import Data
from generator.render.reference.rules import rules
from generator.render.reference.templating import cell, fill
from generator.render.reference.wording import takes, without

_SETTINGS = "site_config"
_ROOTS: Mapping[str, type[Model]] = {
    **{name: kind.model for name, kind in KINDS.items()},
    _SETTINGS: SiteConfig,
}

FORMS = (
    "plain",
    "prose",
    "literal",
    "id",
    "choice",
    "word",
    "entry",
    "date",
    "duration",
    "recurrence",
    "file-ref",
    "marker",
)
"""The ways of writing a value that are explained, the most common first."""


def reference(language: Language) -> Iterator[Data]:
    """The manual of all keys and rules as Markdown files in one folder, in a stable order.

    Args:
        language: of the explanations.
    """
    texts = catalogue(language)
    yield _file("index", _index(texts))
    yield _file("shared", _shared(texts))
    yield _file("rules", rules(texts))
    for name, model in _ROOTS.items():
        yield _file(name, _kind(name, model, texts))


def _file(name: str, text: str) -> Data:
    return Data(f"{name}.md", f"{text}\n".encode())


def _index(texts: Catalogue) -> str:
    lines = [f"- [{_t(texts, 'shared')}](shared.md)"]
    for name in _ROOTS:
        help_ = texts.text(f"kinds.{name}.help")
        lines.append(f"- [{texts.text(f'kinds.{name}.label')} `{name}`]({name}.md): {help_}")
    lines.append(f"- {_t(texts, 'rules.entry')}")
    links = "\n".join(lines)
    return fill("index", title=_t(texts, "index"), lead=_t(texts, "index-lead"), links=links)


def _shared(texts: Catalogue) -> str:
    forms = [f"- {_t(texts, f'forms.{form}')}" for form in FORMS]
    shared = _shared_parts()
    anchors = {name: _anchor(name) for name in shared}
    return fill(
        "shared",
        title=_t(texts, "shared"),
        lead=_t(texts, "shared-lead"),
        forms_heading=_t(texts, "forms-title"),
        forms_lead=_t(texts, "forms-lead"),
        forms="\n".join(forms),
        envelope_heading=_t(texts, "envelope"),
        envelope=_table(Entry, fields(Entry), texts, anchors),
        parts=_parts(shared.values(), texts, anchors),
    )


def _kind(name: str, model: type[Model], texts: Catalogue) -> str:
    shared = _shared_parts()
    own = [part for part in models_in(model) if part.__name__ not in shared]
    anchors = {part: f"shared.md{_anchor(part)}" for part in shared}
    anchors |= {part.__name__: _anchor(part.__name__) for part in own}
    is_entry = issubclass(model, Entry)
    keys = [field for field in fields(model) if field.owner != Entry.__name__]
    return fill(
        "kind",
        title=texts.text(f"kinds.{name}.label"),
        kind=name,
        lead=texts.text("reference.lead", help=texts.text(f"kinds.{name}.help")),
        file=_place(name, texts),
        example=_example(name, texts.language),
        heading=_t(texts, "own-keys"),
        table=_table(model, keys, texts, anchors),
        also=_t(texts, "also") if is_entry else "",
        parts=_parts(own, texts, anchors),
    )


def _place(name: str, texts: Catalogue) -> str:
    place = f"{name}.yml" if name == _SETTINGS else KINDS[name].folder
    if place.endswith(".yml"):
        return texts.text("reference.single-file", place=place)
    return texts.text("reference.file", place=f"{place}/")


def _example(name: str, language: Language) -> str:
    folder = resources.files(__package__) / "examples" / language
    return (folder / f"{name}.yml").read_text("utf-8").rstrip("\n")


def _shared_parts() -> Mapping[str, type[Model]]:
    """The parts that more than one kind of entry is made of, and those of the envelope."""
    used = Counter(part for model in _ROOTS.values() for part in models_in(model))
    return {part.__name__: part for part, count in used.items() if count > 1}


def _parts(models: Iterable[type[Model]], texts: Catalogue, anchors: Mapping[str, str]) -> str:
    return "\n\n".join(
        fill(
            "part",
            anchor=part.__name__.lower(),
            title=texts.text(f"parts.{part.__name__}"),
            note=_t(texts, "guarded") if issubclass(part, Part) and part.guarded else "",
            table=_table(part, fields(part), texts, anchors),
        )
        for part in models
    )


def _table(
    model: type[Model],
    keys: Iterable[Field],
    texts: Catalogue,
    anchors: Mapping[str, str],
) -> str:
    names = ("key", "label", "what", "required", "default", "help")
    columns = {name: texts.text(f"reference.columns.{name}") for name in names}
    own_first = sorted(keys, key=lambda field: field.owner == Part.__name__)
    private = model.private_fields if issubclass(model, Entry) else frozenset()
    rows = (_row(field, texts, anchors, is_private=field.key in private) for field in own_first)
    return fill("table", **columns, rows="\n".join(rows))


def _row(field: Field, texts: Catalogue, anchors: Mapping[str, str], *, is_private: bool) -> str:
    explanation = [field.help(texts)]
    if is_private:
        explanation.append(_t(texts, "private"))
    must = field.is_required
    return fill(
        "row",
        key=field.key,
        label=cell(field.label(texts)),
        what=cell(takes(field, texts, anchors)),
        required=_t(texts, "required") if must else "",
        default=cell(without(field, texts)),
        help=cell(_t(texts, "sentence-end").join(explanation)),
    )


def _anchor(name: str) -> str:
    return f"#{name.lower()}"


def _t(texts: Catalogue, key: str) -> str:
    return texts.text(f"reference.{key}")

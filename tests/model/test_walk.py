"""The walker meets every string and part of an entry, and knows what each one is."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.diagnostics import KeyPath
from generator.model.fault import Fault
from generator.model.kinds import KINDS
from generator.model.markers import Space, Text
from generator.model.site_config import SiteConfig
from generator.model.walk import parts, plans, texts
from tests.bases import base, fault

WRITTEN = {
    "id": "disk-full",
    "title": "磁盘写满",
    "audience": "public",
    "field_audience": {"escalation": "internal"},
    "category": "storage",
    "severity": "low",
    "symptoms": ["很慢", "报错"],
    "messages": [{"text": "No space", "code": "28"}],
    "causes": [
        {
            "cause": "日志",
            "resolution": [{"do": "清理", "run": ["df", "rm"], "if": "还满", "goto": "x"}],
        }
    ],
    "escalation": [{"after": "2h", "to": ["boss", "duty"]}],
}


def leaves(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    match value:
        case str():
            yield path, value
        case list():
            for index, item in enumerate(value):
                yield from leaves(item, (*path, index))
        case dict():
            for key, item in value.items():
                yield from leaves(item, (*path, key))


def visits() -> dict[KeyPath, tuple[str, Text | None, tuple[Space, str] | None]]:
    entry = Fault.model_validate(WRITTEN)
    return {
        visit.path: (
            visit.value,
            visit.text,
            (visit.refers.space, visit.refers.kind) if visit.refers else None,
        )
        for visit in texts(entry)
    }


def test_every_string_is_met_where_its_author_wrote_it() -> None:
    met = {path: value for path, (value, _, _) in visits().items()}
    defaults = {("status",): "draft", ("causes", 0, "likelihood"): "medium"}
    durations = [("escalation", 0, "after")]
    strings = {path: value for path, value in leaves(WRITTEN) if path not in durations}
    assert met == strings | defaults


@pytest.mark.parametrize(
    ("path", "text", "refers"),
    [
        (("title",), Text.PLAIN, None),
        (("symptoms", 1), Text.PROSE, None),
        (("messages", 0, "text"), Text.LITERAL, None),
        (("causes", 0, "resolution", 0, "run", 1), Text.LITERAL, None),
        (("causes", 0, "resolution", 0, "if"), Text.PROSE, None),
        (("causes", 0, "resolution", 0, "goto"), None, (Space.STEP, "")),
        (("category",), None, (Space.CATEGORY, "")),
        (("escalation", 0, "to", 1), None, (Space.ROLE, "")),
        (("audience",), None, (Space.AUDIENCE, "")),
        (("id",), None, None),
        (("status",), None, None),
    ],
)
def test_a_string_is_known_for_what_it_is(
    path: KeyPath, text: Text | None, refers: tuple[Space, str] | None
) -> None:
    assert visits()[path][1:] == (text, refers)


def test_a_mapping_gives_its_keys_and_its_values() -> None:
    found = [
        (visit.value, visit.refers.space)
        for visit in texts(Fault.model_validate(WRITTEN))
        if visit.path[0] == "field_audience" and visit.refers
    ]
    assert found == [("escalation", Space.FIELD), ("internal", Space.AUDIENCE)]


def test_parts_come_outer_before_inner_and_without_the_entry_itself() -> None:
    entry = Fault.model_validate(WRITTEN)
    assert [path for path, _ in parts(entry)] == [
        ("messages", 0),
        ("causes", 0),
        ("causes", 0, "resolution", 0),
        ("escalation", 0),
    ]
    assert dict(parts(entry))[("causes", 0)] is entry.causes[0]


def test_references_tell_the_kind_they_need() -> None:
    course = {"learners": "新人", "questions": [{"ask": "?", "entry": "a"}]}
    service = {"hotline": "desk"}
    entries = base({"a": fault(), "c": ("course", course), "s": ("service", service)}).entries
    found = {
        (visit.value, visit.refers.kind)
        for name in ("c", "s")
        for visit in texts(entries[name])
        if visit.refers and visit.refers.space is Space.ENTRY
    }
    assert found == {("a", ""), ("desk", "contact")}


def models() -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = [kind.model for kind in KINDS.values()]
    found.append(SiteConfig)
    for model in found:
        for info in model.model_fields.values():
            found.extend(one for one in _models_in(info.annotation) if one not in found)
    return found


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    for one in _types_in(annotation):
        if issubclass(one, BaseModel):
            yield one


def _types_in(annotation: object) -> Iterator[type]:
    if isinstance(annotation, type):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _types_in(argument)


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_no_free_string_is_left_without_a_marker(model: type[BaseModel]) -> None:
    """An unmarked string would escape search, checks and the escaping of pages."""
    unmarked = {
        plan.key
        for plan in plans(model)
        if (plan.text, plan.refers) == (None, None)
        and str in _types_in(model.model_fields[plan.name].annotation)
    }
    assert unmarked <= {"id", "primary", "accent", "audiences"}


@given(st.recursive(st.just("x"), lambda inner: st.lists(inner, max_size=3), max_leaves=10))
def test_steps_are_met_however_many_there_are(tree: object) -> None:
    count = str(tree).count("x")
    steps = [{"do": f"第 {number} 步"} for number in range(count)]
    entry = base({"a": fault(resolution=steps)}).entries["a"]
    met = [visit.path for visit in texts(entry) if visit.path[-1] == "do"]
    assert met == [("resolution", number, "do") for number in range(count)]

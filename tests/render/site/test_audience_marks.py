"""A part that fewer people may see than its entry says so, wherever it is shown."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from generator.model.base import Model, Part
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase
from generator.render.fields import fields
from generator.render.site.entry_pages import entry_page
from tests.render.site.filling import filled
from tests.render.site.secrets_of import Library, OpenWords, library

MARK = '<span class="ob-audience" data-audience="internal">'


def ways_to_parts(model: type[Model], way: tuple[str | int, ...] = ()) -> Iterator[Any]:
    for field in fields(model):
        if not issubclass(field.value, Model):
            continue
        inner = (*way, field.key, 0) if field.is_list else (*way, field.key)
        if issubclass(field.value, Part):
            yield inner
        yield from ways_to_parts(field.value, inner)


PARTS = [(kind, way) for kind in KINDS for way in ways_to_parts(KINDS[kind].model)]


@cache
def surroundings() -> tuple[KnowledgeBase, Library]:
    return library()


@cache
def data_of(kind: str) -> Mapping[str, Any]:
    _, names = surroundings()
    whole = filled(KINDS[kind].model, OpenWords(names, kind))
    return {**whole, "id": f"open-{kind}", "audience": "public", "status": "published"}


def marks(kind: str, way: tuple[str | int, ...], audience: str) -> int:
    """How many marks the page of an entry has with one part for an audience."""
    data: Any = deepcopy(data_of(kind))
    part = data
    for step in way:
        part = part[step]
    part["audience"] = audience
    entry = KINDS[kind].model.model_validate(data)
    around, _ = surroundings()
    page = entry_page(replace(around, entries={**around.entries, entry.id: entry}), entry)
    return "".join((page.lead, *(section.html for section in page.sections))).count(MARK)


@pytest.mark.parametrize(("kind", "way"), PARTS, ids=str)
def test_an_internal_part_of_an_open_entry_is_marked(kind: str, way: tuple[str | int, ...]) -> None:
    assert marks(kind, way, "internal") > marks(kind, way, "public")

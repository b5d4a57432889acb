"""The content of an entry, as its YAML holds it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from benchmarks.library import faults, guidance, papers, people
from benchmarks.library.planning import Plan, Planned
from benchmarks.library.wording import Wording

Content: TypeAlias = dict[str, Any]
"""Keys and values of an entry."""

_WRITERS: Mapping[str, Callable[[Planned, Plan, Wording], Content]] = MappingProxyType(
    {
        "fault": faults.fault,
        "playbook": faults.playbook,
        "measure": guidance.measure,
        "page": guidance.page,
        "course": guidance.course,
        "glossary": guidance.glossary,
        "contact": people.contact,
        "service": people.service,
        "checklist": papers.checklist,
        "form": papers.form,
    }
)


def content(entry: Planned, library: Plan) -> Content:
    """An entry, the same whenever it is asked for."""
    wording = Wording(entry.topic, library.chance(entry.id), len(library.entries))
    envelope = {"id": entry.id, "status": "published", "reviewed": "2025-06-01"}
    return envelope | _WRITERS[entry.kind](entry, library, wording)

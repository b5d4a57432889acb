"""Questions that a knowledge base answers."""

from collections.abc import Iterable

from generator.model.contact import Contact
from generator.model.entry import Entry
from generator.model.fault import Fault
from generator.model.knowledge_base import KnowledgeBase, address
from tests.bases import base, fault


def person(**data: object) -> tuple[str, dict[str, object]]:
    return "contact", {"type": "person", **data}


def ids(entries: Iterable[Entry]) -> list[str]:
    return [entry.id for entry in entries]


def test_entries_of_one_kind_come_sorted() -> None:
    made = base({"z": fault(), "a": fault(), "m": person()})
    assert ids(made.of(Fault)) == ["a", "z"]
    assert ids(made.of(Contact)) == ["m"]


def test_former_ids_lead_to_the_entry_unless_somebody_has_that_id_now() -> None:
    made = base(
        {
            "disk-full": fault(aliases=["disk-is-full", "磁盘满了", "no-space", "Disk Full"]),
            "no-space": fault(),
        }
    )
    assert made.former_ids == {"disk-is-full": "disk-full"}


def test_an_entry_has_a_stable_address() -> None:
    made = base(
        {
            "disk-full": fault(),
            "glossary": ("glossary", {"terms": []}),
            "data-lost": ("playbook", {"emergency": "data-loss", "severity": "low"}),
        }
    )
    assert {name: address(entry) for name, entry in made.entries.items()} == {
        "disk-full": "faults/disk-full.html",
        "glossary": "glossary.html",
        "data-lost": "playbooks/data-lost.html",
    }


def test_an_empty_knowledge_base_answers_too() -> None:
    made: KnowledgeBase = base({})
    assert made.of(Fault) == ()
    assert made.former_ids == {}

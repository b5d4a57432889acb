"""What pages look up in a knowledge base."""

from collections.abc import Iterable

from generator.model.knowledge_base import KnowledgeBase
from generator.render.site import Library
from generator.render.site.brief import Brief, brief
from tests.bases import base, fault


def person(**data: object) -> tuple[str, dict[str, object]]:
    return "contact", {"type": "person", **data}


def ids(briefs: Iterable[Brief]) -> list[str]:
    return [item.id for item in briefs]


def test_who_holds_a_role_comes_before_who_stands_in() -> None:
    fillers = Library(
        base(
            {
                "anna": person(backup_for=["duty", "boss"]),
                "bob": person(roles=["duty"]),
                "carl": person(roles=["duty", "boss"]),
                "dora": person(backup_for=["duty"]),
            }
        )
    ).fillers
    assert ids(fillers["duty"]) == ["bob", "carl", "anna", "dora"]
    assert ids(fillers["boss"]) == ["carl", "anna"]


def linked() -> KnowledgeBase:
    return base(
        {
            "b": fault(related=["target", "b", "missing"], prevention=["target"]),
            "a": ("measure", {"type": "app", "event": "x", "prevents": ["target"]}),
            "c": fault(resolution=[{"do": "x", "goto": "target"}], related=["target"]),
            "target": fault(related=["a"]),
        }
    )


def test_backlinks_name_each_entry_that_points_here_once() -> None:
    assert Library(linked()).backlinks == {"target": ("a", "b", "c"), "a": ("target",)}


def test_what_is_known_in_short_is_not_made() -> None:
    whole = linked()
    known = {name: brief(entry, with_files=False) for name, entry in whole.entries.items()}
    del known["b"]
    library = Library(whole, known)
    known["a"] = known["a"]._replace(title="known")
    assert library.briefs["a"].title == "known"
    assert library.backlinks["target"] == ("a", "b", "c")

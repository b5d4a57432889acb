"""Few records are made after an edit, and all are what they would be if every one was made."""

from dataclasses import replace

from hypothesis import given, settings

from generator.finder.survey import Known, Survey
from generator.model.knowledge_base import KnowledgeBase
from tests.bases import NoPlaces, base, fault
from tests.render.site.worlds import World, edits, numbers, worlds


def survey(whole: KnowledgeBase, known: dict[str, Known] | None = None) -> Survey:
    """What is known after a look at a library, with marks as files have them."""
    digests = {name: repr(entry).encode() for name, entry in whole.entries.items()}
    return Survey(whole, digests, known or {}, is_cut=False)


def written(world: World) -> KnowledgeBase:
    found = world.base
    return replace(found, places={name: NoPlaces(f"{name}.yml") for name in found.entries})


@settings(max_examples=50)
@given(worlds, edits, numbers)
def test_what_is_known_after_edits_is_what_is_known_at_once(
    world: World, edits: dict[str, int | None], other: int
) -> None:
    before = survey(written(world)).known
    for new in (world.edited(edits), replace(world, settings=other)):
        after = survey(written(new), before)
        assert after.known == survey(written(new)).known
        held = {name: it.digest for name, it in before.items() if name not in after.gone}
        held |= {record.id: after.known[record.id].digest for record in after.new}
        assert held == {name: it.digest for name, it in after.known.items()}


def test_only_what_was_edited_is_made() -> None:
    whole = base({"a": fault(impact="旧"), "b": fault(impact="见 [[a]]"), "c": fault()})
    known = survey(whole).known
    assert not survey(whole, known).made
    entry = whole.entries["a"].model_copy(update={"impact": "新"})
    assert [*survey(replace(whole, entries={**whole.entries, "a": entry}), known).made] == ["a"]


def test_a_new_title_is_told_by_those_that_name_it() -> None:
    whole = base({"a": fault(), "b": fault(impact="见 [[a]]"), "c": fault()})
    entry = whole.entries["a"].model_copy(update={"title": "新"})
    after = survey(replace(whole, entries={**whole.entries, "a": entry}), survey(whole).known)
    assert sorted(after.made) == ["a", "b"]
    assert "见 新" in after.made["b"].document.text


def test_an_entry_of_unknown_content_is_always_made() -> None:
    whole = base({"a": fault(), "b": fault()})
    digests = {"a": b"a"}
    known = Survey(whole, digests, {}, is_cut=False).known
    assert [*Survey(whole, digests, known, is_cut=False).made] == ["b"]


def test_a_new_title_is_told_by_those_that_name_it_by_an_old_id() -> None:
    whole = base({"a": fault(aliases=["old-a"]), "b": fault(impact="见 [[old-a]]")})
    entry = whole.entries["a"].model_copy(update={"title": "新"})
    after = survey(replace(whole, entries={**whole.entries, "a": entry}), survey(whole).known)
    assert "见 新" in after.made["b"].document.text


def test_an_old_id_that_means_another_entry_is_told_so() -> None:
    spoken = {"a": fault(), "b": fault(), "c": fault(impact="见 [[old]]")}
    before = base(spoken | {"a": fault(aliases=["old"])})
    after = survey(base(spoken | {"b": fault(aliases=["old"])}), survey(before).known)
    assert "见 b" in after.made["c"].document.text

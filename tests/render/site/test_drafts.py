"""A page whose seal is the same is the same page, whatever else was edited."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import Phase, assume, given, settings

from generator.model.knowledge_base import KnowledgeBase
from generator.render.output import Page
from generator.render.site import render_site
from generator.render.site.drafts import Rendered, drafts, render, seal_of
from generator.render.site.facts import Facts, concerned, ground
from generator.render.site.library import Library
from tests.bases import base, fault
from tests.render.site.worlds import KEPT, LOOSE, World, edits, numbers, worlds

_MEMBER = {"type": "person", "parent": "a"}

once = settings(max_examples=8, phases=[Phase.explicit, Phase.reuse, Phase.generate])
"""A failure is told as it is found: to shrink one takes longer than to understand it."""


def made(whole: KnowledgeBase) -> dict[str, Rendered]:
    """All pages with their seals, by address."""
    library = Library(whole)
    facts = Facts(library)
    return {draft.address: render(draft, facts) for draft in drafts(library)}


def still_right(before: Mapping[str, Rendered], after: KnowledgeBase) -> set[str]:
    """The addresses of pages that need not be made anew."""
    library = Library(after)
    facts = Facts(library)
    return {
        draft.address
        for draft in drafts(library)
        if (page := before.get(draft.address)) and seal_of(draft, facts, page.asked) == page.seal
    }


@once
@given(worlds, numbers)
def test_a_page_of_the_same_seal_is_the_same_page_after_one_edit(world: World, number: int) -> None:
    before = made(world.base)
    for name in (*KEPT.values(), *LOOSE):
        assert_right(before, world.edited({name: number}))


@once
@given(worlds, edits)
def test_a_page_of_the_same_seal_is_the_same_page_after_any_edits(
    world: World, edits: dict[str, int | None]
) -> None:
    before = made(world.base)
    assert_right(before, world.edited(edits))
    assert_right(before, world.edited(dict.fromkeys(LOOSE)))


@once
@given(worlds, numbers)
def test_a_page_of_the_same_seal_is_the_same_page_under_other_settings(
    world: World, number: int
) -> None:
    before = made(world.base)
    assert_right(before, replace(world, settings=number))
    assert_right(before, replace(world, picture=not world.picture))


@once
@given(worlds, edits)
def test_a_fact_is_another_only_with_an_entry_that_it_concerns(
    world: World, edits: dict[str, int | None]
) -> None:
    old, new = Library(world.base), Library(world.edited(edits).base)
    assume(ground(old.base) == ground(new.base))
    edited = {
        name
        for name in (*old.briefs, *new.briefs)
        if old.base.entries.get(name) != new.base.entries.get(name)
    }
    briefs = [known.briefs[name] for known in (old, new) for name in edited & known.briefs.keys()]
    asked = {key for page in made(old.base).values() for key in page.asked}
    asked |= {key for draft in drafts(old) for key in draft.needs}
    before, after = Facts(old), Facts(new)
    changed = {key for key in asked if before.digest(key) != after.digest(key)}
    assert changed <= concerned(new.base, briefs)


def assert_right(before: Mapping[str, Rendered], new: World) -> None:
    library = Library(new.base)
    facts = Facts(library)
    right = still_right(before, library.base)
    for draft in drafts(library):
        if draft.address in right:
            assert before[draft.address].page == render(draft, facts).page, draft.address


def test_drafts_make_the_pages_of_the_site() -> None:
    whole = base({"a": fault(), "b": fault(related=["a"])})
    pages = render_site(whole, "internal").pages
    assert list(pages) == [rendered.page for rendered in made(whole).values()]


def test_what_does_not_speak_of_an_edited_entry_is_still_right() -> None:
    whole = base({"a": fault(impact="旧"), "b": fault(related=["a"]), "c": fault()})
    entry = whole.entries["a"].model_copy(update={"impact": "新"})
    after = replace(whole, entries={**whole.entries, "a": entry})
    right = still_right(made(whole), after)
    assert right >= {"index.html", "faults/b.html", "faults/c.html"}
    assert "faults/a.html" not in right


def test_what_names_an_entry_of_a_new_title_is_not_right_any_more() -> None:
    whole = base({"a": fault(), "b": fault(related=["a"]), "c": fault()})
    entry = whole.entries["a"].model_copy(update={"title": "新"})
    right = still_right(made(whole), replace(whole, entries={**whole.entries, "a": entry}))
    assert "faults/c.html" in right
    assert not right & {"faults/a.html", "faults/b.html", "faults/index.html"}


def test_a_contact_shows_what_its_members_say_of_themselves() -> None:
    whole = base({"a": ("contact", {"type": "team"}), "b": ("contact", _MEMBER)})
    entry = whole.entries["b"].model_copy(update={"summary": "新"})
    right = still_right(made(whole), replace(whole, entries={**whole.entries, "b": entry}))
    assert "contacts/a.html" not in right


def test_a_related_entry_that_comes_back_is_named_again() -> None:
    whole = base({"a": fault(related=["b"]), "b": fault()})
    without = replace(whole, entries={"a": whole.entries["a"]})
    assert "faults/a.html" not in still_right(made(without), whole)


def test_digests_that_are_given_stand_for_whole_entries() -> None:
    library = Library(base({"a": fault()}))
    first, second = Facts(library, {"a": "1"}), Facts(library, {"a": "2"})
    (draft,) = (item for item in drafts(library) if item.address == "faults/a.html")
    assert render(draft, first).seal != seal_of(draft, second, render(draft, first).asked)

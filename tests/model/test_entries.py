"""Entries that are made when they are asked for look like entries that always were."""

from generator.model.entries import Entries
from generator.model.entry import Entry
from generator.model.fault import Fault
from generator.model.knowledge_base import KnowledgeBase
from generator.model.page import Page
from generator.model.renaming import with_current_ids
from generator.model.site_config import SiteConfig

CONFIG = SiteConfig(site_name="手册")
PAGE = Page(id="guide", title="指南", body="读", related=("full", "net"))
DISK = Fault(
    id="disk", title="磁盘满", category="storage", severity="low", aliases=("full", "满", "guide")
)
NET = Fault(id="net", title="断网", category="net", severity="low")


def bases() -> tuple[KnowledgeBase, KnowledgeBase, list[str]]:
    """One base of made entries, one of kept ones, and the ids of those taken down."""
    taken: list[str] = []
    made = {entry.id: entry for entry in (DISK, PAGE, NET)}
    made = dict(sorted(made.items()))

    def taken_down(name: str) -> Entry:
        taken.append(name)
        return made[name]

    kinds = {name: entry.kind for name, entry in made.items()}
    aliases = {name: entry.aliases for name, entry in made.items() if entry.aliases}
    kept = Entries(kinds, aliases, taken_down)
    return KnowledgeBase(CONFIG, made), KnowledgeBase(CONFIG, kept), taken


def test_they_are_the_same_in_the_same_order() -> None:
    made, kept, _ = bases()
    assert list(kept.entries.items()) == list(made.entries.items())
    assert "net" in kept.entries
    assert "nothing" not in kept.entries


def test_only_what_is_asked_for_is_made_and_only_once() -> None:
    _, kept, taken = bases()
    assert kept.former_ids == {"full": "disk"}
    assert kept.without({"net"}).entries.keys() == {"disk", "guide"}
    assert taken == []
    assert kept.of(Fault) == (DISK, NET)
    assert kept.of(Fault) == (DISK, NET)
    assert taken == ["disk", "net"]


def test_old_ids_are_renamed_when_an_entry_is_made() -> None:
    made, kept, taken = bases()
    renamed = with_current_ids(kept)
    assert taken == []
    assert renamed.entries["guide"].related == ("disk", "net")
    assert renamed.entries == with_current_ids(made).entries
    assert with_current_ids(kept.without({"net"})).unreadable == {"net"}


def test_what_was_let_go_is_made_again_when_asked_for() -> None:
    made, kept, taken = bases()
    renamed = with_current_ids(kept)
    for base in (made, renamed):
        assert base.entries["disk"] == DISK
        base.let_go("disk")
        base.let_go("nothing")
        assert base.entries["disk"] == DISK
    assert taken == ["disk", "disk"]


def test_what_others_keep_is_not_kept_twice() -> None:
    _, kept, taken = bases()
    renamed = with_current_ids(kept)
    assert renamed.entries["net"] == NET
    renamed.let_go("net")
    assert kept.entries["net"] == NET
    assert taken == ["net", "net"]

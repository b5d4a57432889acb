"""A rename breaks nothing: keys that name the old id mean the entry that has it as an alias."""

from generator.model.fault import Fault
from generator.model.renaming import with_current_ids
from tests.bases import base, fault


def test_old_ids_in_keys_become_present_ones() -> None:
    steps = [{"do": "看", "if": "满", "goto": "old-name"}]
    whole = with_current_ids(
        base(
            {
                "new-name": fault(aliases=["old-name", "旧名"]),
                "other": fault(related=["old-name", "third"], resolution=steps),
                "third": fault(),
            },
            home={"featured": ["old-name"]},
        )
    )
    other = whole.entries["other"]
    assert isinstance(other, Fault)
    assert other.related == ("new-name", "third")
    assert other.resolution[0].goto == "new-name"
    assert whole.config.home.featured == ("new-name",)


def test_aliases_and_words_are_left_alone() -> None:
    whole = with_current_ids(base({"new-name": fault(aliases=["old-name"], tags=["old-name"])}))
    assert whole.entries["new-name"].aliases == ("old-name",)
    assert whole.entries["new-name"].tags == ("old-name",)


def test_without_renames_nothing_is_made_anew() -> None:
    whole = base({"a": fault(related=["b"]), "b": fault()})
    assert with_current_ids(whole) is whole

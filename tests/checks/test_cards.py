"""Cards in columns: what came last counts, and all are in order of their ids."""

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.card import Card, Face
from generator.checks.cards import Cards

NAMES = st.sampled_from(["a", "b", "c", "d", "e"])
CARDS = st.builds(
    lambda name, status, aliases: Card(
        Face(name, "fault", None, status),
        faulty=False,
        aliases=aliases,
        heard=(),
        names=(),
        roles=(),
        fills=(),
        parent="",
        has_a_way=False,
        covers=(),
        needs_a_link=False,
        forces=False,
    ),
    NAMES,
    st.sampled_from(["draft", "published"]),
    st.sampled_from([(), ("别名",)]),
)
CHANGES = st.lists(st.tuples(st.lists(CARDS), st.sets(NAMES)))


@given(CHANGES)
def test_all_changes_together_leave_what_one_by_one_would(
    changes: list[tuple[list[Card], set[str]]],
) -> None:
    cards, expected = Cards(), dict[str, Card]()
    for new, gone in changes:
        cards = cards.changed(new, gone)
        expected = {name: card for name, card in expected.items() if name not in gone}
        expected |= {card.face.id: card for card in new}
        assert list(cards.kind) == sorted(expected)
        assert {name: cards.card(name) for name in cards.kind} == expected

"""Among thousands of names the one that was meant is still found, and quickly."""

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.suggestions import Suggestions

MANY = [
    f"{what}-{how}-{number}"
    for what in ("disk", "net")
    for how in ("full", "slow")
    for number in range(500)
]
ids = st.text("abc-", min_size=1, max_size=6)


def test_a_slip_of_the_pen_is_found_among_many() -> None:
    suggestions = Suggestions([*MANY, "printer-offline"])
    assert suggestions.closest("pirnter-offline") == "printer-offline"
    assert suggestions.closest("printer_offline") == "printer-offline"


def test_nothing_is_suggested_for_what_is_near_nothing() -> None:
    assert Suggestions(MANY).closest("qqqq") == ""
    assert Suggestions(()).closest("disk-full") == ""


@given(st.lists(ids, max_size=20), ids)
def test_what_is_suggested_is_known(known: list[str], word: str) -> None:
    assert Suggestions([*known, *MANY]).closest(word) in {"", *known, *MANY}

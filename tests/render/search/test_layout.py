"""What a layout promises."""

from hypothesis import given
from hypothesis import strategies as st

from generator.render.search.layout import layout
from generator.search import least_common


@given(entries=st.integers(0, 1_000_000))
def test_a_common_token_has_more_holders_than_are_written(entries: int) -> None:
    """Only of such tokens is it remembered how many entries hold them."""
    assert least_common(entries) >= layout(entries, 0).longest

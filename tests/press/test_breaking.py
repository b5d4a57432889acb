"""Places to break long words: enough of them, and nothing else changes."""

from hypothesis import given
from hypothesis import strategies as st

from generator.press.breaking import PLACE, breakable, words

LINES = st.text(st.characters(blacklist_characters=PLACE + "\n", blacklist_categories=["Cs"]))


@given(LINES)
def test_without_its_places_a_text_is_as_it_was(text: str) -> None:
    assert breakable(text).replace(PLACE, "") == text


@given(LINES.filter(bool), st.sampled_from([0, 16]))
def test_the_pieces_of_a_line_are_the_line(line: str, short: int) -> None:
    pieces = ("".join(piece) for piece in words(line, short))
    assert "".join(pieces).replace(PLACE, "") == line


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126)))
def test_no_stretch_is_too_long_for_a_narrow_column(text: str) -> None:
    for stretch in breakable(text).split(PLACE):
        assert len(stretch.rstrip("/.,:;=&?_@|+\\-")) <= 16


def test_an_address_breaks_after_its_marks() -> None:
    address = "https://kb.example.com/faults/disk-full.html"
    assert breakable(address).split(PLACE)[:3] == ["https://", "kb.", "example."]


def test_options_and_paths_of_a_command_stay_whole() -> None:
    assert words("mount -o ro,nouuid /dev/vg0/data_snap /mnt/snap", 16) == [
        *("mount ", ["-o"], " ro,nouuid ", ["/dev/vg0/data_snap"], " ", ["/mnt/snap"])
    ]


def test_a_path_of_many_folders_has_places_to_break() -> None:
    (piece,) = words("/srv/backup/2026/11/21/database/full/archive", 16)
    assert isinstance(piece, str)
    assert PLACE in piece


def test_a_short_line_is_left_alone() -> None:
    assert words("ls -l /mnt/snap", 16) == ["ls -l /mnt/snap"]


def test_an_empty_line_has_a_height() -> None:
    assert words("", 16) == ["\u00a0"]

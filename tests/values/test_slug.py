"""Ids that are file names and addresses at once."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values import ENTRY_ID_PATTERN, is_entry_id


@pytest.mark.parametrize("text", ["disk-full", "a", "1", "raid5-2-disks", "index-2", "x" * 80])
def test_good_ids(text: str) -> None:
    assert is_entry_id(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Disk-full",
        "disk_full",
        "disk full",
        "disk--full",
        "-disk",
        "disk-",
        "disk.full",
        "../disk",
        "disk\n",
        "磁盘",
        "ｄｉｓｋ",
        "٣",
        "x" * 81,
    ],
)
def test_bad_ids(text: str) -> None:
    assert not is_entry_id(text)


@pytest.mark.parametrize("text", ["index", "con", "aux", "nul", "com1", "lpt9"])
def test_reserved_ids(text: str) -> None:
    assert not is_entry_id(text)
    assert is_entry_id(f"{text}-error")


@given(st.from_regex(ENTRY_ID_PATTERN, alphabet=st.characters(max_codepoint=127)))
def test_the_pattern_for_schemas_allows_no_more_than_letters_digits_and_hyphens(text: str) -> None:
    bare = text.removesuffix("\n")  # Python lets `$` match before a last line break, JSON does not
    assert re.fullmatch("[a-z0-9-]+", bare)
    assert "--" not in bare

"""Ids of entries: file names and addresses at once, hence plain lower-case letters and digits."""

import re

ENTRY_ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
"""Form of an entry's id, for schemas; `is_entry_id` also knows the length and reserved names."""

LONGEST_ENTRY_ID = 80
"""Most characters that an entry's id may have."""

_FORM = re.compile(ENTRY_ID_PATTERN)
_DEVICES = {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
RESERVED_IDS = frozenset({"index", "con", "prn", "aux", "nul"} | _DEVICES)
"""Names that are taken: the lists' own pages, and device names that Windows bars from files."""


def is_entry_id(text: str) -> bool:
    """Whether the text may be an entry's id: `disk-full`, at most 80 characters, not `index`."""
    fits = text.isascii() and len(text) <= LONGEST_ENTRY_ID and text not in RESERVED_IDS
    return fits and _FORM.fullmatch(text) is not None

"""Names of files at a target: which are ours, which start a visitor off."""

import re
from typing import Final

MANIFEST: Final = ".opsbook-manifest.json"
"""What a target holds, kept at its root."""

PART: Final = ".opsbook-part"
"""How the name of a file begins that is not whole yet; it stands beside its place."""

_LITTER: Final = re.compile(r"(?:^|/)\.opsbook-part[^/]*$|\.[0-9a-z]{8}\.partial$")
"""What a killed delivery leaves: our own parts, and those of rclone since 1.63."""

HOME: Final = "index.html"
"""Where visitors begin, unless they come from elsewhere."""

_STARTS: Final = frozenset({HOME, "search/manifest.js", "sitemap.xml", "sitemap.xml.gz"})
_PAGE: Final = ".html"


def is_litter(address: str) -> bool:
    """Whether a file is the unfinished part of one that a killed delivery left."""
    return bool(_LITTER.search(address))


def is_page(address: str) -> bool:
    """Whether a file can hold links to others."""
    return address.endswith(_PAGE)


def is_start(address: str) -> bool:
    """Whether a visitor, the search or a crawler starts from this file."""
    return address in _STARTS


def is_hidden_at_root(address: str) -> bool:
    """Whether a file belongs to the host rather than the site: `.well-known/`, `.htaccess`."""
    return address.startswith(".")

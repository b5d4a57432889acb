"""The mark of a folder that holds a site, which who builds and who delivers one must agree on."""

from typing import Final

SITE_MARKER: Final = ".opsbook-site"
"""An empty file that says that a folder was written by a build and may be replaced."""

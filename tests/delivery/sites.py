"""Small sites as dictionaries, and delivering them."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from generator.delivery import MANIFEST, Delivery, Target, carry_out, opened, prepare, read_site
from generator.values import SITE_MARKER

Pages: TypeAlias = Mapping[str, str]
"""Contents by address; a line that begins with an arrow is a link."""

ODD = {
    "故障/磁盘 满了.html": "磁盘",
    "a+b/c#d%20;e.html": "odd",
    "附件/说明（第１版）：全.txt": "全角",
    " leading and trailing ": "blanks",
    "assets/empty": "",
}
"""Names that shells, addresses and lists of names like to trip over."""


def build(folder: Path, pages: Pages) -> Path:
    """A built site with these files and no others."""
    shutil.rmtree(folder, ignore_errors=True)
    for address, text in {SITE_MARKER: "", **pages}.items():
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def contents(folder: Path) -> dict[str, str]:
    """Every file below a folder, but for the mark and the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in {SITE_MARKER, MANIFEST}
    }


def deliver(site: Path, target: str | Path | Target) -> Delivery:
    """Publishes a site, and tells what there was to do."""
    place = opened(str(target), site) if isinstance(target, str | Path) else target
    delivery = prepare(read_site(site), place)
    carry_out(delivery, lambda _files, _size: None)
    return delivery

"""The golden projects: `<case>/project/`, and beside it what must come of it, written by hand."""

from dataclasses import dataclass
from pathlib import Path

from generator.loader import load
from generator.render.output import Attachment, Data, NavigationItem, Redirect, Site
from generator.render.site import render_site
from tests.golden.outline import outline

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Built:
    """A site of a case for one audience, as made or as expected.

    Attributes:
        pages: per address, the outline of the page.
        redirects: `old -> new`.
        navigation: `title address`, pages of a group behind `- `.
        files: attachments as `address <- source`, and files made by the renderer, but for the
            index of the search, which is no matter of reading.
    """

    pages: dict[str, list[str]]
    redirects: list[str]
    navigation: list[str]
    files: list[str]


def cases() -> list[Path]:
    return sorted(path.parent for path in FOLDER.glob("*/project"))


def sites() -> list[Path]:
    """A folder per case and audience; its name is that of the audience."""
    return sorted(path.parent for path in FOLDER.glob("*/*/pages"))


def lines(file: Path) -> list[str]:
    """The lines of a file; none for a file that is not there."""
    return file.read_text("utf-8").splitlines() if file.exists() else []


def site(folder: Path) -> Site:
    base = load(folder.parent / "project").knowledge_base
    assert base is not None
    return render_site(base, folder.name)


def made(folder: Path) -> Built:
    made = site(folder)
    files = made.files
    return Built(
        pages={page.address: outline(page) for page in made.pages},
        redirects=[f"{item.address} -> {item.target}" for item in files if type(item) is Redirect],
        navigation=[line for item in made.navigation for line in _told(item, "")],
        files=[
            _named(file)
            for file in files
            if isinstance(file, Attachment | Data) and not file.address.startswith("search/")
        ],
    )


def expected(folder: Path) -> Built:
    pages = folder / "pages"
    return Built(
        pages={
            str(file.relative_to(pages).with_suffix(".html")): lines(file)
            for file in pages.rglob("*.txt")
        },
        redirects=lines(folder / "redirects.txt"),
        navigation=lines(folder / "navigation.txt"),
        files=lines(folder / "files.txt"),
    )


def _told(item: NavigationItem, sign: str) -> list[str]:
    own = f"{sign}{item.title} {item.address}".rstrip()
    return [own, *(line for child in item.children for line in _told(child, "- "))]


def _named(file: Attachment | Data) -> str:
    return f"{file.address} <- {file.source}" if isinstance(file, Attachment) else file.address

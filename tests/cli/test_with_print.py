"""Pages that lead to themselves on paper."""

import re
from pathlib import Path

from tests.cli.running import Opsbook

LINK = re.compile(r'href="([^"]*\.(?:pdf|docx))"')


def links(page: Path) -> list[Path]:
    """The papers that a page leads to."""
    found = LINK.findall(page.read_text("utf-8"))
    return [(page.parent / link).resolve() for link in found]


def test_each_page_leads_to_its_papers(project: Path, opsbook: Opsbook) -> None:
    assert opsbook("build", "--with-print").code == 0
    pdf, word = links(project / "site/faults/disk-full.html")
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert word.read_bytes().startswith(b"PK")
    services = set((project / "site/services").glob("*.html"))
    services.remove(project / "site/services/index.html")
    assert services
    assert all(len(links(page)) == len(("pdf", "docx")) for page in services)
    for page in (project / "site").rglob("*.html"):
        assert all(paper.is_file() for paper in links(page)), page
    assert links(project / "site/index.html") == []


def test_nobody_gets_papers_who_did_not_ask(project: Path, opsbook: Opsbook) -> None:
    assert opsbook("build", "--with-print").code == 0
    assert opsbook("build").code == 0
    assert links(project / "site/faults/disk-full.html") == []
    assert not (project / "site/print").exists()


def test_the_public_gets_papers_of_public_pages_alone(project: Path, opsbook: Opsbook) -> None:
    assert opsbook("build", "--with-print", "--audience", "public").code == 0
    site = project / "site"
    papers = {path.stem.partition("_")[0] for path in site.glob("print/*")}
    pages = {path.stem for path in site.rglob("*.html")}
    assert papers <= pages

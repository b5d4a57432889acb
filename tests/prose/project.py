"""A project as the text of one page sees it, and a reader for the HTML that comes out."""

from html.parser import HTMLParser

import pytest

from generator.prose import Links, LinkTarget

_VOID = {"br", "hr", "img"}


class Project:
    """Two entries are known, `disk-full` and `no-boot`; files are known below `files/known/`."""

    missing_label = "内部条目"

    def entry(self, id: str) -> LinkTarget | None:  # noqa: A002 - the name of the protocol
        titles = {"disk-full": "磁盘 <满>", "no-boot": "开不了机"}
        return LinkTarget(f"../faults/{id}.html", titles[id]) if id in titles else None

    def file(self, path: str) -> str | None:
        return f"../{path}" if path.startswith("files/known/") else None


LINKS: Links = Project()


class Reader(HTMLParser):
    """Collects what a browser would find; fails on tags that are not closed in their order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open, f"left open: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        pytest.fail(f"comment {data!r}")

    def handle_decl(self, decl: str) -> None:
        pytest.fail(f"declaration {decl!r}")

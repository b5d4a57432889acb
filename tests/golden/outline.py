"""A page as the plain text that a reader sees, with links and anchors written out."""

from html.parser import HTMLParser
from typing import Final

from generator.render.output import Page

_BLOCKS: Final = frozenset(
    {"article", "blockquote", "button", "dd", "details", "div", "dl", "dt", "fieldset", "form"}
    | {"h2", "h3", "h4", "h5", "label", "legend", "li", "ol", "option", "p", "pre", "section"}
    | {"select", "summary", "table", "tbody", "thead", "tr", "ul"}
)
_SIGNS: Final = {"h2": "## ", "h3": "### ", "h4": "#### ", "li": "- ", "dd": "= ", "summary": "> "}


def outline(page: Page) -> list[str]:
    """The lines of a page.

    `# ` and `## ` begin titles and sections, `- ` list items, `= ` what belongs to the term above,
    `> ` what unfolds. `{#id}` is an anchor, `[words](address)` a link, `☐` a box to tick, `…` a
    field to fill in. Cells are parted by ` | `; what is shown as typed stands behind `| `.
    """
    lines = [f"# {page.title}"]
    if page.description:
        lines.append(f"description: {page.description}")
    lines += _lines(str(page.lead))
    for section in page.sections:
        lines += ["", f"## {section.title} {{#{section.id}}}", *_lines(str(section.html))]
    return lines


def _lines(html: str) -> list[str]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    return reader.lines


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line = ""
        self._sign = ""
        self._as_typed = False
        self._links: list[str] = []

    def end_line(self) -> None:
        text = " ".join(self._line.split()).replace("[ ", "[").replace(" ](", "](").rstrip(" |")
        if text:
            self.lines.append(f"{self._sign}{text}")
            self._sign = ""
        self._line = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _BLOCKS:
            self.end_line()
            self._sign = _SIGNS.get(tag, self._sign)
        if given.get("id"):
            self._line += f" {{#{given['id']}}} "
        self._line += self._mark(tag, given)
        if tag == "pre":
            self.end_line()
            self._as_typed = True

    def _mark(self, tag: str, given: dict[str, str | None]) -> str:
        match tag:
            case "a":
                self._links.append(given.get("href") or "")
                return " [" if self._line.endswith(")") else "["
            case "td" | "th" if self._line.strip() and not self._line.rstrip().endswith("}"):
                return " | "
            case "input":
                return " ☐ " if given.get("type") == "checkbox" else " … "
            case "img":
                return f"![{given.get('alt')}]({given.get('src')})"
            case "span" | "br" | "small":
                return " "
        return ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._line += f"]({self._links.pop()})"
        elif tag in {"span", "small"}:
            self._line += " "
        elif tag in _BLOCKS:
            self._as_typed = False
            self.end_line()
            self._sign = ""

    def handle_data(self, data: str) -> None:
        if self._as_typed:
            self.lines += [f"| {line}" for line in data.split("\n")]
        else:
            self._line += data

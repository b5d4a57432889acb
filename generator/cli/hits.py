"""Shows results of a search to a person."""

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from generator.cli.app import App
from generator.cli.report import located_at
from generator.diagnostics import Location
from generator.finder import Answer, Excerpt, Hit, Library, Record, title_place

_MARK = "bold red"
_SEVERITIES = ("bold red", "red", "yellow")
_MOST_CELLS = 160
_LINES = 2
_INDENT = "   "


def show(app: App, library: Library, answer: Answer) -> None:
    """Writes the results to standard output, three lines each."""
    for number, hit in enumerate(answer.hits, 1):
        app.out.print(_head(app, library, number, hit), soft_wrap=True)
        excerpt = _excerpt(app, hit)
        if excerpt.plain.strip():
            app.out.print(excerpt, soft_wrap=True)
        app.out.print(_place(app, hit), soft_wrap=True)


def excerpt_text(excerpt: Excerpt, cells: int) -> Text:
    """The part of a text around the first marked word, no wider than some columns."""
    text = Text(excerpt.text)
    for start, end in excerpt.marks:
        text.stylize(_MARK, start, end)
    first = excerpt.marks[0][0] if excerpt.marks else 0
    start = _start(excerpt.text, first, cells)
    shown = text[start:]
    shown.plain = shown.plain.replace("\n", " ").replace("\t", " ")
    if start:
        shown = Text("…") + shown
    shown.truncate(cells, overflow="ellipsis")
    return shown


def _start(text: str, first: int, cells: int) -> int:
    """Where to begin, so that the first marked word stands in the first quarter when cut."""
    if cell_len(text[:first]) < cells // 2:
        return 0
    start = first
    while start and cell_len(text[start - 1 : first]) <= cells // 4:
        start -= 1
    return start


def _head(app: App, library: Library, number: int, hit: Hit) -> Text:
    title = Text(hit.record.title, "bold")
    for start, end in hit.title_marks:
        title.stylize(_MARK, start, end)
    line = Text(f"{number}. ") + title
    line.append("  ").append(app.texts.text(f"kinds.{hit.record.result.kind}.label"), "cyan")
    if hit.record.result.severity:
        line.append("  ").append(*_severity(library, hit.record.result.severity))
    if hit.is_exact:
        line.append("  ").append(app.t("search.exact"), "green")
    return line


def _severity(library: Library, name: str) -> tuple[str, str]:
    """Its title and style; the site lists the worst first."""
    ladder = library.state.words["severity"]
    rank = list(ladder).index(name) if name in ladder else len(_SEVERITIES)
    return ladder.get(name, name), _SEVERITIES[rank] if rank < len(_SEVERITIES) else ""


def _excerpt(app: App, hit: Hit) -> Text:
    where = "" if hit.excerpt.field == "title" else app.t(f"search.where.{hit.excerpt.field}")
    room = min(app.out.width * _LINES, _MOST_CELLS) - cell_len(_INDENT + where)
    return Text(_INDENT).append(where, "dim") + excerpt_text(hit.excerpt, room)


def _place(app: App, hit: Hit) -> Text:
    """Id and file, which a terminal that can opens with a click."""
    link = Style(dim=True, link=(app.project / hit.record.path).resolve().as_uri())
    return Text.assemble(
        (_INDENT + hit.record.id, "dim"), "  ", (str(record_place(app, hit.record)), link)
    )


def record_place(app: App, record: Record) -> Location:
    """Where an entry's title is written, as seen from the current folder."""
    return located_at(app, title_place(app.project, record))

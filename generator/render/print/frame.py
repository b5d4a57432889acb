"""What surrounds every document: header, footer, version, the way to the online page."""

from dataclasses import replace

from generator.model.entry import Entry
from generator.render.print.document import Document, Online, Running
from generator.render.print.scope import PaperScope
from generator.render.print.walk import version


def framed(document: Document, here: PaperScope, entry: Entry | None = None) -> Document:
    """The document with header, footer, version, author and the way to the online page.

    Args:
        document: made without them.
        here: its view of the knowledge base; `here.address` is the online page.
        entry: what it is about, if that is a single entry; its status and review stand in the foot.
    """
    config = here.base.config
    badges = (*document.badges, *_restricted(here, entry))
    digits = version((document.title, document.subtitle, badges, document.body))
    return replace(
        document,
        version=digits,
        badges=badges,
        author=config.organisation or "",
        online=_online(here),
        running=Running(
            head=(config.organisation or config.site_name, document.title, *_level(here, document)),
            foot=(document.id, here.p("version", version=digits), *_state(here, entry)),
            note=here.p("online-rules"),
            page=here.texts.text("print.page"),
        ),
    )


def _level(here: PaperScope, document: Document) -> tuple[str, ...]:
    audience = here.audience_name or here.base.config.narrowest_audience
    return (*document.badges[:1], here.audience(audience))


def _restricted(here: PaperScope, entry: Entry | None) -> tuple[str, ...]:
    """Who alone may see the entry as a whole, if not everybody."""
    config = here.base.config
    audience = entry.audience or config.narrowest_audience if entry else config.audiences[0]
    return () if audience == config.audiences[0] else (here.audience(audience),)


def _state(here: PaperScope, entry: Entry | None) -> tuple[str, ...]:
    if entry is None:
        return ()
    day = entry.reviewed
    reviewed = here.p("reviewed", day=here.day(day)) if day else here.p("not-reviewed")
    return here.value("Status", entry.status.value), reviewed


def _online(here: PaperScope) -> Online | None:
    url = here.url(here.address)
    return Online(url, here.p("scan")) if url else None

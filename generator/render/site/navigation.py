"""The few pages that stand in the main navigation, and the way back to them from all others."""

from generator.model.kinds import KINDS
from generator.model.knowledge_base import page_address
from generator.render.output import NavigationItem
from generator.render.site.library import Library
from generator.render.site.scope import Scope

_FIRST = ("playbook", "fault", "measure", "service", "contact")


def navigation(library: Library) -> tuple[NavigationItem, ...]:
    """Home, the kinds needed in an incident, and the rest as one group."""
    here = Scope(library.base, "index.html", shared=library)
    shown = library.kinds
    rest = [name for name in KINDS if name not in _FIRST]
    more = tuple(_item(here, name) for name in rest if name in shown)
    return (
        NavigationItem(here.t("home.title"), "index.html"),
        *(_item(here, name) for name in _FIRST if name in shown),
        *((NavigationItem(here.t("more"), children=more),) if more else ()),
    )


def way_back(here: Scope, kind: str) -> dict[str, str]:
    """Where a page that belongs to the list of a kind leads back to, as facts for the theme."""
    return {
        "up": page_address(kind, "index"),
        "up_title": here.texts.text(f"kinds.{kind}.plural"),
    }


def _item(here: Scope, kind: str) -> NavigationItem:
    page = "glossary" if kind == "glossary" else "index"
    return NavigationItem(here.texts.text(f"kinds.{kind}.plural"), page_address(kind, page))

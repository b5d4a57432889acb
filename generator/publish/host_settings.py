"""The settings that any host of the Material theme needs for a site, as plain values."""

from copy import deepcopy
from pathlib import PurePosixPath
from typing import Any

from markupsafe import escape

from generator.messages import catalogue
from generator.publish import theme
from generator.render.output import Data, NavigationItem, Site


def source_uri(address: str) -> str:
    """The Markdown file that a page comes from, or that a host is told so."""
    return str(PurePosixPath(address).with_suffix(".md"))


def theme_values(site: Site) -> dict[str, Any]:
    """Material's own settings in the site's language."""
    values = deepcopy(theme.settings()["theme"])
    for option in values["palette"]:
        option["toggle"]["name"] = catalogue(site.language).text(option["toggle"]["name"])
    return {**values, "language": site.language}


def template_values(site: Site) -> dict[str, Any]:
    """What the theme's templates find in `config.extra.opsbook`."""
    addresses = {file.address for file in site.files if isinstance(file, Data)}
    return {
        "texts": theme.interface_texts(catalogue(site.language)),
        "stylesheets": [
            theme.STYLESHEET,
            *(sheet for sheet in [theme.SITE_STYLESHEET] if sheet in addresses),
        ],
        "paper": theme.PAPER_STYLESHEET,
        "scripts": [theme.MADE_SCRIPT, theme.SCRIPT],
        "search_scripts": [
            *(script for script in [theme.HELP_SCRIPT] if script in addresses),
            theme.SEARCH_SCRIPT,
        ],
    }


def navigation(site: Site) -> list[dict[str, Any]]:
    """The main navigation; titles are escaped, since Material's templates do not escape."""
    return [_navigation(item) for item in site.navigation]


def _navigation(item: NavigationItem) -> dict[str, Any]:
    title = str(escape(item.title))
    if not item.children:
        return {title: source_uri(item.address)}
    own = [source_uri(item.address)] if item.address else []
    return {title: own + [_navigation(child) for child in item.children]}

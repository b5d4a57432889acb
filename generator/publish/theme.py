"""The theme's own files: settings, fragments of HTML, styles and scripts."""

import re
import tomllib
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, Final

from generator.messages import Catalogue
from generator.render.output import Data
from generator.values.moment import moment

FOLDER: Final = Path(__file__).parent.parent / "theme"
"""Where the theme lies."""

TEMPLATES: Final = FOLDER / "templates"
"""Overrides of Material's templates, with the static files of the theme."""

STYLESHEET: Final = "assets/stylesheets/opsbook.css"
PAPER_STYLESHEET: Final = "assets/stylesheets/opsbook-paper.css"
SCRIPT: Final = "assets/javascripts/opsbook.js"
SEARCH_SCRIPT: Final = "assets/javascripts/opsbook-search.js"
SITE_STYLESHEET: Final = "assets/stylesheets/site.css"
"""Where a site may put a stylesheet with its owner's colours; linked when it is there."""
MADE_SCRIPT: Final = "assets/javascripts/opsbook-made.js"
"""Says when the site was made: here alone, so that no page changes when only the hour does."""
HELP_SCRIPT: Final = "assets/javascripts/opsbook-help.js"
"""Where a site may put what its search offers when nothing was found; loaded when it is there."""

_GAP: Final = re.compile(r"\$(\w+)")


def settings() -> dict[str, Any]:
    """What the theme asks of Material, under `theme`."""
    return tomllib.loads((FOLDER / "settings.toml").read_text("utf-8"))


def interface_texts(catalogue: Catalogue) -> dict[str, str]:
    """The texts that templates and scripts show, by name without the `theme.` in front."""
    return dict(sorted(catalogue.topic("theme").items()))


@cache
def _fragment(name: str) -> tuple[str, ...]:
    """Fixed texts of a fragment at even places, names of its gaps at odd ones."""
    return tuple(_GAP.split((FOLDER / "fragments" / f"{name}.html").read_text("utf-8")))


def fill(fragment: str, *, html: str = "", **texts: str) -> str:
    """A fragment with its gaps filled; texts are escaped, `html` is taken as it is."""
    parts = list(_fragment(fragment))
    for place in range(1, len(parts), 2):
        name = parts[place]
        parts[place] = html if name == "html" else escape(texts[name])
    return "".join(parts)


def bundles() -> tuple[Data, ...]:
    """Styles for the screen, styles for paper, scripts: each joined in order of its parts."""
    return (
        Data(STYLESHEET, _joined("styles/*.css").encode()),
        Data(PAPER_STYLESHEET, _joined("styles/print/*.css").encode()),
        Data(SCRIPT, _script("shared/*.js", "scripts/*.js")),
        Data(SEARCH_SCRIPT, _script("shared/*.js", "search/*.js")),
        made_script(),
    )


def made_script() -> Data:
    """The script that says when the site was made: now."""
    return Data(MADE_SCRIPT, f'var opsbookMade = "{moment():%Y-%m-%d %H:%M} UTC";\n'.encode())


def _script(*patterns: str) -> bytes:
    """Parts of scripts as one that shares no name with others in the page."""
    return f'(() => {{\n"use strict";\n{_joined(*patterns)}}})();\n'.encode()


def _joined(*patterns: str) -> str:
    parts = (part for pattern in patterns for part in sorted(FOLDER.glob(pattern)))
    return "\n".join(part.read_text("utf-8") for part in parts)

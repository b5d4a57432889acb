"""The theme's own files: settings, fragments of HTML, styles and scripts."""

import tomllib
from functools import cache
from html import escape
from pathlib import Path
from string import Template
from typing import Any, Final

from generator.messages import Catalogue
from generator.render.output import Data

FOLDER: Final = Path(__file__).parent.parent / "theme"
"""Where the theme lies."""

TEMPLATES: Final = FOLDER / "templates"
"""Overrides of Material's templates, with the static files of the theme."""

STYLESHEET: Final = "assets/stylesheets/opsbook.css"
PAPER_STYLESHEET: Final = "assets/stylesheets/opsbook-paper.css"
SCRIPT: Final = "assets/javascripts/opsbook.js"
SITE_STYLESHEET: Final = "assets/stylesheets/site.css"
"""Where a site may put a stylesheet with its owner's colours; linked when it is there."""


def settings() -> dict[str, Any]:
    """What the theme asks of Material: tables `theme` and `search`."""
    return tomllib.loads((FOLDER / "settings.toml").read_text("utf-8"))


def interface_texts(catalogue: Catalogue) -> dict[str, str]:
    """The texts that templates and scripts show, by name without the `theme.` in front."""
    prefix = "theme."
    return {
        key.removeprefix(prefix): catalogue.text(key)
        for key in sorted(catalogue.keys())
        if key.startswith(prefix)
    }


@cache
def _fragment(name: str) -> Template:
    return Template((FOLDER / "fragments" / f"{name}.html").read_text("utf-8"))


def fill(fragment: str, *, html: str = "", **texts: str) -> str:
    """A fragment with its gaps filled; texts are escaped, `html` is taken as it is."""
    return _fragment(fragment).substitute(
        {name: escape(text) for name, text in texts.items()}, html=html
    )


def bundles() -> tuple[Data, ...]:
    """Styles for the screen, styles for paper, scripts: each joined in order of its parts."""
    script = f'(() => {{\n"use strict";\n{_joined("scripts/*.js")}}})();\n'
    return (
        Data(STYLESHEET, _joined("styles/*.css").encode()),
        Data(PAPER_STYLESHEET, _joined("styles/print/*.css").encode()),
        Data(SCRIPT, script.encode()),
    )


def _joined(pattern: str) -> str:
    return "\n".join(part.read_text("utf-8") for part in sorted(FOLDER.glob(pattern)))

"""The owner's colours as a stylesheet that is linked after the theme's."""

from collections.abc import Iterator

from generator.model.site_config import ThemeConfig
from generator.render.output import Data
from generator.render.site.templating import template

STYLESHEET = "assets/stylesheets/site.css"


def colours(theme: ThemeConfig) -> Iterator[Data]:
    """The stylesheet, if the owner has set a colour."""
    if theme.primary or theme.accent:
        yield Data(STYLESHEET, template("colours")(theme).encode())

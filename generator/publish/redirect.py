"""The small page left at an old address."""

import posixpath

from generator.messages import Catalogue
from generator.publish.theme import fill
from generator.render.output import Redirect


def redirect_page(redirect: Redirect, catalogue: Catalogue) -> str:
    """HTML that leads on without a script, from a server and from a disk alike."""
    return fill(
        "redirect",
        language=catalogue.language,
        target=posixpath.relpath(redirect.target, posixpath.dirname(redirect.address)),
        title=catalogue.text("theme.moved-title"),
        sentence=catalogue.text("theme.moved"),
    )

"""The second gate: whatever the writers made, only harmless HTML leaves this package.

Nothing that a text can say makes the writers produce anything this gate would change; it stands for
the day when one of them has a bug.
"""

import re
from typing import Final

import nh3
from markupsafe import Markup

_CLASSES: Final = {
    "div": re.compile(r"ob-command"),
    "pre": re.compile(r"ob-command__text"),
    "span": re.compile(r"ob-blank"),
}
_SAME_SITE: Final = re.compile(r"(?![/\x00-\x20])[^:\\]*")
_ALIGNMENTS: Final = {f"text-align:{side}" for side in ("left", "center", "right")}
_BARE_TAGS: Final = {
    "p", "br", "hr", "em", "strong", "s", "blockquote", "ul", "li", "code",
    "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr",
}  # fmt: skip
_ATTRIBUTES: Final = {
    "a": {"href", "title"},
    "div": {"class"},
    "img": {"alt", "src", "title"},
    "ol": {"start"},
    "pre": {"class", "data-ob-copy"},
    "span": {"class", "title"},
}
_VALUES: Final = {
    "a": {"rel": {"noopener"}},
    "img": {"loading": {"lazy"}},
    "td": {"style": _ALIGNMENTS},
    "th": {"style": _ALIGNMENTS},
}


def sanitise(html: str) -> Markup:
    """The HTML without anything that could run, leave the site by itself or break the page.

    The result has no line break: those of code blocks are written `&#10;`, so that Markdown readers
    pass the whole through as one block.
    """
    return Markup(_cleaner.clean(html).replace("\n", "&#10;"))  # noqa: S704 - just sanitised


def _attribute(tag: str, name: str, value: str) -> str | None:
    """The value that an allowed attribute keeps; None drops it."""
    allowed = True
    if name == "class":
        allowed = bool(_CLASSES[tag].fullmatch(value))
    elif name == "src":
        allowed = bool(_SAME_SITE.fullmatch(value))
    return value if allowed else None


_cleaner: Final = nh3.Cleaner(
    tags=_BARE_TAGS | _ATTRIBUTES.keys() | _VALUES.keys(),
    attributes=_ATTRIBUTES,
    tag_attribute_values=_VALUES,
    attribute_filter=_attribute,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)

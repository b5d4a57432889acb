"""The one place that knows Jinja2: templates are files, and every value is escaped."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from generator.render.search import filter_text
from generator.render.site import lookups
from generator.render.site.anchors import goto

_FUNCTIONS = (
    lookups.by_region,
    lookups.calendar,
    lookups.deadline,
    lookups.dialable,
    filter_text,
    goto,
    lookups.ladder_for,
    lookups.measures,
    lookups.message_text,
    lookups.promised,
    lookups.reachable,
    lookups.see_also,
    lookups.service_of,
)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator.render.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update({function.__name__: function for function in _FUNCTIONS})
    return environment


@cache
def _template(names: tuple[str, ...]) -> Template:
    return _environment().select_template([f"{name}.html" for name in names])


def render(*names: str, **values: object) -> Markup:
    """The first of the named templates that exists, filled.

    There are no blank lines in it, so that Markdown readers pass it whole. Those inside literal
    text are written as character references by whoever escapes it, hence none is lost here.
    """
    return compact(_template(names).render(**values))


def compact(html: str) -> Markup:
    """HTML without blank lines and without indentation; the markup is trusted to be safe."""
    lines = (line.strip(" \t") for line in html.split("\n"))
    return Markup("\n".join(line for line in lines if line))  # noqa: S704 - made by autoescape

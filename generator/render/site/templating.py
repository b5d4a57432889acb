"""The one place that knows Jinja2: templates are files, and every value is escaped."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("generator.render.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def _template(name: str) -> Template:
    return _environment().get_template(f"{name}.html")


def render(name: str, /, **values: object) -> Markup:
    """The named template filled, without blank lines, so that Markdown readers pass it whole.

    Blank lines inside literal text are written as character references by the macros that show
    such text, hence none that matters is lost here.
    """
    return compact(_template(name).render(**values))


def compact(html: str) -> Markup:
    """HTML without blank lines and without indentation; the markup is trusted to be safe."""
    lines = (line.strip() for line in html.splitlines())
    return Markup("\n".join(line for line in lines if line))  # noqa: S704 - made by autoescape

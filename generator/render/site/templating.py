"""The one place that knows Jinja2: templates are files, and every value is escaped.

A template holds macros and nothing else. The one that `render` fills is called `show`; those of
`macros/` are imported where they are used.
"""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame, optimizeconst
from jinja2.nodes import Call, Getattr
from jinja2.runtime import Macro
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
    lookups.sorted_under,
    lookups.ways_out,
)


class _PlainAccess(CodeGenerator):
    """Compiles `a.b` and `a(b)` to what Python means by them: a third of the time of a page.

    Jinja2 tries items when an attribute is missing, and hands a context to functions that ask for
    one. The templates here need neither.
    """

    @optimizeconst
    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - name of the base class
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    @optimizeconst
    def visit_Call(  # noqa: N802 - name of the base class
        self,
        node: Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 - its signature
    ) -> None:
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")


class _Environment(Environment):
    code_generator_class = _PlainAccess


@cache
def _environment() -> Environment:
    environment = _Environment(
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
def _macro(names: tuple[str, ...]) -> Macro:
    template = _environment().select_template([f"{name}.html" for name in names])
    shown: Macro = template.module.show  # type: ignore[attr-defined] # macros are its attributes
    return shown


def render(*names: str, **values: object) -> Markup:
    """The first of the named templates that exists, filled.

    There are no blank lines in it, so that Markdown readers pass it whole. Those inside literal
    text are written as character references by whoever escapes it, hence none is lost here.
    """
    return compact(_macro(names)(**values))


def compact(html: str) -> Markup:
    """HTML without blank lines and without indentation; the markup is trusted to be safe."""
    lines = [line.strip(" \t") for line in str(html).split("\n")]
    return Markup("\n".join(filter(None, lines)))  # noqa: S704 - made by autoescape

"""The one place that knows Jinja2: templates are files, and every value is escaped.

A template holds macros and nothing else, and those take every argument in its place. The macro that
`template` finds is called `show`; those of `macros/` are imported where they are used.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TypeAlias

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame, MacroRef, optimizeconst
from jinja2.nodes import Call, Concat, Expr, Getattr, Node
from markupsafe import Markup, escape

from generator.render.site import lookups
from generator.render.site.anchors import goto
from generator.render.site.compiled import Compiled

Template: TypeAlias = Callable[..., Markup]
"""Fills a template with the arguments of its macro `show`."""

_SPECIAL = re.compile("[&<>\"']")
_marked = str.__new__
"""Makes `Markup` of plain text that autoescape made; `Markup` itself first asks what it is given."""

_FUNCTIONS = (
    lookups.by_region,
    lookups.calendar,
    lookups.deadline,
    lookups.dialable,
    goto,
    lookups.ladder_for,
    lookups.measures,
    lookups.message_text,
    lookups.numbered,
    lookups.promised,
    lookups.reachable,
    lookups.row,
    lookups.see_also,
    lookups.service_of,
    lookups.ways_out,
)


class _PlainPython(CodeGenerator):
    """Compiles templates to what Python means by them, in a third of the time of a page.

    Jinja2 looks for items where an attribute is missing, hands its context to functions that ask
    for one, lets callers of macros leave arguments out, and escapes what is escaped already. The
    templates here need none of it.
    """

    # ruff: noqa: N802, ARG002, FBT001, FBT002 - the names and signatures of the base class

    @optimizeconst
    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    @optimizeconst
    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:
        self.visit(node.node, frame)
        self.write("(")
        self._write_list((*node.args, *node.kwargs), frame)
        self.write("caller)" if forward_caller else ")")

    @optimizeconst
    def visit_Concat(self, node: Concat, frame: Frame) -> None:
        self.write("str_join((")
        self._write_list(node.nodes, frame)
        self.write("))")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("environment.filled(macro)")

    def _output_child_pre(
        self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write("environment.shown(")

    def _write_list(self, nodes: Iterable[Node], frame: Frame) -> None:
        for node in nodes:
            self.visit(node, frame)
            self.write(", ")


class _Environment(Environment):
    code_generator_class = _PlainPython

    @staticmethod
    def shown(value: object) -> str:
        """What `markupsafe.escape` makes of a value, as a plain string."""
        if type(value) is Markup:
            return value
        text = str(value)
        return str(escape(text)) if _SPECIAL.search(text) else text

    @staticmethod
    def filled(macro: Callable[..., str]) -> Template:
        """A macro whose result needs no escaping any more."""
        return lambda *values: _marked(Markup, macro(*values))


@cache
def _environment() -> Environment:
    environment = _Environment(
        loader=PackageLoader("generator.render.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=Compiled(Path(__file__).read_text("utf-8")),
    )
    environment.globals.update({function.__name__: function for function in _FUNCTIONS})
    return environment


@cache
def template(*names: str) -> Template:
    """The first of the named templates that exists.

    There are no blank lines in what it makes, so that Markdown readers pass it whole. Those inside
    literal text are written as character references by whoever escapes it, hence none is lost here.
    """
    found = _environment().select_template([f"{name}.html" for name in names])
    show: Template = found.module.show  # type: ignore[attr-defined] # macros are its attributes
    return lambda *values: compact(show(*values))


def compact(html: str) -> Markup:
    """HTML without blank lines and without indentation; the markup is trusted to be safe."""
    lines = [line.strip(" \t") for line in str(html).split("\n")]
    return Markup("\n".join(filter(None, lines)))  # noqa: S704 - made by autoescape

"""Which rules the code can tell of, read from its source."""

import ast
from collections.abc import Iterator

from tests.imports import PACKAGE, modules

_MAKERS = {"Diagnostic", "Fault"}
_VARIANT_POSITION = 4
"""Of both makers; a starred argument stands for line and column."""


def emitted_rules() -> set[str]:
    """`rule`, or `rule.variant`, of every problem whose names are literals or module constants."""
    return {name for tree in _trees() for name in _rules_in(tree)}


def words_of_code() -> set[str]:
    """Every string literal."""
    nodes = (node for tree in _trees() for node in ast.walk(tree))
    constants = (node.value for node in nodes if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


def _trees() -> Iterator[ast.Module]:
    for module in modules():
        yield ast.parse((PACKAGE / module).read_text("utf-8"))


def _rules_in(tree: ast.Module) -> Iterator[str]:
    constants = _imported_constants(tree) | _constants(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args or _name(node.func) not in _MAKERS:
            continue
        if rule := _literal(node.args[0], constants):
            variant = _literal(_variant(node), constants)
            yield f"{rule}.{variant}" if variant else rule


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    return {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _imported_constants(tree: ast.Module) -> dict[str, ast.expr]:
    found: dict[str, ast.expr] = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module:
            source = PACKAGE.parent / (node.module.replace(".", "/") + ".py")
            if source.is_relative_to(PACKAGE) and source.is_file():
                found |= _constants(ast.parse(source.read_text("utf-8")))
    return found


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else ""


def _variant(call: ast.Call) -> ast.expr | None:
    places = [one for one in call.args for _ in range(2 if isinstance(one, ast.Starred) else 1)]
    if len(places) > _VARIANT_POSITION:
        return places[_VARIANT_POSITION]
    named = (word.value for word in call.keywords if word.arg == "variant")
    return next(named, None)


def _literal(node: ast.expr | None, constants: dict[str, ast.expr]) -> str:
    if isinstance(node, ast.Name):
        node = constants.get(node.id)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""

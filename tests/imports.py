"""Reads what every module of the product imports, hidden imports included."""

import ast

from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "generator"


def modules() -> tuple[Path, ...]:
    """Every module of the product, relative to the package."""
    return tuple(path.relative_to(PACKAGE) for path in sorted(PACKAGE.rglob("*.py")))


def imports(module: Path) -> set[str]:
    """Dotted names of all that a module imports anywhere: under TYPE_CHECKING, in functions too."""
    tree = ast.parse((PACKAGE / module).read_text("utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            assert node.module is not None
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def part_of(name: str) -> str:
    """The floor member that a dotted name of the product belongs to, such as `render/site`."""
    pieces = name.split(".")[1:]
    return pieces[0] if pieces else ""

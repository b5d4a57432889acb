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
            found.update(_origin(node.module, alias.name) for alias in node.names)
    return found


def _origin(package: str, name: str) -> str:
    """The module that `from package import name` is about: a submodule, else the package."""
    submodule = PACKAGE.parent / package.replace(".", "/") / name
    is_module = submodule.with_suffix(".py").is_file() or (submodule / "__init__.py").is_file()
    return f"{package}.{name}" if is_module else package


def part_of(name: str) -> str:
    """The floor member that a dotted name of the product belongs to, such as `render/site`."""
    pieces = name.split(".")[1:]
    return pieces[0] if pieces else ""

"""The example files, and the rules that the catalogue words for them."""

import tomllib
from pathlib import Path

from generator import messages
from generator.diagnostics import Diagnostic
from generator.messages import Language
from tests.told import name_of

FOLDER = Path(__file__).parent / "examples"
FILES = tuple(sorted(FOLDER.rglob("*.yml")))
NAMES = tuple(file.relative_to(FOLDER).as_posix() for file in FILES)

_CATALOGUES = Path(messages.__file__).parent


def expected(file: Path) -> list[str]:
    """The lines beside an example."""
    return file.with_suffix(".txt").read_text("utf-8").splitlines()


def as_line(diagnostic: Diagnostic) -> str:
    """`line:column severity rule.variant`, as in the files beside the examples."""
    place = f"{diagnostic.location.line}:{diagnostic.location.column}"
    return f"{place} {diagnostic.severity.label} {name_of(diagnostic)}"


def sentences(language: Language) -> dict[str, dict[str, str]]:
    """Problem and remedy by `rule` or `rule.variant`, of the YAML catalogue alone."""
    found: dict[str, dict[str, str]] = {}
    file = _CATALOGUES / language / "yaml.toml"
    for rule, table in tomllib.loads(file.read_text("utf-8"))["rules"].items():
        for key, text in table.items():
            if isinstance(text, dict):
                found[f"{rule}.{key}"] = text
            else:
                found.setdefault(rule, {})[key] = text
    return found

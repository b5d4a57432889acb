"""Reads the language catalogues: `zh/*.toml` and `en/*.toml` beside this module."""

import tomllib
from functools import cache
from importlib import resources
from typing import Literal, TypeAlias, get_args

from generator.diagnostics import Diagnostic

Language: TypeAlias = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Catalogue:
    """The texts of one language, addressed by dotted key such as `rules.unknown-key.problem`."""

    def __init__(self, language: Language, texts: dict[str, str]) -> None:
        self.language = language
        self._texts = texts

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def keys(self) -> frozenset[str]:
        """All keys, for the test that holds both languages equal."""
        return frozenset(self._texts)

    def text(self, key: str, /, **values: object) -> str:
        """The text under a key with its placeholders filled.

        Raises:
            KeyError: the catalogue lacks the key, or `values` lacks a placeholder: our bug.
        """
        return self._texts[key].format_map(values) if values else self._texts[key]

    def problem(self, diagnostic: Diagnostic) -> str:
        """What is wrong, one clause without a full stop."""
        return self._sentence(diagnostic, "problem")

    def remedy(self, diagnostic: Diagnostic) -> str:
        """What would be right, one clause without a full stop."""
        return self._sentence(diagnostic, "remedy")

    def _sentence(self, diagnostic: Diagnostic, part: str) -> str:
        variant = f".{diagnostic.variant}" if diagnostic.variant else ""
        template = self._texts[f"rules.{diagnostic.rule}{variant}.{part}"]
        return template.format_map(diagnostic.values)


@cache
def catalogue(language: Language) -> Catalogue:
    """The catalogue of one language, read once: all files of its folder, merged."""
    texts: dict[str, str] = {}
    folder = resources.files(__package__) / language
    for file in sorted(folder.iterdir(), key=lambda item: item.name):
        texts.update(_flatten(tomllib.loads(file.read_text("utf-8"))))
    return Catalogue(language, texts)


def _flatten(table: dict[str, object], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat.update(_flatten(value, f"{prefix}{key}."))
        else:
            flat[f"{prefix}{key}"] = str(value)
    return flat

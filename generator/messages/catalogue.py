"""Reads the language catalogues: `zh/*.toml` and `en/*.toml` beside this module."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from generator.diagnostics import Diagnostic

Language: TypeAlias = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


_MANUAL = frozenset(f"{name}.toml" for name in ("keys", "keys_settings", "reference", "rules"))
"""Long files of which little else is ever needed."""


def _seldom_last(name: str) -> tuple[bool, str]:
    return name in _MANUAL, name


class Catalogue:
    """The texts of one language, addressed by dotted key such as `rules.unknown-key.problem`."""

    def __init__(self, language: Language, folder: Path) -> None:
        self.language = language
        self._unread = {file.name: file for file in folder.iterdir()}
        self._texts: dict[str, str] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._texts or key in self.keys()

    def keys(self) -> frozenset[str]:
        """All keys."""
        for name in sorted(self._unread):
            self._read(name)
        return frozenset(self._texts)

    def topic(self, name: str) -> dict[str, str]:
        """All texts of a topic that has a file of its own, by their keys below it."""
        self._read(f"{name}.toml")
        prefix = f"{name}."
        own = (key for key in self._texts if key.startswith(prefix))
        return {key.removeprefix(prefix): self._texts[key] for key in own}

    def text(self, key: str, /, **values: object) -> str:
        """The text under a key with its placeholders filled.

        Raises:
            KeyError: the catalogue lacks the key, or `values` lacks a placeholder: our bug.
        """
        text = self._found(key)
        return text.format_map(values) if values else text

    def problem(self, diagnostic: Diagnostic) -> str:
        """What is wrong, one clause without a full stop."""
        return self._sentence(diagnostic, "problem")

    def remedy(self, diagnostic: Diagnostic) -> str:
        """What would be right, one clause without a full stop."""
        return self._sentence(diagnostic, "remedy")

    def _sentence(self, diagnostic: Diagnostic, part: str) -> str:
        variant = f".{diagnostic.variant}" if diagnostic.variant else ""
        template = self._found(f"rules.{diagnostic.rule}{variant}.{part}")
        return template.format_map(diagnostic.values)

    def _found(self, key: str) -> str:
        if key not in self._texts:
            self._look_for(key)
        return self._texts[key]

    def _look_for(self, key: str) -> None:
        """Reads the file of that name first, then others: most commands need a few files."""
        self._read(f"{key.partition('.')[0]}.toml")
        for name in sorted(self._unread, key=_seldom_last):
            if key in self._texts:
                return
            self._read(name)

    def _read(self, name: str) -> None:
        if file := self._unread.pop(name, None):
            self._texts |= _flatten(tomllib.loads(file.read_text("utf-8")))


@cache
def catalogue(language: Language) -> Catalogue:
    """The catalogue of one language: the files of its folder, each read when it is needed."""
    return Catalogue(language, Path(__file__).parent / language)


def _flatten(table: dict[str, object], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat.update(_flatten(value, f"{prefix}{key}."))
        else:
            flat[f"{prefix}{key}"] = str(value)
    return flat

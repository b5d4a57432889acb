"""What an option takes, with refusals in the user's language that say what would be right."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from generator.messages import Catalogue
from generator.values.suggestion import closest

_NUMBERS = {"port": range(1, 65536), "count": range(1, sys.maxsize)}


def unknown_word(texts: Catalogue, word: str, known: Iterable[str]) -> str:
    """Says that a word is none of those known, and which one was probably meant."""
    words = tuple(known)
    near = closest(word, words)
    key = "cli.ending.unknown-word-near" if near else "cli.ending.unknown-word"
    listed = texts.text("cli.list-comma").join(words)
    return texts.text(key, word=word, hint=near, known=listed)


class Word(click.ParamType[str]):
    """One of a few words."""

    name = "word"

    def __init__(self, texts: Catalogue, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self._texts = texts

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself.

        Raises:
            click.BadParameter: it is none of those allowed.
        """
        if value not in self.words:
            self.fail(unknown_word(self._texts, value, self.words), param, ctx)
        return value


class Folder(click.ParamType[Path]):
    """A folder; one that need not exist yet may be made."""

    name = "folder"

    def __init__(self, texts: Catalogue, *, exists: bool) -> None:
        self._texts = texts
        self._exists = exists

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The folder's path.

        Raises:
            click.BadParameter: it is a file, or is not there though it must.
        """
        path = Path(value)
        if path.exists() and not path.is_dir():
            self.fail(self._texts.text("cli.ending.not-a-folder", path=path), param, ctx)
        if self._exists and not path.exists():
            self.fail(self._texts.text("cli.ending.no-folder", path=path), param, ctx)
        return path


class File(click.ParamType[Path]):
    """A file that is there."""

    name = "file"

    def __init__(self, texts: Catalogue) -> None:
        self._texts = texts

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The file's path.

        Raises:
            click.BadParameter: there is no such file.
        """
        path = Path(value)
        if not path.is_file():
            self.fail(self._texts.text("cli.ending.no-file", path=path), param, ctx)
        return path


class Number(click.ParamType[int]):
    """A whole number of a kind: `port` or `count`, as its name says."""

    def __init__(self, texts: Catalogue, name: str) -> None:
        self.name = name
        self._texts = texts

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The number.

        Raises:
            click.BadParameter: it is no number, or none of that kind.
        """
        text = str(value)
        if not (text.isascii() and text.isdecimal() and int(text) in _NUMBERS[self.name]):
            self.fail(self._texts.text(f"cli.ending.no-{self.name}", value=text), param, ctx)
        return int(text)


def one_of(
    texts: Catalogue,
    declarations: list[str],
    words: Iterable[str],
    default: str | None = None,
    explained: str = "",
) -> click.Option:
    """An option that takes one of a few words, which its help lists.

    Args:
        texts: the words of the user's language; `cli.options.<name>` explains the option.
        declarations: the option's names, `--<name>` first.
        words: what it takes.
        default: what holds when it is left out.
        explained: the key instead of `<name>`, where verbs mean different things by one name.
    """
    name = declarations[0].removeprefix("--")
    kind = Word(texts, words)
    listed = texts.text("cli.list-comma").join(kind.words)
    text = texts.text(
        "cli.options.one-of", help=texts.text(f"cli.options.{explained or name}"), words=listed
    )
    if default:
        text += texts.text("cli.options.default", value=default)
    return click.Option(declarations, type=kind, default=default, metavar=name.upper(), help=text)


class Part(click.ParamType[tuple[int, int]]):
    """One part of several, such as `2/3`."""

    name = "part"

    def __init__(self, texts: Catalogue) -> None:
        self._texts = texts

    def convert(
        self,
        value: str | tuple[int, int],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[int, int]:
        """The number of the part, from 1 on, and how many there are.

        Raises:
            click.BadParameter: it is something else.
        """
        if isinstance(value, tuple):
            return value
        number, _, count = value.partition("/")
        if not (number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
            self.fail(self._texts.text("cli.ending.no-part", value=value), param, ctx)
        return int(number), int(count)

"""Tokens within a line to runs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final, TypedDict, Unpack
from urllib.parse import quote

from markdown_it.token import Token

from generator.prose.addresses import Place, file_path, place
from generator.prose.characters import normalise
from generator.prose.links import Links
from generator.prose.marks import restore_bars
from generator.prose.plain import plain
from generator.prose.tree import Blank, Box, Break, Image, Run, Runs, Span
from generator.prose.writer import Writer

_BOX: Final = "\u2610"
_OBJECT: Final = "\ufffc"
_UNSTYLED: Final = Span("")


def runs_of(tokens: Iterable[Token], links: Links) -> Runs:
    """The runs of a paragraph, a cell or a heading; line breaks that were mere typing are gone."""
    return _RunWriter(links).runs(tokens)


def line_runs(tokens: Iterable[Token], links: Links) -> Runs:
    """The runs of a text within a line, where every line break of the source is one."""
    return _LineWriter(links).runs(tokens)


def spans(text: str, style: Span = _UNSTYLED) -> Iterator[Run]:
    """Plain text as runs: boxes to tick become boxes, line ends become spaces."""
    clean = normalise(restore_bars(text)).replace("\n", " ")
    for number, piece in enumerate(clean.split(_BOX)):
        if number:
            yield Box()
        if piece:
            yield replace(style, text=piece)


class _Style(TypedDict, total=False):
    strong: bool
    emphasis: bool
    struck: bool
    code: bool
    link: str


class _RunWriter(Writer[Run]):
    def __init__(self, links: Links) -> None:
        super().__init__(links, gap=Span(" "), no_gap=Span(""))
        self._styles = [_UNSTYLED]

    def runs(self, tokens: Iterable[Token]) -> Runs:
        self.write(tokens)
        return tuple(_merged(self._parts))

    def say(self, text: str) -> None:
        for run in spans(text, self._styles[-1]):
            self.show(text, run)

    def write_tag(self, token: Token) -> None:
        """Tokens without words of their own are blocks, which others have taken apart."""

    def write_strong_open(self, _: Token) -> None:
        self._enter(strong=True)

    def write_em_open(self, _: Token) -> None:
        self._enter(emphasis=True)

    def write_s_open(self, _: Token) -> None:
        self._enter(struck=True)

    def _leave(self, _: Token | None = None) -> None:
        self._styles.pop()

    write_strong_close = write_em_close = write_s_close = _leave

    def write_hardbreak(self, _: Token) -> None:
        self.put(Break())

    def write_code_inline(self, token: Token) -> None:
        self._enter(code=True)
        text = normalise(restore_bars(token.content)).replace("\n", " ")
        self.show(text, replace(self._styles[-1], text=text))
        self._leave()

    def write_blank(self, token: Token) -> None:
        note = normalise(restore_bars(token.content))
        self.show(note or token.info, Blank(note))

    def write_entry_link(self, token: Token) -> None:
        target = self.links.entry(token.info)
        self._say_linked(self.entry_label(token, target), target.address if target else "")

    def open_link(self, token: Token, kind: Place) -> None:
        self._enter(link=self._address(kind, str(token.attrs["href"])))

    def close_link(self) -> None:
        self._leave()

    def write_image(self, token: Token) -> None:
        source = str(token.attrs["src"])
        kind, words = place(source), plain(token.children or (), self.links)
        path = self.links.file(file_path(source)) if kind is Place.FILE else None
        if kind is Place.NOWHERE:
            self.say(token.meta["typed"])
        elif path is not None:
            self.show(_OBJECT, Image(path, words))
        elif kind is Place.WEB and not self._styles[-1].link:
            self._say_linked(words or source, source)
        else:
            self.say(words)

    def _say_linked(self, words: str, address: str) -> None:
        self._enter(link=address)
        self.say(words)
        self._leave()

    def _enter(self, **change: Unpack[_Style]) -> None:
        self._styles.append(replace(self._styles[-1], **change))

    def _address(self, kind: Place, typed: str) -> str:
        """What opens when the link is followed, "" if there is nothing to open."""
        if kind is Place.FILE:
            return quote(self.links.file(file_path(typed)) or "")
        return typed if kind in {Place.WEB, Place.HERE} else ""


class _LineWriter(_RunWriter):
    write_softbreak = _RunWriter.write_hardbreak

    def write_fence(self, token: Token) -> None:
        for number, line in enumerate(token.content.removesuffix("\n").split("\n")):
            if number:
                self.put(Break())
            self.write_code_inline(Token("code_inline", "code", 0, content=line))


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """The same runs with neighbours of one style as one span, and none empty."""
    for style, group in groupby(runs, _style):
        if style is None:
            yield from group
        elif text := "".join(run.text for run in group if isinstance(run, Span)):
            yield replace(style, text=text)


def _style(run: Run) -> Span | None:
    return replace(run, text="") if isinstance(run, Span) else None

"""Tokens to plain text."""

from collections.abc import Iterable

from markdown_it.token import Token

from generator.prose.addresses import Place, place
from generator.prose.links import Links
from generator.prose.writer import TextWriter


def plain(tokens: Iterable[Token], links: Links) -> str:
    """What a reader would see: a line for each block, row, item and hard break; code as typed.

    Cells of a table are separated by tabs, items of a numbered list keep their number.
    """
    return _PlainWriter(links).result(tokens)


class _PlainWriter(TextWriter):
    def __init__(self, links: Links) -> None:
        super().__init__(links)
        self._counters: list[int] = []
        self._separator = ""
        self._number = ""

    def say(self, text: str) -> None:
        if text:
            lead = self._separator if self._last else ""
            self.show(text, f"{lead}{self._number}{text}")
            self._separator = self._number = ""

    def write_tag(self, token: Token) -> None:
        if token.block:
            self._separator = "\n"

    def write_hardbreak(self, _: Token) -> None:
        self._separator = "\n"

    def write_ordered_list_open(self, token: Token) -> None:
        self._counters.append(int(token.attrs.get("start", 1)))
        self.write_tag(token)

    def write_ordered_list_close(self, token: Token) -> None:
        self._counters.pop()
        self.write_tag(token)

    def write_list_item_open(self, token: Token) -> None:
        self.write_tag(token)
        if token.info:
            self._number = f"{self._counters[-1]}. "
            self._counters[-1] += 1

    def write_list_item_close(self, token: Token) -> None:
        self._number = ""
        self.write_tag(token)

    def write_td_open(self, _: Token) -> None:
        """A cell begins where the cell before it has put a tab."""

    def write_td_close(self, _: Token) -> None:
        self._separator += "\t"

    write_th_open, write_th_close = write_td_open, write_td_close

    def write_fence(self, token: Token) -> None:
        self._separator = "\n"
        self.say(token.content.removesuffix("\n"))
        self._separator = "\n"

    write_code_block, write_code_inline = write_fence, TextWriter.write_text

    def write_entry_link(self, token: Token) -> None:
        self.say(self.entry_label(token, self.links.entry(token.info)))

    def write_blank(self, token: Token) -> None:
        self.say(token.markup)

    def open_link(self, token: Token, kind: Place) -> None:
        """A link is its words."""

    def close_link(self) -> None:
        """A link is its words."""

    def write_image(self, token: Token) -> None:
        if place(str(token.attrs["src"])) is Place.NOWHERE:
            self.say(token.meta["typed"])
        else:
            self.write(token.children or ())

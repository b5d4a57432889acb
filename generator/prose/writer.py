"""Walks over tokens and keeps track of what the reader sees; children decide what is written."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Generic, TypeVar

from markdown_it.token import Token

from generator.prose.addresses import Place, place
from generator.prose.characters import joins, normalise
from generator.prose.links import Links, LinkTarget
from generator.prose.marks import restore_bars

P = TypeVar("P")


class Writer(ABC, Generic[P]):
    """Writes tokens as pieces: a type by the method of its name, every other by `write_tag`.

    A line break in the source becomes a gap, or none between Chinese characters; which of the two
    is known only when the next visible character comes.
    """

    def __init__(self, links: Links, *, gap: P, no_gap: P) -> None:
        self.links = links
        self._parts: list[P] = []
        self._gap: int | None = None
        self._gaps = (gap, no_gap)
        self._last = ""
        self._linked: list[Place] = []

    def write(self, tokens: Iterable[Token]) -> None:
        """Writes tokens one after the other."""
        for token in tokens:
            if token.type == "inline":
                self.write(token.children or ())
            elif not token.hidden:
                getattr(self, f"write_{token.type}", self.write_tag)(token)

    def put(self, written: P) -> None:
        """Appends something that shows no character."""
        self._parts.append(written)

    def show(self, visible: str, written: P) -> None:
        """Appends `written`, of which the reader sees `visible`."""
        if visible:
            if self._gap is not None and joins(self._last, visible[0]):
                self._parts[self._gap] = self._gaps[1]
            self._gap, self._last = None, visible[-1]
        self._parts.append(written)

    @abstractmethod
    def say(self, text: str) -> None:
        """Writes text as text."""

    @abstractmethod
    def write_tag(self, token: Token) -> None:
        """Writes whatever has no method of its own."""

    @abstractmethod
    def open_link(self, token: Token, kind: Place) -> None:
        """Begins a link that leads somewhere."""

    @abstractmethod
    def close_link(self) -> None:
        """Ends the link begun last."""

    def write_text(self, token: Token) -> None:
        """Running text."""
        self.say(token.content)

    def write_softbreak(self, _: Token) -> None:
        """A line break that was typed because the line was full."""
        self._gap = len(self._parts)
        self._parts.append(self._gaps[0])

    def write_link_open(self, token: Token) -> None:
        """The beginning of a link; one that leads nowhere is shown as typed."""
        kind = place(str(token.attrs["href"]))
        self._linked.append(kind)
        if kind is Place.NOWHERE:
            self.say(token.meta["typed"])
        else:
            self.open_link(token, kind)

    def write_link_close(self, token: Token) -> None:
        """The end of a link."""
        if self._linked.pop() is Place.NOWHERE:
            self.say(token.meta["typed"])
        else:
            self.close_link()

    def entry_label(self, token: Token, target: LinkTarget | None) -> str:
        """What a link to an entry says; never the id, which may be confidential."""
        return token.content or (target.title if target else self.links.missing_label)


class TextWriter(Writer[str]):
    """Writes tokens as one string."""

    def __init__(self, links: Links) -> None:
        super().__init__(links, gap=" ", no_gap="")

    def result(self, tokens: Iterable[Token]) -> str:
        """All that the tokens say."""
        self.write(tokens)
        return normalise(restore_bars("".join(self._parts)))

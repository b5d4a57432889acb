"""Tokens to HTML on a single line, not yet sanitised."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from markdown_it.token import Token

from generator.prose.addresses import Place, file_path, place
from generator.prose.escaping import escape_attribute, escape_text
from generator.prose.links import Links
from generator.prose.plain import plain
from generator.prose.writer import TextWriter

_TOP_HEADING: Final = 3
_LOWEST_HEADING: Final = 6
_OBJECT: Final = "\ufffc"
_COMMAND: Final = '<div class="ob-command"><pre class="ob-command__text" data-ob-copy="">'


def block_html(tokens: Iterable[Token], links: Links) -> str:
    """Blocks of HTML; newlines stand only in code blocks."""
    return _HtmlWriter(links).result(tokens)


def inline_html(tokens: Iterable[Token], links: Links) -> str:
    """HTML within a line; every line break of the source is one."""
    return _InlineHtmlWriter(links).result(tokens)


def element(tag: str, /, **attributes: str | None) -> str:
    """An opening tag with those attributes that are not None; `class_` stands for `class`."""
    written = (
        f' {name.rstrip("_")}="{escape_attribute(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{''.join(written)}>"


class _HtmlWriter(TextWriter):
    def __init__(self, links: Links) -> None:
        super().__init__(links)
        self._anchors: list[bool] = []

    def say(self, text: str) -> None:
        self.show(text, escape_text(text))

    def write_tag(self, token: Token) -> None:
        if token.nesting < 0:
            self.put(f"</{token.tag}>")
        else:
            attributes = {name: str(value) for name, value in token.attrs.items()}
            self.put(element(token.tag, **attributes))

    def write_heading_open(self, token: Token) -> None:
        self.put(f"<{_lowered(token.tag)}>")

    def write_heading_close(self, token: Token) -> None:
        self.put(f"</{_lowered(token.tag)}>")

    def write_hardbreak(self, _: Token) -> None:
        self.put("<br>")

    def write_code_inline(self, token: Token) -> None:
        self.show(token.content, f"<code>{escape_text(token.content)}</code>")

    def write_fence(self, token: Token) -> None:
        code = escape_text(token.content.strip("\n"))
        self.put(f"{_COMMAND}{code}</pre></div>")

    write_code_block = write_fence

    def write_blank(self, token: Token) -> None:
        shown = token.content or token.info
        opening = element("span", class_="ob-blank", title=token.info)
        self.show(shown, f"{opening}{escape_text(shown)}</span>")

    def write_entry_link(self, token: Token) -> None:
        target = self.links.entry(token.info)
        label = self.entry_label(token, target)
        if target:
            anchor = element("a", href=target.address)
            self.show(label, f"{anchor}{escape_text(label)}</a>")
        else:
            self.say(label)

    def open_link(self, token: Token, kind: Place) -> None:
        href = self._address(kind, str(token.attrs["href"]))
        self._anchors.append(href is not None)
        if href is not None:
            self.put(element("a", href=href, title=_title(token), rel=_rel(kind)))

    def close_link(self) -> None:
        if self._anchors.pop():
            self.put("</a>")

    def write_image(self, token: Token) -> None:
        source = str(token.attrs["src"])
        kind = place(source)
        address = self._address(kind, source)
        words = plain(token.children or (), self.links)
        if kind is Place.NOWHERE:
            self.say(token.meta["typed"])
        elif kind is Place.FILE and address is not None:
            image = element("img", src=address, alt=words, title=_title(token), loading="lazy")
            self.show(_OBJECT, image)
        elif kind is Place.WEB and not any(self._anchors):
            anchor = element("a", href=source, rel=_rel(kind))
            self.show(words, f"{anchor}{escape_text(words or source)}</a>")
        else:
            self.say(words)

    def _address(self, kind: Place, typed: str) -> str | None:
        """What a browser is to open; None if there is nothing to open."""
        if kind is Place.FILE:
            found = self.links.file(file_path(typed))
            return None if found is None else quote(found)
        return typed if kind in {Place.WEB, Place.HERE} else None


class _InlineHtmlWriter(_HtmlWriter):
    write_softbreak = _HtmlWriter.write_hardbreak

    def write_fence(self, token: Token) -> None:
        lines = token.content.removesuffix("\n").split("\n")
        self.put(f"<code>{'<br>'.join(map(escape_text, lines))}</code>")


def _lowered(tag: str) -> str:
    return f"h{min(int(tag[1:]) + _TOP_HEADING - 1, _LOWEST_HEADING)}"


def _rel(kind: Place) -> str | None:
    return "noopener" if kind is Place.WEB else None


def _title(token: Token) -> str | None:
    title = token.attrs.get("title")
    return None if title is None else str(title)

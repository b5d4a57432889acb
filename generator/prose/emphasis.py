"""Emphasis that works in Chinese and leaves the asterisks of commands alone.

CommonMark decides by its neighbours whether a `**` opens or closes (spec 0.31.2, section 6.2), and
takes blanks between words for granted: in `**注意：**请` the closing run follows punctuation and
precedes a letter, so it may not close. The amendments of tats-u/markdown-cjk-friendly
(`specification.md`, CommonMark issue 650) mend that: Chinese punctuation does not count as
punctuation, and a Chinese character counts as a place where a word may end.

Two deliberate differences, because losing an asterisk can falsify a fact or a command:

- a single `*` follows plain CommonMark, so that `带*号的为必填，*表示重要` stays as typed,
  and opens nothing before a dot or slash: `*.*`, `*/5`;
- asterisks between two ASCII letters or digits are no markup: `5*8` and `7*24` in one sentence.
"""

from markdown_it import MarkdownIt
from markdown_it.common.utils import isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

from generator.prose.characters import is_chinese, is_foreign_punctuation


class ChineseInlineState(StateInline):
    """Scans runs of emphasis marks by the rules of this module."""

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: FBT001, N802, N803 - the name and signature of the base class
        """Whether the run of marks at `start` may open and close emphasis, and its length."""
        marker = self.src[start]
        end = start
        while end < self.posMax and self.src[end] == marker:
            end += 1
        before = self.src[start - 1] if start > 0 else " "
        after = self.src[end] if end < self.posMax else " "
        if marker == "*" and _is_word(before) and _is_word(after):
            return Scanned(can_open=False, can_close=False, length=end - start)
        if end - start == 1:
            scanned = super().scanDelims(start, canSplitWord)
            return scanned._replace(can_open=scanned.can_open and not _is_wildcard(marker, after))
        left, right = _flanking(before, after), _flanking(after, before)
        return Scanned(
            can_open=left and (canSplitWord or not right or isPunctChar(before)),
            can_close=right and (canSplitWord or not left or isPunctChar(after)),
            length=end - start,
        )


class ChineseInlineParser(ParserInline):
    """Parses lines with the state of this module."""

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        tokens: list[Token],
    ) -> list[Token]:
        """Turns the text of one block into tokens, appended to `tokens`."""
        state = ChineseInlineState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _flanking(outside: str, inside: str) -> bool:
    """Whether a run of marks hugs the character on its inner side."""
    if isWhiteSpace(ord(inside)):
        return False
    if not is_foreign_punctuation(inside):
        return True
    return isWhiteSpace(ord(outside)) or isPunctChar(outside) or is_chinese(outside)


def _is_wildcard(marker: str, after: str) -> bool:
    return marker == "*" and after in "./"


def _is_word(character: str) -> bool:
    return character.isascii() and character.isalnum()

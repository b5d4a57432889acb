"""Telephone numbers and e-mail addresses live in contacts.

There a number is kept in one place and has its own audience; in other text it goes stale and is
shown to everybody who sees the text. What looks like a mobile, landline, 400/800 or international
number or an e-mail address in prose or plain text is told. Literal text, `code`, links, addresses
at example.com, .org and .net, and short emergency numbers such as 119 are left alone.
"""

import re
from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.place import inside
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, Severity
from generator.model.contact import Contact

RULE = "contact-in-entry"

_EMAIL = (
    r"(?P<email>(?<![\w.+-])[\w.+-]++@(?!example\.(?:com|org|net)\b)"
    r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})"
)
_PHONE = (
    r"(?P<phone>(?<![\w.-])(?:"
    r"(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}"
    r"|\(?0\d{2,3}\)?[ -]?\d{7,8}|\(0\d{2,3}\) ?\d{3,4}[ -]\d{4}"
    r"|[48]00-\d{3}-?\d{4}|[48]00-\d{4}-\d{3}|[48]00[16-9]\d{6}"
    r"|\+\d{1,3}(?:[ -]?\d{2,4}){3,4}"
    r")(?![\w.-]*\d))"
)
_CONTACT = re.compile(f"{_EMAIL}|{_PHONE}", re.IGNORECASE | re.ASCII)
_ENOUGH_DIGITS = re.compile(r"[0-9][0-9() -]{7}")
_CODE_OR_LINK = re.compile(r"`+[^`]*`+|\[\[[^\[\]]*\]\]|https?://\S+")


def check(document: Document, _around: Surroundings) -> Iterator[Diagnostic]:
    """Looks through the words of anything but a contact."""
    if isinstance(document.model, Contact):
        return
    for visit in document.words:
        for found in contacts_in(visit.value):
            place = inside(document, visit, found.start())
            variant = str(found.lastgroup)
            yield Diagnostic(RULE, place, Severity.WARNING, {"found": found[0]}, variant)


def contacts_in(text: str) -> Iterator[re.Match[str]]:
    """What looks like a telephone number or an e-mail address, outside code and links."""
    if "@" in text or _ENOUGH_DIGITS.search(text):
        yield from _CONTACT.finditer(_CODE_OR_LINK.sub(lambda code: " " * len(code[0]), text))

"""Text says something.

A text that is or begins with TODO, TBD, FIXME, XXX, 待补充, 待完善, 待编写, lorem ipsum or the like
is a stub wherever it stands, except in literal text. A step's `do`, a summary or an item of a list
that only says 无, 略, 同上, none, n/a, … says nothing either: there is something to do, or the line
can go. A published fault without resolution, workaround or decision tree is a stub as a whole, as
are a published playbook without any step, a published page without content, and a checklist, form
or glossary with an empty list.
"""

import re
from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, Severity
from generator.model.checklist import Checklist
from generator.model.entry import Entry, Status
from generator.model.fault import Cause, Fault
from generator.model.form import Form
from generator.model.glossary import Glossary
from generator.model.markers import Text
from generator.model.page import Page
from generator.model.playbook import Playbook
from generator.model.step import Step
from generator.model.walk import TextVisit

RULE = "stub"

_UNFINISHED = re.compile(
    r"[\W_]*+(?:(?:todo|tbd|fixme|lorem ipsum|to be (?:done|written|added))(?![a-z0-9])|x{3,}\W*$"
    r"|(?:待补充|待完善|待编写|待定|待续|未完待续)(?!\w))",
    re.IGNORECASE,
)
_EMPTY_WORDS = re.compile(
    r"[\W_]*+(?:无|略|同上|同前|见上|暂无|没有|none|n/a|na|nil|ditto|(?:same )?as above)?[\W_]*",
    re.IGNORECASE,
)
_SAID = frozenset({"do", "summary"})


def check(document: Document, _around: Surroundings) -> Iterator[Diagnostic]:
    """Looks at every text, and at entries that lack the heart of their kind."""
    for visit in document.words:
        if says_nothing(visit):
            values = {"text": visit.value.strip()[:40].replace("\n", " ")}
            place = document.place(*visit.path)
            yield Diagnostic(RULE, place, Severity.WARNING, values, "text")
    if variant := _hollow(document):
        yield Diagnostic(RULE, document.place(), Severity.WARNING, variant=variant)


def says_nothing(visit: TextVisit) -> bool:
    """Whether words are a stub."""
    if _UNFINISHED.match(visit.value):
        return True
    is_item = visit.text is Text.PROSE and isinstance(visit.path[-1], int)
    if not is_item and visit.path[-1] not in _SAID:
        return False
    return _EMPTY_WORDS.fullmatch(visit.value) is not None


def _hollow(document: Document) -> str:
    """The variant that says what is missing as a whole, "" when nothing is."""
    match document.model:
        case Checklist(items=()):
            return "no-items"
        case Form(fields=()):
            return "no-fields"
        case Glossary(terms=()):
            return "no-terms"
        case Entry(status=Status.PUBLISHED) as entry:
            return _hollow_when_published(document, entry)
    return ""


def _hollow_when_published(document: Document, entry: Entry) -> str:
    match entry:
        case Fault():
            holders: list[Fault | Cause] = [entry, *entry.causes]
            helps = any(holder.resolution or holder.workaround for holder in holders)
            return "" if helps or entry.decisions else "no-resolution"
        case Playbook():
            return "" if any(document.of(Step)) else "no-steps"
        case Page():
            return "" if entry.body or entry.sections or entry.decisions else "no-content"
    return ""

"""The blocks of any entry, as a section of a volume."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.model.checklist import Checklist
from generator.model.contact import Contact
from generator.model.course import Course
from generator.model.entry import Entry
from generator.model.fault import Fault
from generator.model.form import Form
from generator.model.glossary import Glossary
from generator.model.measure import Measure
from generator.model.page import Page
from generator.model.playbook import Playbook
from generator.model.service import Service
from generator.render.print.blocks import Block, Heading, Steps
from generator.render.print.checklist import checklist_body
from generator.render.print.contacts import contact_body
from generator.render.print.courses import course_body
from generator.render.print.form import form_body
from generator.render.print.pages import glossary_body, measure_body, page_body
from generator.render.print.plan_playbook import plan_body
from generator.render.print.reference import about_entry, sources
from generator.render.print.runbook import runbook_body
from generator.render.print.scope import PaperScope
from generator.render.print.services import service_body

_TOLD: Final = 2
"""Columns of a table of steps that are not for writing."""


def body(here: PaperScope, entry: Entry) -> Iterator[Block]:
    """The blocks of an entry; of a course without its questions."""
    match entry:
        case Fault() | Playbook():
            yield from runbook_body(here, entry)
        case Measure():
            yield from measure_body(here, entry)
        case Service():
            yield from service_body(here, entry)
        case Contact():
            yield from contact_body(here, entry)
        case Checklist():
            yield from checklist_body(here, entry)
        case Form():
            yield from form_body(here, entry)
        case Page():
            yield from page_body(here, entry)
        case Glossary():
            yield from glossary_body(here, entry)
        case Course():
            yield from course_body(here, entry)


def filed(here: PaperScope, entry: Entry) -> Iterator[Block]:
    """The blocks of an entry as the handbook keeps them, with its sources and its own facts."""
    yield from body(here, entry)
    if not isinstance(entry, Fault | Playbook):
        yield from sources(here, entry, level=1)
        yield Heading(1, here.section("about"))
        yield from about_entry(here, entry)


def planned(here: PaperScope, entry: Entry) -> Iterator[Block]:
    """The blocks of an entry as a customer reads them in a plan: steps without room to write."""
    blocks = plan_body(here, entry) if isinstance(entry, Playbook) else body(here, entry)
    for block in blocks:
        yield replace(block, head=block.head[:_TOLD]) if isinstance(block, Steps) else block

"""The blocks of any entry, as a section of a volume."""

from collections.abc import Iterator

from generator.model.checklist import Checklist
from generator.model.contact import Contact
from generator.model.entry import Entry
from generator.model.fault import Fault
from generator.model.form import Form
from generator.model.glossary import Glossary
from generator.model.measure import Measure
from generator.model.page import Page
from generator.model.playbook import Playbook
from generator.model.service import Service
from generator.render.print.blocks import Block
from generator.render.print.checklist import checklist_body
from generator.render.print.contacts import contact_body
from generator.render.print.form import form_body
from generator.render.print.pages import glossary_body, measure_body, page_body
from generator.render.print.plan_playbook import plan_body
from generator.render.print.runbook import runbook_body
from generator.render.print.scope import PaperScope
from generator.render.print.services import service_body


def body(here: PaperScope, entry: Entry) -> Iterator[Block]:
    """The blocks of an entry, all that it says; courses have papers of their own."""
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
        case _:
            yield from here.blocks(entry.summary or "")


def planned(here: PaperScope, entry: Entry) -> Iterator[Block]:
    """The blocks of an entry as a customer reads them in a plan."""
    yield from plan_body(here, entry) if isinstance(entry, Playbook) else body(here, entry)

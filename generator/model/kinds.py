"""The kinds of entry: one table that everything which needs “all kinds” reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

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


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry.

    Attributes:
        model: its class; `model.kind` is its name.
        folder: where its files lie, relative to the project.
        section: folder of its pages in the site.
    """

    model: type[Entry]
    folder: str
    section: str

    @property
    def name(self) -> str:
        """The kind's name, such as `fault`."""
        return self.model.kind


_KINDS = (
    Kind(Fault, "kb/faults", "faults"),
    Kind(Playbook, "playbooks", "playbooks"),
    Kind(Measure, "kb/measures", "measures"),
    Kind(Service, "kb/services", "services"),
    Kind(Contact, "kb/contacts", "contacts"),
    Kind(Checklist, "kb/checklists", "checklists"),
    Kind(Form, "kb/forms", "forms"),
    Kind(Course, "kb/courses", "courses"),
    Kind(Page, "kb/pages", "pages"),
    Kind(Glossary, "kb/glossary.yml", "glossary"),
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _KINDS})
"""All kinds by name, in the order in which people meet them."""

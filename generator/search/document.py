"""What a search knows of an entry: the texts that find it, and what a result shows."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """An entry as a search sees it; all plain text.

    Attributes:
        id: the entry's id.
        title: its title.
        aliases: other names and tags.
        messages: verbatim messages and alert names, each on its own.
        codes: error codes, each on its own.
        symptoms: what is seen: symptoms of a fault, triggers of a playbook.
        labels: the titles of its category, systems and emergency.
        text: everything else that it says, its summary first.
    """

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    text: tuple[str, ...] = ()

    @property
    def fields(self) -> Mapping[str, tuple[str, ...]]:
        """The texts by field, as `generator.search.impacts` takes them."""
        return {
            "title": (self.title,),
            "aliases": (self.id.replace("-", " "), *self.aliases),
            "messages": (*self.codes, *self.messages),
            "symptoms": self.symptoms,
            "labels": self.labels,
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class Result:
    """What is shown of an entry beside its search document.

    Attributes:
        address: its page, relative to the site's root.
        kind: such as `fault`.
        category: id of its category, "" for none; likewise severity.
        severity: id of its severity.
        systems: ids of the systems it is about.
    """

    address: str
    kind: str
    category: str
    severity: str
    systems: tuple[str, ...]

    def values(self, facet: str) -> tuple[str, ...]:
        """Its values in a facet."""
        if facet == "system":
            return self.systems
        value = {"kind": self.kind, "category": self.category, "severity": self.severity}[facet]
        return (value,) if value else ()

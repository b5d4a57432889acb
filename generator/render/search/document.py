"""The search document of one entry."""

from dataclasses import dataclass

from generator import prose
from generator.model.entry import Entry
from generator.model.fault import Fault
from generator.model.playbook import Playbook
from generator.prose import Links


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """An entry as a search sees it; all plain text.

    Attributes:
        id: the entry's id.
        title: its title.
        aliases: other names and tags.
        messages: verbatim messages, error codes and alert names, each on its own.
        symptoms: what is seen: symptoms of a fault, triggers of a playbook.
    """

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All fields in one line, for a search that knows no fields."""
        words = (self.id, self.title, *self.aliases, *self.messages, *self.symptoms)
        return " ".join(" ".join(words).split())


def search_document(entry: Entry, links: Links) -> SearchDocument:
    """The document of an entry, which must be filtered for its audience already."""
    return SearchDocument(
        id=entry.id,
        title=entry.title,
        aliases=(*entry.aliases, *entry.tags),
        messages=_messages(entry),
        symptoms=tuple(prose.to_text(text, links) for text in _seen(entry)),
    )


def _messages(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Fault):
        both = ((message.code, message.text) for message in entry.messages)
        return (*(text for pair in both for text in pair if text), *entry.alerts)
    return entry.alerts if isinstance(entry, Playbook) else ()


def _seen(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Fault):
        return entry.symptoms
    return entry.triggers if isinstance(entry, Playbook) else ()

"""Makes the search document of an entry: what every search knows of it, field by field."""

from collections.abc import Iterator

from generator import prose
from generator.model.base import Model
from generator.model.entry import Entry
from generator.model.fault import Fault, Message
from generator.model.knowledge_base import KnowledgeBase
from generator.model.markers import Text
from generator.model.playbook import Playbook
from generator.model.walk import plans
from generator.prose import Links
from generator.search import SearchDocument
from generator.values.duration import Duration

_APART = frozenset(
    {"id", "title", "aliases", "tags", "messages", "alerts", "symptoms", "triggers", "references"}
)
"""Keys with a field of their own, and where an entry comes from, which nobody looks for."""


def search_document(base: KnowledgeBase, entry: Entry, links: Links) -> SearchDocument:
    """The document of an entry, which must be filtered for its audience already."""
    codes, messages = _messages(entry)
    return SearchDocument(
        id=entry.id,
        title=entry.title,
        aliases=(*entry.aliases, *entry.tags),
        messages=messages,
        codes=codes,
        symptoms=tuple(prose.to_text(text, links) for text in _seen(entry)),
        labels=tuple(_labels(base, entry)),
        text=tuple(_text(entry, links)),
    )


def filter_text(entry: Entry, links: Links) -> str:
    """What tells an entry from others, in one line, for a filter that knows no fields."""
    codes, messages = _messages(entry)
    seen = (prose.to_text(text, links) for text in _seen(entry))
    words = (entry.id, entry.title, *entry.aliases, *entry.tags, *codes, *messages, *seen)
    return " ".join(" ".join(words).split())


def _messages(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes, and messages with alert names."""
    messages: tuple[Message, ...] = entry.messages if isinstance(entry, Fault) else ()
    alerts = entry.alerts if isinstance(entry, Fault | Playbook) else ()
    codes = tuple(message.code for message in messages if message.code)
    return codes, (*(message.text for message in messages if message.text), *alerts)


def _seen(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Fault):
        return entry.symptoms
    return entry.triggers if isinstance(entry, Playbook) else ()


def _labels(base: KnowledgeBase, entry: Entry) -> Iterator[str]:
    config = base.config
    named = {getattr(entry, "category", ""), getattr(entry, "emergency", "")}
    named |= set(getattr(entry, "systems", ()))
    for topic in (*config.categories, *config.systems, *config.emergency_types):
        if topic.id in named:
            yield topic.title


def _text(entry: Entry, links: Links) -> list[str]:
    found: list[str] = []
    for plan in plans(type(entry)):
        value = getattr(entry, plan.name)
        if value and plan.key not in _APART and not isinstance(value, Duration):
            _collect(value, plan.text, links, found)
    return found


def _collect(value: object, text: Text | None, links: Links, found: list[str]) -> None:
    """Adds the strings of a value, in their order."""
    if isinstance(value, str):
        if text is Text.PROSE:
            found.append(prose.to_text(value, links))
        elif text:
            found.append(str(value))
    elif isinstance(value, tuple):
        for item in value:
            _collect(item, text, links, found)
    elif isinstance(value, Model):
        for plan in plans(type(value)):
            inner = getattr(value, plan.name)
            if inner is not None:
                _collect(inner, plan.text, links, found)

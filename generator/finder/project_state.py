"""Gathers what an index is to know of its project beside the entries."""

from collections.abc import Iterator

from generator.finder.state import Hotline, State
from generator.model.contact import Contact
from generator.model.knowledge_base import KnowledgeBase
from generator.render.search.synonyms import synonyms
from generator.render.site.urgent import hotlines


def state_of(base: KnowledgeBase, stamp: str, signature: str, unreadable: int) -> State:
    """The facts about a knowledge base that is filtered for its audience."""
    config = base.config
    return State(
        stamp=stamp,
        signature=signature,
        unreadable=unreadable,
        synonyms=synonyms(base),
        words={
            "category": {topic.id: topic.title for topic in config.categories},
            "severity": {level.id: level.title for level in config.severities},
            "system": {topic.id: topic.title for topic in config.systems},
        },
        hotlines=tuple(
            Hotline(contact.title, tuple(phone.number for phone in contact.phones))
            for contact in hotlines(base)
            if isinstance(contact, Contact)
        ),
        wizard=tuple(_wizard(base)),
    )


def _wizard(base: KnowledgeBase) -> Iterator[str]:
    page = base.entries.get(base.config.home.wizard or "")
    if page is not None:
        yield page.title
        yield str(base.place(page))

"""A library's own synonyms: the words that its glossary says mean the same."""

from generator.model.glossary import Glossary
from generator.model.knowledge_base import KnowledgeBase


def synonyms(base: KnowledgeBase) -> tuple[tuple[str, ...], ...]:
    """Lists of words that mean the same, one for each term that goes by several names."""
    terms = [term for glossary in base.of(Glossary) for term in glossary.terms]
    lists = (tuple(filter(None, (term.term, term.abbreviation, *term.synonyms))) for term in terms)
    return tuple(words for words in lists if len(words) > 1)

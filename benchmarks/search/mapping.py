"""How the texts of an evaluation become entries: what the fields of the index hold."""

from benchmarks.search.evaluation import Text
from generator.search import Fields, SearchDocument


def document(text: Text) -> SearchDocument:
    """A text as an entry that has no aliases, messages or symptoms of its own."""
    return SearchDocument(text.id, text.title, labels=(text.category,), text=(text.body,))


def fields(text: SearchDocument) -> Fields:
    """What a text is found by; not by its id, which means nothing."""
    return {"title": [text.title], "labels": text.labels, "text": text.text}

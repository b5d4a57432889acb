"""How the texts of an evaluation become entries: what the fields of the index hold."""

from benchmarks.search.evaluation import Text
from generator.search import Fields


def fields(text: Text) -> Fields:
    """A text as the product's index sees an entry: no aliases, messages or symptoms of its own."""
    return {"title": [text.title], "labels": [text.category], "text": [text.body]}

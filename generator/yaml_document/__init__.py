"""Floor 1: YAML as the author typed it: plain data, the place of every key, every mistake."""

from generator.yaml_document.document import Document, read_document

__all__ = ["Document", "read_document"]

"""Floor 3: the manual of all keys and rules, made from the model and the catalogue."""

from generator.render.reference.pages import reference

__all__ = ["reference"]

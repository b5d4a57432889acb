"""Every sentence the product says, in two languages that must hold the same keys."""

from generator.messages.catalogue import LANGUAGES, Catalogue, Language, catalogue
from generator.messages.wording import line

__all__ = ["LANGUAGES", "Catalogue", "Language", "catalogue", "line"]

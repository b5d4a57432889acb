"""Every sentence the product says, in two languages that must hold the same keys."""

from generator.messages.catalogue import LANGUAGES, Catalogue, Language, catalogue

__all__ = ["LANGUAGES", "Catalogue", "Language", "catalogue"]

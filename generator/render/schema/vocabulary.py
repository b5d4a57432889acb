"""The words of a site that entries may use, with what each means."""

from collections.abc import Mapping
from typing import TypeAlias

from generator.model.markers import Space
from generator.model.site_config import VOCABULARIES, Role, SeverityLevel, SiteConfig, Topic

Words: TypeAlias = Mapping[Space, Mapping[str, str]]
"""Per space, the words that exist there and their human names."""


def words_of(config: SiteConfig | None) -> Words:
    """The site's words; none without a site, and none for a list that the site leaves empty."""
    if config is None:
        return {}
    lists = {space: getattr(config, key) for space, key in VOCABULARIES.items()}
    return {space: dict(map(_word, words)) for space, words in lists.items() if words}


def _word(word: str | Topic | Role | SeverityLevel) -> tuple[str, str]:
    return (word, word) if isinstance(word, str) else (word.id, word.title)

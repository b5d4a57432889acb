"""What a result shows of an entry, and the facets by which results are filtered."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.messages import catalogue
from generator.model.entry import Entry
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase, address
from generator.search import Result


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow results.

    Attributes:
        name: `kind`, `category`, `severity` or `system`.
        values: per value its human name, in the owner's order; only values that occur.
        counts: per value, how many entries have it.
    """

    name: str
    values: dict[str, str]
    counts: dict[str, int]


def result(entry: Entry) -> Result:
    """What a result shows of an entry."""
    return Result(
        address=address(entry),
        kind=entry.kind,
        category=getattr(entry, "category", None) or "",
        severity=getattr(entry, "severity", None) or "",
        systems=tuple(getattr(entry, "systems", ())),
    )


def titles(base: KnowledgeBase) -> dict[str, dict[str, str]]:
    """Per facet its values with their human names, in the owner's order."""
    config, texts = base.config, catalogue(base.config.language)
    return {
        "kind": {kind: texts.text(f"kinds.{kind}.label") for kind in KINDS},
        "category": {topic.id: topic.title for topic in config.categories},
        "severity": {level.id: level.title for level in config.severities},
        "system": {topic.id: topic.title for topic in config.systems},
    }


def facets(base: KnowledgeBase, results: Iterable[Result]) -> tuple[Facet, ...]:
    """The facets of a site, those without any value left out."""
    found = list(results)
    made = (
        counted(name, titled, Counter(value for item in found for value in item.values(name)))
        for name, titled in titles(base).items()
    )
    return tuple(facet for facet in made if facet.values)


def counted(name: str, titled: Mapping[str, str], counts: Mapping[str, int]) -> Facet:
    """A facet with those of its values that occur."""
    values = {value: title for value, title in titled.items() if counts.get(value)}
    return Facet(name, values, {value: counts[value] for value in values})

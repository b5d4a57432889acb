"""The engines that are measured, by name."""

from collections.abc import Mapping
from types import MappingProxyType

from benchmarks.search import browser, material, minisearch, terminal
from benchmarks.search.evaluation import Engine

ENGINES: Mapping[str, Engine] = MappingProxyType(
    {
        "terminal": terminal.opened,
        "browser": browser.opened,
        "material": material.opened,
        "minisearch": minisearch.opened,
    }
)
"""The product's own first, then those it is compared with."""

"""The site that is measured: one page as it ships, with the index of a large library."""

import resource
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from benchmarks.browser_search.documents import documents, entries
from benchmarks.browser_search.serving import packed
from benchmarks.library import Plan, plan, settings
from generator.model.knowledge_base import KnowledgeBase
from generator.publish.mkdocs_site import build
from generator.render.output import Data
from generator.render.search import facets, index_files
from generator.render.site import render_site
from generator.search import analyser, impacts

_FEW = 20
_KIBIBYTE = 1024


@dataclass(frozen=True, slots=True)
class Built:
    """What the making of an index cost and gave.

    Attributes:
        seconds: wall-clock time from documents to files, documents not included.
        computing: time of the processor for it, in seconds; other programs do not stretch it.
        memory: most that the process held, in MiB, documents included.
        documents: what it had held before the index was begun, in MiB.
        files: per folder of the index, the sizes of its files after gzip, in bytes.
    """

    seconds: float
    computing: float
    memory: float
    documents: float
    files: dict[str, list[int]]


def built(library: Plan, folder: Path) -> Built:
    """Makes the site below a folder, in `site/`."""
    found = list(documents(library))
    before, begun, idle = _memory(), time.perf_counter(), time.process_time()
    cut = analyser()
    narrow = facets(KnowledgeBase(settings()), (result for _, result in found))
    files = list(index_files(found, narrow, cut, lambda document: impacts(document.fields, cut)))
    seconds, computing = time.perf_counter() - begun, time.process_time() - idle
    cost = Built(seconds, computing, _memory(), before, _sizes(files))
    _page(library.seed, folder)
    for file in files:
        place = folder / "site" / file.address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.content)
    return cost


def _page(seed: int, folder: Path) -> None:
    """A small site, whose pages are what they are in a large one."""
    few = plan(_FEW, seed)
    base = KnowledgeBase(settings(), {entry.id: entry for entry in entries(few)})
    build(render_site(base, settings().narrowest_audience), folder, folder / "site")


def _sizes(files: list[Data]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for file in files:
        folder = PurePosixPath(file.address).parent
        found[str(folder)].append(len(packed(file.content)))
    return found


def _memory() -> float:
    """The most that this process ever held, in MiB (Linux counts in KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIBIBYTE

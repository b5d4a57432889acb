"""What was measured, beside what is aimed at."""

import os
from collections.abc import Sequence
from statistics import median, quantiles

from benchmarks.browser_search.building import Built
from benchmarks.browser_search.timing import Asked, Visit

_KB = 1000
_ENOUGH = 10_000
"""So many entries the goals are set for; a larger library may cost twice that."""

_SHORT = 20
"""Characters; half of the queries have no more."""


def report(
    entries: int,
    cost: Built,
    visits: Sequence[Visit],
    arrivals: Sequence[float],
    undisturbed: Sequence[float],
) -> str:
    """Tables in Markdown."""
    twice = 1 if entries <= _ENOUGH else 2
    first, later = [one.first for one in visits], [one.later for one in visits]
    short = [one for one in later if len(one.query) <= _SHORT]
    hasty, typed = [one.hasty for one in visits], [one.typed for one in visits]
    rows = [
        ("first result: KB, gzip", *_spread(_sizes(first)), f"≤ {300 * twice}"),
        ("first result: ms from asking", *_spread(_times(first)), f"≤ {300 * twice}"),
        ("first result: ms from opening a link to it", *_spread(arrivals), "–"),
        ("later query, pasted: KB, gzip", *_spread(_sizes(later)), f"≤ {100 * twice}"),
        ("later query, pasted: ms", *_spread(_times(later)), f"p95 ≤ {50 * twice}"),
        (f"the same of up to {_SHORT} characters: ms", *_spread(_times(short)), "–"),
        ("later query, pasted, no debugger: ms", *_spread(undisturbed), f"p95 ≤ {50 * twice}"),
        ("query while an answer is being drawn: KB, gzip", *_spread(_sizes(hasty)), "–"),
        ("query while an answer is being drawn: ms", *_spread(_times(hasty)), "–"),
        ("typed query: KB, gzip, with all results on the way", *_spread(_sizes(typed)), "–"),
        ("typed query: ms from the last character", *_spread(_times(typed)), "–"),
        ("page without the index: KB, gzip", *_spread([one.page / _KB for one in visits]), "–"),
        *(_part("first result", folder, first) for folder in _folders(first)),
        *(_part("later query", folder, later) for folder in _folders(later)),
    ]
    made = [
        ("time", f"{cost.seconds:.1f} s, of which computing {cost.computing:.1f} s"),
        ("peak memory", f"{cost.memory:.0f} MiB, of which documents {cost.documents:.0f} MiB"),
        *((folder, _files(sizes)) for folder, sizes in sorted(cost.files.items())),
    ]
    return "\n\n".join(
        (
            f"{entries} entries, {len(visits)} cold visits; {_empty(first)}; {_machine()}",
            _table(("measure", "median", "p95", "most", "goal"), rows),
            _table(("index", "cost"), made),
        )
    )


def _empty(asked: Sequence[Asked]) -> str:
    return f"{sum(one.hits == 0 for one in asked)} first queries found nothing"


def _machine() -> str:
    """How busy the machine is: times tell little when others compute on it."""
    return (
        f"{os.cpu_count()} processors, {os.getloadavg()[0]:.1f} of them wanted in the last minute"
    )


def _sizes(asked: Sequence[Asked]) -> list[float]:
    return [one.sizes.total() / _KB for one in asked]


def _times(asked: Sequence[Asked]) -> list[float]:
    return [one.milliseconds for one in asked]


def _spread(values: Sequence[float]) -> tuple[str, str, str]:
    """Median, 95th percentile and largest."""
    p95 = quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]
    return f"{median(values):.0f}", f"{p95:.0f}", f"{max(values):.0f}"


def _folders(asked: Sequence[Asked]) -> list[str]:
    return sorted({folder for one in asked for folder in one.sizes})


def _part(when: str, folder: str, asked: Sequence[Asked]) -> tuple[str, ...]:
    """What a folder has its share in."""
    sizes = [one.sizes[folder] / _KB for one in asked]
    return (f"{when}: KB of `{folder}`", *_spread(sizes), "–")


def _files(sizes: Sequence[int]) -> str:
    middle, most = median(sizes) / _KB, max(sizes) / _KB
    return f"{len(sizes)} files, median {middle:.1f} KB, most {most:.1f} KB, gzip"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = (f"| {' | '.join(row)} |" for row in (head, *rows))
    first, *rest = lines
    return "\n".join((first, "|" + "---|" * len(head), *rest))

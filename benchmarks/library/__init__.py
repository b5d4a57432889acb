"""A made-up library of any size: Chinese entries of every kind that link to one another.

Its words are put together by chance from tables of the trade, the same for the same seed, so that
sizes and times can be compared from one release to the next.
"""

from benchmarks.library.entries import content
from benchmarks.library.planning import Plan, Planned, plan
from benchmarks.library.writing import settings, write

__all__ = ["Plan", "Planned", "content", "plan", "settings", "write"]

"""Floor 5: the terminal's search. An index beside the project, renewed by itself, and its answers.

`opened` gives the index of a project as one audience sees it; `search` asks it. Whoosh keeps the
postings and is known to `engine` alone; what a token is and what it counts says `generator.search`.
"""

from generator.finder.answers import Answer, Hit, Want, search
from generator.finder.errors import SettingsError, UnknownAudienceError
from generator.finder.excerpts import Excerpt
from generator.finder.library import Library, opened
from generator.finder.records import Record, title_place

__all__ = [
    "Answer",
    "Excerpt",
    "Hit",
    "Library",
    "Record",
    "SettingsError",
    "UnknownAudienceError",
    "Want",
    "opened",
    "search",
    "title_place",
]

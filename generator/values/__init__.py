"""Small values: what makes a project, ids, stretches of time, recurrences, suggestions.

What every command needs is here; the rest takes longer to import than some commands take.
"""

from generator.values.project_folder import CONFIG_FILE, SOURCES, is_project
from generator.values.site_marker import SITE_MARKER
from generator.values.slug import ENTRY_ID_PATTERN, is_entry_id

__all__ = [
    "CONFIG_FILE",
    "ENTRY_ID_PATTERN",
    "SITE_MARKER",
    "SOURCES",
    "is_entry_id",
    "is_project",
]

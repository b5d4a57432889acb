"""Floor 4: a project as a whole, read and checked; what every verb begins with."""

from generator.project.collector import lasting, paused
from generator.project.inspection import Inspection, inspect
from generator.project.memory import Desk

__all__ = ["Desk", "Inspection", "inspect", "lasting", "paused"]

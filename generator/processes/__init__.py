"""Floor 0: work that several processes share, or that one of its own does meanwhile."""

from generator.processes.process import Process
from generator.processes.progress import Progress, Quiet, counted
from generator.processes.sharing import aside, processes, worked

__all__ = ["Process", "Progress", "Quiet", "aside", "counted", "processes", "worked"]

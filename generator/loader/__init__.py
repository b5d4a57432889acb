"""Floor 2: reads a project folder into a knowledge base, with everything that is wrong."""

from generator.loader.project import CONFIG_FILE, Loaded, is_project, load

__all__ = ["CONFIG_FILE", "Loaded", "is_project", "load"]

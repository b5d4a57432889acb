"""Floor 3: JSON Schema of every file an author writes; editors complete and explain."""

from generator.render.schema.document import SCHEMAS, SITE_CONFIG, json_schema
from generator.render.schema.editor import editor_files, modeline

__all__ = ["SCHEMAS", "SITE_CONFIG", "editor_files", "json_schema", "modeline"]

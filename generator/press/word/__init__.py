"""Documents as Word files, made with python-docx from parts that can be read in `base/`."""

from generator.press.word.errors import UnusableTemplateError
from generator.press.word.press import docx

__all__ = ["UnusableTemplateError", "docx"]

"""Why a customer's template cannot be used; the sentences stand in the catalogues."""

from pathlib import Path

from generator.messages import Catalogue


class UnusableTemplateError(Exception):
    """A template that no document can be put into.

    Attributes:
        file: the template.
        reason: what is wrong with it, a key below `word.template` in the catalogues.
        values: what the sentences mention, by placeholder.
    """

    def __init__(self, file: Path, reason: str, **values: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason
        self.values = values

    def told(self, texts: Catalogue) -> str:
        """What is wrong with the template and what would be right, in one line."""
        problem, remedy = (
            texts.text(f"word.template.{self.reason}.{part}").format_map(self.values)
            for part in ("problem", "remedy")
        )
        return f"{self.file}: {problem}{texts.text('wording.separator')}{remedy}"

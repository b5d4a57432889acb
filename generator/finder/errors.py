"""Why an index cannot be opened."""

from generator.diagnostics import Diagnostic
from generator.messages import Language


class SettingsError(Exception):
    """The project's settings cannot be read.

    Attributes:
        diagnostics: everything that is wrong with them.
        language: the language to tell it in.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...], language: Language) -> None:
        super().__init__()
        self.diagnostics = diagnostics
        self.language = language


class UnknownAudienceError(Exception):
    """The project has no such audience.

    Attributes:
        known: those that it has.
    """

    def __init__(self, known: tuple[str, ...]) -> None:
        super().__init__()
        self.known = known

"""The bad ending that is ours: a log to send."""

import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from generator.messages import Catalogue
from generator.values.release import release

if TYPE_CHECKING:
    from rich.console import Console


def report_bug(error: Exception, err: "Console", texts: Catalogue) -> Path:
    """Writes a log file to send, and says where it is."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="opsbook-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        log.write(f"opsbook {release()}\n\n")
        log.write("".join(traceback.format_exception(error)))
    reason = f"{type(error).__name__}: {error}"
    text = texts.text("cli.ending.bug", reason=reason, log=log.name)
    err.print(text, markup=False, highlight=False, soft_wrap=True)
    return Path(log.name)

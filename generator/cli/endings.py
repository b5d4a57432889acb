"""The bad endings that are not ours: a wrong call, the disk, ^C."""

import errno
from typing import TYPE_CHECKING

import click

from generator.messages import Catalogue

if TYPE_CHECKING:
    from rich.console import Console

CONTENT = 1
USAGE = 2
OUR_BUG = 3
INTERRUPTED = 130

_DISK_TROUBLES = frozenset(
    {
        errno.EACCES,
        errno.EPERM,
        errno.EROFS,
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EIO,
        errno.EEXIST,
        errno.EISDIR,
        errno.ENOTDIR,
        errno.ENAMETOOLONG,
    }
)


def usage_text(error: click.UsageError, texts: Catalogue) -> str:
    """What was wrong with the command line, and where its help is."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.message
    path = error.ctx.command_path if error.ctx else "opsbook"
    return f"{_wrong(error, texts)}\n{texts.text('cli.ending.help', command=path)}"


def _wrong(error: click.UsageError, texts: Catalogue) -> str:
    if isinstance(error, click.NoSuchOption):
        hint = texts.text("cli.list-comma").join(error.possibilities or ())
        key = "cli.ending.no-such-option-near" if hint else "cli.ending.no-such-option"
        return texts.text(key, option=error.option_name, hint=hint)
    if isinstance(error, click.BadOptionUsage):
        return texts.text("cli.ending.bad-option", option=error.option_name)
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
        return texts.text("cli.ending.missing", name=name)
    if isinstance(error, click.BadParameter) and error.param is not None:
        shown = error.param.metavar if isinstance(error.param, click.Argument) else None
        name = (shown or error.param.opts[0]).strip("[]")
        return texts.text("cli.ending.bad-value", name=name, reason=error.message)
    return error.message


def is_disk_trouble(error: OSError) -> bool:
    """Whether the user's disk or rights are to blame: full, read-only, somebody else's."""
    return error.errno in _DISK_TROUBLES


def disk_text(error: OSError, texts: Catalogue) -> str:
    """Which file cannot be written or read, and why."""
    return texts.text("cli.ending.disk", file=error.filename or "", reason=error.strerror)


def interrupted(err: "Console", texts: Catalogue) -> int:
    """The ending after ^C."""
    err.print(texts.text("cli.ending.interrupted"))
    return INTERRUPTED

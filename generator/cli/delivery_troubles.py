"""Why a site was not published, in words, with what to do."""

from generator.cli.app import App
from generator.delivery import (
    DeliveryError,
    ForeignTargetError,
    NoSiteError,
    RcloneFailedError,
    RcloneMissingError,
    SiteInTheWayError,
    UnreadableTargetError,
)

_NAMES_SHOWN = 3


def printable(text: str) -> str:
    """A name or sentence from elsewhere that cannot steer the terminal."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )


def refusal_text(app: App, error: DeliveryError) -> str:
    """What is wrong with the call; "" when it was right and something else failed."""
    match error:
        case NoSiteError():
            return app.t("publish.no-site", folder=error.folder)
        case SiteInTheWayError():
            return app.t("publish.in-the-way", folder=error.folder)
        case ForeignTargetError():
            shown = app.t("list-comma").join(map(printable, error.names[:_NAMES_SHOWN]))
            return app.t("publish.foreign", count=len(error.names), names=shown)
        case RcloneMissingError():
            return app.t("publish.no-rclone")
        case UnreadableTargetError():
            return app.t("publish.no-target")
    return ""


def failure_text(app: App, error: DeliveryError) -> str:
    """What failed, and what to do; the target can always be published to once more."""
    if not isinstance(error, RcloneFailedError):
        return app.t("publish.site-changed")
    key = f"publish.hint.{error.hint}" if error.hint else "publish.hint.other"
    return f"{app.t('publish.failed', reason=printable(error.reason))}\n{app.t(key)}"

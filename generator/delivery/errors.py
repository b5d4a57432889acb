"""Why a delivery cannot be made; sentences are found by whoever tells the user."""

from pathlib import Path


class DeliveryError(Exception):
    """The target was not brought up to date."""


class NoSiteError(DeliveryError):
    """The folder to publish is no site that was built here.

    Attributes:
        folder: the folder.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


class SiteInTheWayError(DeliveryError):
    """The target is the site's own folder, lies inside it, or is a file.

    Attributes:
        folder: the target.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


class SiteChangedError(DeliveryError):
    """The site changed while it was read or sent, so nobody knows what was sent."""


class ForeignTargetError(DeliveryError):
    """The target holds something and nothing says that a site may take its place.

    Attributes:
        names: what stands at the root of the target, in order.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(", ".join(names))
        self.names = names


class UnreadableTargetError(DeliveryError):
    """A TARGET that can be neither a folder nor an rclone remote, such as an address with `//`."""


class RcloneMissingError(DeliveryError):
    """The executable `rclone` is not installed."""


class RcloneFailedError(DeliveryError):
    """A run of rclone failed.

    Attributes:
        reason: what rclone said last, in one line, without secrets.
        hint: which advice fits, such as `denied`; "" for none.
    """

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint

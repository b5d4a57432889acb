"""From the word TARGET to a place."""

from pathlib import Path

from generator.delivery.errors import UnreadableTargetError
from generator.delivery.folder import FolderTarget
from generator.delivery.rclone import RcloneTarget
from generator.delivery.remote import parse_remote
from generator.delivery.target import Target


def opened(text: str, site: Path) -> Target:
    """The place that a TARGET names.

    Args:
        text: the path of a folder, or a remote as rclone writes it.
        site: the folder of the site, which is no place to publish to.

    Raises:
        UnreadableTargetError: it is neither.
        SiteInTheWayError: it is a file, or the site itself.
    """
    remote = parse_remote(text)
    if remote is None and text:
        folder = FolderTarget(Path(text).expanduser())
        folder.verify_apart(site)
        return folder
    if remote is None or remote.is_url:
        raise UnreadableTargetError
    return RcloneTarget(remote)

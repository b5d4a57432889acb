"""Floor 5: brings a built site to where people read it, sending only what changed."""

from generator.delivery.addresses import MANIFEST
from generator.delivery.deliver import Delivery, carry_out, prepare
from generator.delivery.errors import (
    DeliveryError,
    ForeignTargetError,
    NoSiteError,
    RcloneFailedError,
    RcloneMissingError,
    SiteChangedError,
    SiteInTheWayError,
    UnreadableTargetError,
)
from generator.delivery.folder import FolderTarget
from generator.delivery.opening import opened
from generator.delivery.plan import Plan, Step
from generator.delivery.rclone import RcloneTarget
from generator.delivery.site import BuiltSite, read_site
from generator.delivery.target import Held, Target

__all__ = [
    "MANIFEST",
    "BuiltSite",
    "Delivery",
    "DeliveryError",
    "FolderTarget",
    "ForeignTargetError",
    "Held",
    "NoSiteError",
    "Plan",
    "RcloneFailedError",
    "RcloneMissingError",
    "RcloneTarget",
    "SiteChangedError",
    "SiteInTheWayError",
    "Step",
    "Target",
    "UnreadableTargetError",
    "carry_out",
    "opened",
    "prepare",
    "read_site",
]

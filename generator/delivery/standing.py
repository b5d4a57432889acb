"""What stands at a target, as far as it can be believed."""

from collections.abc import Mapping
from typing import TypeAlias

from generator.delivery.addresses import MANIFEST, is_hidden_at_root, is_litter
from generator.delivery.errors import ForeignTargetError
from generator.delivery.manifest import Fingerprint, Manifest, parse_manifest
from generator.delivery.site import BuiltSite
from generator.delivery.target import Held, Target
from generator.values import SITE_MARKER

Standing: TypeAlias = Mapping[str, Fingerprint | None]
"""The files at a target that are the site's to change, by address; None where it is not known what
they hold."""


def read_manifest(target: Target) -> Manifest | None:
    """The manifest of a target; None when it has none that can be read.

    Raises:
        ForeignTargetError: there is none, and the target is neither empty nor a site.
    """
    names = target.names()
    if MANIFEST in names:
        return parse_manifest(target.read(MANIFEST))
    foreign = sorted(name for name in names if not is_litter(name))
    if foreign and SITE_MARKER not in names:
        raise ForeignTargetError(tuple(foreign))
    return None if foreign else Manifest()


def standing_at(target: Target, manifest: Manifest | None, site: BuiltSite) -> Standing:
    """Compares what the manifest says with what the target lists.

    The manifest is believed about a file as long as the target lists one of that size. What it
    does not tell, or what a killed delivery left unsettled, is compared by MD5; where the target
    knows none, the content stays unknown, which is the safe side. Whatever the manifest names, only
    what the target lists is ever touched.
    """
    listed = target.listing(hashed=manifest is None or bool(manifest.unsettled))
    ours = {address for address in listed if _is_ours(address, manifest)} | site.files.keys()
    told = manifest.files if manifest else {}
    return {
        address: _known(address, listed[address], told.get(address), site)
        for address in ours & listed.keys() - {MANIFEST}
    }


def _is_ours(address: str, manifest: Manifest | None) -> bool:
    """Whether a file that the site lacks may be taken away.

    Without a manifest all of a folder with the marker is, but for what the host keeps there.
    """
    if is_litter(address) or manifest is None:
        return is_litter(address) or not is_hidden_at_root(address)
    return address in manifest.files or address in manifest.unsettled


def _known(
    address: str, held: Held, told: Fingerprint | None, site: BuiltSite
) -> Fingerprint | None:
    if told is not None:
        return told if told.size == held.size else None
    wanted = site.files.get(address)
    if wanted and held.md5 and wanted.size == held.size and site.md5(address) == held.md5:
        return wanted
    return None

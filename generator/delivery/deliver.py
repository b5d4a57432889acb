"""One delivery: look, plan, and carry the plan out so that it may be killed at any moment."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.delivery.addresses import MANIFEST
from generator.delivery.manifest import Manifest
from generator.delivery.plan import Action, Plan, plan
from generator.delivery.site import BuiltSite
from generator.delivery.standing import read_manifest, standing_at
from generator.delivery.target import Target


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is to be done at a target.

    Attributes:
        site: what is delivered.
        target: where to.
        plan: what changes.
        before: the manifest that the target has; None when it has none that can be read.
    """

    site: BuiltSite
    target: Target
    plan: Plan
    before: Manifest | None

    @property
    def after(self) -> Manifest:
        """The manifest that the target gets at the end."""
        return Manifest(self.site.files)

    @property
    def begun(self) -> Manifest:
        """The manifest while the delivery is under way."""
        kept = {address: self.site.files[address] for address in self.plan.kept}
        return Manifest(kept, self.plan.sent | self.plan.gone)

    @property
    def is_needed(self) -> bool:
        """Whether anything at the target would change."""
        return self.before != self.after or bool(self.plan.steps)

    @property
    def bytes_to_send(self) -> int:
        """The size of all files that go over."""
        return sum(self.site.files[address].size for address in self.plan.sent)


def prepare(site: BuiltSite, target: Target) -> Delivery:
    """Looks at the target and says what is to be done; changes nothing.

    Raises:
        DeliveryError: the target is foreign or cannot be read.
        OSError: a folder cannot be read.
    """
    before = read_manifest(target)
    return Delivery(site, target, plan(site.files, standing_at(target, before, site)), before)


def carry_out(delivery: Delivery, on_progress: Callable[[int, int], None]) -> None:
    """Brings the target up to date.

    The manifest says first what will change and last what stands, so that a delivery that ended
    anywhere between is finished, or undone, by the next.

    Args:
        delivery: what is to be done.
        on_progress: is told how many files and bytes have gone over so far.

    Raises:
        SiteChangedError: the site was built anew meanwhile; the target is to be published again.
        DeliveryError: the target cannot be written.
        OSError: a folder cannot be written, or the disk is full.
    """
    if not delivery.is_needed:
        return
    if delivery.plan.steps:
        delivery.target.write(MANIFEST, delivery.begun.to_bytes())
    try:
        _take_steps(delivery, on_progress)
    except FileNotFoundError:
        delivery.site.verify_unchanged()
        raise
    delivery.site.verify_unchanged()
    delivery.target.write(MANIFEST, delivery.after.to_bytes())


def _take_steps(delivery: Delivery, on_progress: Callable[[int, int], None]) -> None:
    files = size = 0
    for step in delivery.plan.steps:
        if step.action is Action.REMOVE:
            delivery.target.remove(step.addresses)
            continue
        sent = _CountingOn(on_progress, files, size)
        delivery.target.put(delivery.site.folder, step.addresses, sent)
        files += len(step.addresses)
        size += sum(delivery.site.files[address].size for address in step.addresses)
        on_progress(files, size)


@dataclass(frozen=True, slots=True)
class _CountingOn:
    """Adds what earlier steps sent to what one step tells."""

    on_progress: Callable[[int, int], None]
    files: int
    size: int

    def __call__(self, files: int, size: int) -> None:
        self.on_progress(self.files + files, self.size + size)

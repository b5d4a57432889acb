"""Who sees what: audiences run from the widest to the narrowest, who see everything."""

from dataclasses import dataclass

from generator.model.base import Part
from generator.model.entry import Entry, Status
from generator.model.site_config import SiteConfig


@dataclass(frozen=True, slots=True)
class Viewer:
    """One audience of a site.

    Attributes:
        audiences: all audiences, widest first.
        name: the one that looks.
    """

    audiences: tuple[str, ...]
    name: str

    @classmethod
    def of(cls, config: SiteConfig, name: str) -> "Viewer":
        """The viewer of that name.

        Raises:
            ValueError: the site has no such audience.
        """
        if name not in config.audiences:
            raise ValueError(name)
        return cls(config.audiences, name)

    @property
    def sees_all(self) -> bool:
        """Whether this is the narrowest audience."""
        return self.name == self.audiences[-1]

    def may_see(self, audience: str | None) -> bool:
        """Whether something for an audience is shown; None and unknown names mean the narrowest."""
        rank = self.audiences.index
        meant = audience if audience in self.audiences else self.audiences[-1]
        return rank(meant) <= rank(self.name)

    def may_see_entry(self, entry: Entry) -> bool:
        """Whether an entry is shown at all; wider audiences see published entries only."""
        if self.sees_all:
            return True
        return entry.status is Status.PUBLISHED and self.may_see(entry.audience)

    def may_see_field(self, entry: Entry, key: str) -> bool:
        """Whether a key of a visible entry is shown."""
        if key in entry.field_audience:
            return self.may_see(entry.field_audience[key])
        return self.sees_all or key not in entry.private_fields

    def may_see_part(self, part: Part) -> bool:
        """Whether a part of a visible field is shown."""
        if part.audience is None and not part.guarded:
            return True
        return self.may_see(part.audience)

"""What makers of documents ask of the knowledge base: a scope whose links lead from paper."""

from dataclasses import dataclass
from typing import Final, Self

from generator import prose
from generator.audience.ranks import Viewer
from generator.messages import Language
from generator.model.base import Part
from generator.model.entry import Entry
from generator.model.knowledge_base import KnowledgeBase, address
from generator.prose import Block, LinkTarget, Runs, Span
from generator.render.print.links import printed_block, printed_runs
from generator.render.site.scope import Scope

HOME: Final = "index.html"
"""Where the site's first page lies."""


@dataclass(frozen=True, slots=True)
class PaperScope(Scope):
    """A document's view of the knowledge base.

    Attributes:
        audience_name: whom the document is for, "" for the narrowest audience.
        entry_id: the entry whose steps and sections links such as `#step` mean, "" for none.
        inside: ids of the entries that are chapters of the document; links to them stay in it.
    """

    audience_name: str = ""
    entry_id: str = ""
    inside: frozenset[str] = frozenset()

    @classmethod
    def of(cls, base: KnowledgeBase, entry: Entry, audience: str = "") -> Self:
        """The view of a document about one entry."""
        return cls.over(base, audience).about(entry)

    @classmethod
    def over(
        cls, base: KnowledgeBase, audience: str = "", inside: frozenset[str] = frozenset()
    ) -> Self:
        """The view of a document about the whole base, with the chapters that it has."""
        return cls(base, HOME, audience, inside=inside)

    def about(self, entry: Entry) -> Self:
        """The view of one entry; it shares the tables of the base with this one."""
        return type(self)(
            self.base,
            address(entry),
            self.audience_name,
            entry.id,
            self.inside,
            shared=self.library,
        )

    @property
    def language(self) -> Language:
        """The language of the interface texts."""
        return self.base.config.language

    @property
    def site_url(self) -> str:
        """Where the site is served, ends in `/`; "" when that is not known."""
        return self.base.config.site_url or ""

    def p(self, key: str, /, **values: object) -> str:
        """The interface text under `print.<key>`."""
        return self.texts.text(f"print.{key}", **values)

    def section(self, name: str) -> str:
        """The heading of a section: its name on paper, else the one that it has in the site."""
        key = f"print.sections.{name}"
        return self.texts.text(key) if key in self.texts else self.t(f"sections.{name}")

    def part_mark(self, part: Part) -> str:
        """Who alone may see a part, to stand after its title; "" for all who may see its entry."""
        return "" if self._around.may_see_part(part) else self._mark(part.audience)

    def key_mark(self, entry: Entry, key: str) -> str:
        """The same of a key of an entry."""
        is_seen = self._around.may_see_field(entry, key)
        return "" if is_seen else self._mark(entry.field_audience.get(key))

    def entry_mark(self, entry: Entry) -> str:
        """The same of another entry."""
        return "" if self._around.may_see(entry.audience) else self._mark(entry.audience)

    @property
    def _around(self) -> Viewer:
        """The widest audience that sees the entry this view is about, the whole base if none."""
        config = self.base.config
        entry = self.base.entries.get(self.entry_id)
        if entry is None:
            return Viewer(config.audiences, config.audiences[0])
        return Viewer(config.audiences, entry.audience or config.narrowest_audience)

    def _mark(self, audience: str | None) -> str:
        """Nothing where those whom the paper is for do not see it either, only its heading."""
        config = self.base.config
        name = audience or config.narrowest_audience
        reader = Viewer(config.audiences, self.audience_name or config.narrowest_audience)
        return self.p("mark", audience=self.audience(name)) if reader.may_see(name) else ""

    def url(self, target: str) -> str:
        """The absolute address of something in the site, "" when the site's is not known."""
        return f"{self.site_url}{target}" if self.site_url else ""

    def entry(self, id: str) -> LinkTarget | None:  # noqa: A002 - the name of the Links protocol
        """An entry's chapter in the document, else its page in the site."""
        known = self.base.entries.get(self.base.former_ids.get(id, id))
        if known is None:
            return None
        here = f"#{known.id}" if known.id in self.inside else self.url(address(known))
        return LinkTarget(here, known.title)

    def file(self, path: str) -> str | None:
        """The path of an attachment, as the project names it."""
        return path if path in self.base.files else None

    def anchor(self, name: str) -> str:
        """The anchor of a part of this entry, distinct from those of other entries."""
        return f"{self.entry_id}.{name}"

    def settled(self, link: str) -> str:
        """The address that a link in the text of this entry has on paper, "" for none."""
        if link.startswith("#"):
            return link if link[1:] in self.inside else f"#{self.anchor(link[1:])}"
        return self.url(link) if link.startswith("files/") else link

    def leads_outside(self, link: str) -> bool:
        """Whether an address leads neither into the document nor to the site."""
        return not link.startswith(("#", self.site_url or "#"))

    def blocks(self, text: str) -> tuple[Block, ...]:
        """Markdown as blocks."""
        return tuple(printed_block(block, self) for block in prose.to_blocks(text, self))

    def runs(self, text: str) -> Runs:
        """Markdown as runs within a line."""
        return printed_runs(prose.to_runs(text, self), self)

    def entry_runs(self, id: str) -> Runs:  # noqa: A002 - as above
        """A link to an entry by its title; one that may not be seen is not named."""
        target = self.entry(id)
        if target is None:
            return (Span(self.missing_label),)
        mark = self.entry_mark(self.base.entries[self.base.former_ids.get(id, id)])
        return (Span(target.title, link=target.address), *((Span(mark),) if mark else ()))

"""What a template may use: one object per page, and nothing else.

Templates get `here` (a `Scope`), and the entry or rows that the page is about.
"""

from collections.abc import Iterable
from dataclasses import InitVar, dataclass, field
from datetime import date

from markupsafe import Markup, escape

from generator import prose
from generator.messages import Catalogue
from generator.model.base import Part
from generator.model.contact import Contact
from generator.model.entry import Entry
from generator.model.knowledge_base import KnowledgeBase, page_address
from generator.model.site_config import Role, SeverityLevel, Topic
from generator.prose import LinkTarget
from generator.render.site.library import Library
from generator.values.duration import Duration
from generator.values.recurrence import Recurrence


@dataclass(frozen=True, slots=True)
class Scope:
    """A page's view of the knowledge base; it is also the `Links` of its prose.

    Attributes:
        base: the knowledge base as the page's audience may see it.
        address: the page's own address, to which all links are relative.
        library: the tables of the base; pages made together share them.
        texts: the interface texts in the site's language.
        asked: keys of the facts that were looked up, as `generator.render.site.facts` knows them.
    """

    base: KnowledgeBase
    address: str
    shared: InitVar[Library | None] = field(default=None, kw_only=True)
    library: Library = field(init=False, repr=False, compare=False)
    texts: Catalogue = field(init=False, repr=False, compare=False)
    asked: set[str] = field(init=False, repr=False, compare=False, default_factory=set)
    _ways: tuple[tuple[str, str], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self, shared: Library | None) -> None:
        """Takes the tables of other pages of the same base, or makes its own."""
        library = shared or Library(self.base)
        object.__setattr__(self, "library", library)
        object.__setattr__(self, "texts", library.texts)
        object.__setattr__(self, "_ways", _ways(self.address))

    @property
    def missing_label(self) -> str:
        """What stands in place of a link to an entry that this audience may not see."""
        return self.t("hidden-entry")

    def t(self, key: str, /, **values: object) -> str:
        """The interface text under `site.<key>`."""
        text = self.library.said[key]
        return text.format_map(values) if values else text

    def label(self, model: str, key: str) -> str:
        """The short human name of a key, such as “现象” for `Fault`, `symptoms`."""
        return self.texts.text(f"keys.{model}.{key}.label")

    def value(self, kind: str, name: str) -> str:
        """The human name of a closed value, such as “草稿” for `Status`, `draft`."""
        return self.texts.text(f"values.{kind}.{name}")

    def url(self, target: str) -> str:
        """The relative way from this page to an address in the site."""
        folder, up = next(way for way in self._ways if target.startswith(way[0]))
        return up + target[len(folder) :]

    def entry(self, id: str) -> LinkTarget | None:  # noqa: A002 - the name of the Links protocol
        """Where the page of an entry lies, seen from here; old ids lead to the new page."""
        self.asked.add(f"link:{id}")
        known = self.library.target(id)
        return LinkTarget(self.url(known[0]), known[1]) if known else None

    def whole(self, id: str) -> Entry | None:  # noqa: A002 - as above
        """An entry with all that it says."""
        self.asked.add(f"whole:{id}")
        return self.base.entries.get(id)

    def file(self, path: str) -> str | None:
        """Where an attachment lies, seen from here."""
        self.asked.add(f"file:{path}")
        return self.url(path) if path in self.base.files else None

    def prose(self, text: str) -> Markup:
        """Markdown as safe blocks of HTML."""
        return prose.to_html(text, self)

    def inline(self, text: str) -> Markup:
        """Markdown as safe HTML inside a line."""
        return prose.to_inline_html(text, self)

    def plain(self, text: str) -> str:
        """Markdown as plain text."""
        return prose.to_text(text, self)

    def literal(self, text: str) -> Markup:
        """Text exactly as typed, line ends written so that no blank line arises."""
        return Markup(str(escape(text.rstrip("\n"))).replace("\n", "&#10;"))  # noqa: S704 - escaped

    def duration(self, value: Duration) -> str:
        """A stretch of time in the site's language."""
        return value.display(self.base.config.language)

    def recurrence(self, value: Recurrence) -> str:
        """How often, in the site's language."""
        return value.display(self.base.config.language)

    def day(self, value: date) -> str:
        """A calendar day as ISO 8601 writes it."""
        return value.isoformat()

    def severity(self, name: str) -> tuple[int, SeverityLevel]:
        """A level of the severity ladder and its rank; 1 is the worst."""
        return self.library.severities[name]

    def topic(self, vocabulary: str, name: str) -> Topic:
        """A word of one of the owner's lists, such as `categories`."""
        return self.library.topics[vocabulary][name]

    def differing_audience(self, entry: Entry, part: Part) -> str:
        """Who may see a part, when that is not whoever may see its entry; else ""."""
        if part.audience is None and not part.guarded:
            return ""
        narrowest = self.base.config.narrowest_audience
        around = entry.audience or narrowest
        own = part.audience or narrowest
        return "" if own == around else own

    def words(self, vocabulary: str, used: Iterable[str]) -> dict[str, str]:
        """The words of a list that are used, id to title, in the owner's order."""
        names = set(used)
        words: Iterable[Topic] = getattr(self.base.config, vocabulary)
        return {word.id: word.title for word in words if word.id in names}

    def role(self, name: str) -> Role:
        """A role of the owner's list."""
        return self.library.roles[name]

    def roles(self, names: Iterable[str]) -> str:
        """The titles of some roles, listed as the language lists things."""
        return self.t("list-comma").join(self.role(name).title for name in names)

    def members(self, contact: Contact) -> tuple[Contact, ...]:
        """The contacts that belong to another."""
        self.asked.add(f"members:{contact.id}")
        return self.library.entries(self.library.members.get(contact.id, ()), Contact)

    def audience(self, name: str) -> str:
        """The human name of an audience; names of the owner's own stand as they are."""
        key = f"site.audiences.{name}"
        return self.texts.text(key) if key in self.texts else name

    def home(self, kind: str) -> str:
        """The index page of a kind, seen from here."""
        return self.url(page_address(kind, "index"))


def _ways(address: str) -> tuple[tuple[str, str], ...]:
    """The folders around an address, inner ones first, each with the relative way up to it."""
    parts = address.split("/")[:-1]
    depths = range(len(parts), -1, -1)
    return tuple(
        ("".join(f"{part}/" for part in parts[:n]), "../" * (len(parts) - n)) for n in depths
    )

"""What templates ask of the knowledge base beside the entry they show."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from generator.model.contact import Contact
from generator.model.entry import Entry
from generator.model.escalation import Rung
from generator.model.fault import Cause, Fault, Message
from generator.model.measure import Measure
from generator.model.playbook import Playbook
from generator.model.service import Level, Service, Target
from generator.model.step import Steps
from generator.render.search import filter_text
from generator.render.site.brief import Brief
from generator.render.site.library import Library
from generator.render.site.row import Row
from generator.render.site.scope import Scope
from generator.values.duration import Duration

T = TypeVar("T")

_PLAYED = ("diagnosis", "workaround", "resolution", "verification", "rollback")
_TARGETS = ("response", "plan", "on_site", "workaround", "resolve", "spare")
_DIALABLE = re.compile(r"\+?[\d\s()-]{3,}")


def row(here: Scope, listed: Brief | Entry) -> Row:
    """What lists show of an entry."""
    rows = here.library.rows
    found = rows.get(listed.id)
    if found is None:
        apart = Scope(here.base, "", shared=here.library)
        entry = listed if isinstance(listed, Entry) else here.base.entries[listed.id]
        found = rows[listed.id] = _row(apart, entry)
    here.asked.update(found.asked)
    return found


def ways_out(cause: Cause) -> list[tuple[str, Steps]]:
    """The steps of a cause by the key they stand under, in the order in which they are taken."""
    return [(key, steps) for key in _PLAYED if (steps := getattr(cause, key))]


@lru_cache(maxsize=1024)
def dialable(number: str) -> str:
    """The digits to dial, "" when the text is no number (such as one to be filled in)."""
    return re.sub(r"[\s()-]", "", number) if _DIALABLE.fullmatch(number.strip()) else ""


def message_text(message: Message) -> str:
    """A message as it would be searched: its code, unless the text begins with it, and its text."""
    code, text = message.code or "", message.text or ""
    return text if code in text else f"{code}\n{text}".strip()


def measures(here: Scope, entry: Fault | Playbook) -> tuple[Measure, ...]:
    """The preventive measures against a fault or an emergency."""
    here.asked.add(f"preventing:{entry.id}")
    found = here.library.preventing.get(entry.id, ())
    if isinstance(entry, Playbook):
        here.asked.add(f"preparing:{entry.emergency}")
        found += here.library.preparing.get(entry.emergency, ())
    return here.library.entries({item.id: item for item in sorted(found)}.values(), Measure)


def service_of(here: Scope, entry: Fault | Playbook) -> Service | None:
    """The service policy that holds for an entry: its own, or the site's."""
    name = entry.service or here.base.config.home.service or ""
    found = here.whole(name) if name else None
    return found if isinstance(found, Service) else None


def ladder_for(service: Service | None, severity: str) -> tuple[Rung, ...]:
    """The rungs of a policy that hold for a severity of the site."""
    if service is None:
        return ()
    levels = {level.id for level in service.levels if level.severity == severity}
    return tuple(rung for rung in service.escalation if not rung.levels or levels & {*rung.levels})


def promised(levels: Sequence[Level]) -> tuple[str, ...]:
    """The targets that at least one of the levels sets, in the order in which they fall due."""
    given = [target for level in levels for target in level.targets]
    return tuple(key for key in _TARGETS if any(_set(target, key) for target in given))


def calendar(service: Service, name: str) -> str:
    """The title of a calendar of a policy."""
    return next(item.title for item in service.calendars if item.id == name)


def deadline(here: Scope, within: Duration, after: str | None) -> str:
    """A deadline in words, such as “故障解决后 24 小时内”."""
    time = here.duration(within)
    return (
        here.t("deadline-after", time=time, after=after)
        if after
        else here.t("step.within", time=time)
    )


def see_also(here: Scope, entry: Entry) -> tuple[str, ...]:
    """Entries to read next: those that the entry names as related, then those that name it."""
    here.asked.add(f"backlinks:{entry.id}")
    here.asked.update(f"link:{name}" for name in entry.related)
    own = [name for name in entry.related if name in here.base.entries]
    return tuple(dict.fromkeys([*own, *here.library.backlinks.get(entry.id, ())]))


def reachable(here: Scope, role: str) -> list[Contact]:
    """Who fills a role, those that can be rung up first, otherwise holders before backups."""
    here.asked.add(f"role:{role}")
    reached = here.library.reached
    if role not in reached:
        found = here.library.entries(here.library.fillers.get(role, ()), Contact)
        reached[role] = sorted(found, key=lambda contact: not _can_be_rung_up(contact))
    return reached[role]


def _can_be_rung_up(contact: Contact) -> bool:
    return any(dialable(phone.number) for phone in contact.phones)


def numbered(items: Sequence[T]) -> Iterator[tuple[int, T]]:
    """Each item with its number, counted from 1."""
    return enumerate(items, 1)


def by_region(contacts: Sequence[Contact]) -> list[tuple[str, list[Contact]]]:
    """Contacts, already sorted by region, in groups; those of no region under ""."""
    groups = groupby(contacts, key=lambda contact: contact.region or "")
    return [(region, list(members)) for region, members in groups]


def _set(target: Target, key: str) -> bool:
    return getattr(target, key) is not None


def _row(apart: Scope, entry: Entry) -> Row:
    """The row of an entry, made in a scope of its own, so that what it asks for is known."""
    return Row(
        words=filter_text(entry, apart),
        summary=apart.plain(entry.summary) if entry.summary else "",
        severity=getattr(entry, "severity", None),
        category=getattr(entry, "category", None),
        systems=getattr(entry, "systems", None),
        group=getattr(entry, "group", None),
        asked=frozenset(apart.asked),
    )

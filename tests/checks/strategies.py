"""Small knowledge bases at random: few names, so that references meet, miss and go in circles."""

from datetime import date

from hypothesis import strategies as st

from generator.diagnostics import KeyPath, Location
from generator.model.checklist import Checklist
from generator.model.contact import Contact
from generator.model.entry import Entry
from generator.model.fault import Fault
from generator.model.form import Form
from generator.model.glossary import Glossary
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase
from generator.model.measure import Measure
from generator.model.page import Page
from generator.model.playbook import Playbook
from generator.model.service import Service
from generator.model.site_config import SiteConfig

names = st.sampled_from(["a", "b", "c", "d", "e", "public", "internal"])
tricky = st.sampled_from(
    [
        "无",
        "TODO",
        "【待填：甲】",
        "【待填",
        "[to be filled",
        "[[a]]",
        "[[b|见]",
        "[[[[",
        "`[[a]]`",
        "[[ａ]]",
        "![](files/a.png)",
        "022-12345678",
        "a@b.cn",
        "{name}",
        "磁盘满",
        "a",
        "多行\n[[zzz]]\n【待填】",
    ]
)
printable = st.characters(categories=["L", "M", "N", "P", "S"], include_characters=" ")
words = tricky | st.text(printable, min_size=1, max_size=8).map(str.strip).filter(bool)
lines = words.map(lambda text: text.replace("\n", " "))
durations = st.sampled_from(["15m", "2h", "1 workday", "100 years", "1s"])
days = st.dates(date(2000, 1, 1), date(2100, 1, 1)).map(date.isoformat) | st.just("9999-12-31")


def some(items: st.SearchStrategy[object]) -> st.SearchStrategy[list[object]]:
    return st.lists(items, min_size=1, max_size=3)


steps = some(
    st.fixed_dictionaries(
        {"do": words},
        optional={"id": names, "if": words, "goto": names, "role": names, "audience": names},
    )
)
answers = some(st.fixed_dictionaries({"when": lines}, optional={"goto": names, "escalate": names}))
questions = some(st.fixed_dictionaries({"id": names, "ask": lines, "answers": answers}))
rungs = some(
    st.fixed_dictionaries({"after": durations, "to": some(names)}, optional={"levels": some(names)})
)
targets = some(
    st.fixed_dictionaries({"calendar": names}, optional={"response": durations, "plan": durations})
)
calendars = some(st.fixed_dictionaries({"id": names, "title": lines}))
levels = some(
    st.fixed_dictionaries(
        {"id": names, "title": lines, "definition": words},
        optional={"severity": names, "targets": targets, "audience": names},
    )
)
causes = some(st.fixed_dictionaries({"cause": lines}, optional={"id": names, "resolution": steps}))
phases = some(st.fixed_dictionaries({"id": names, "title": lines}, optional={"steps": steps}))
terms = some(st.fixed_dictionaries({"term": lines}, optional={"synonyms": some(lines)}))

ENVELOPE: dict[str, st.SearchStrategy[object]] = {
    "summary": words,
    "audience": names,
    "field_audience": st.dictionaries(names | st.sampled_from(["title", "escalation"]), names),
    "status": st.sampled_from(["draft", "review", "published", "retired"]),
    "owner": names,
    "reviewed": days,
    "review_every": durations,
    "aliases": some(lines | names),
    "related": some(names),
}
REQUIRED: dict[type[Entry], dict[str, st.SearchStrategy[object]]] = {
    Fault: {"category": names, "severity": names},
    Playbook: {"emergency": names, "severity": names},
    Measure: {"type": names, "event": lines},
    Contact: {"type": st.sampled_from(["team", "person"])},
    Checklist: {"items": some(st.fixed_dictionaries({"what": lines}))},
    Form: {"fields": some(st.fixed_dictionaries({"label": lines}))},
    Glossary: {"terms": terms},
}
OPTIONAL: dict[type[Entry], dict[str, st.SearchStrategy[object]]] = {
    Fault: {
        "resolution": steps,
        "diagnosis": steps,
        "causes": causes,
        "decisions": questions,
        "escalation": rungs,
        "service": names,
    },
    Playbook: {
        "phases": phases,
        "immediate": steps,
        "escalation": rungs,
        "last_rehearsed": days,
        "rehearse_every": durations,
    },
    Measure: {"prevents": some(names), "emergencies": some(names)},
    Contact: {"parent": names, "roles": some(names), "backup_for": some(names), "region": names},
    Service: {"calendars": calendars, "levels": levels, "escalation": rungs},
    Page: {"decisions": questions, "body": words},
}


class Nowhere:
    """Places of entries that were never written down."""

    path = "."

    def of_key(self, path: KeyPath) -> Location:
        return self.of_value(path)

    def of_value(self, path: KeyPath) -> Location:
        return Location("/".join(map(str, path)) or ".")


@st.composite
def entries(draw: st.DrawFn, name: str) -> Entry:
    model = draw(st.sampled_from([kind.model for kind in KINDS.values()]))
    form = st.fixed_dictionaries(
        {"id": st.just(name), "title": lines, **REQUIRED.get(model, {})},
        optional={**ENVELOPE, **OPTIONAL.get(model, {})},
    )
    if model.kind == "course":
        form = st.fixed_dictionaries({"id": st.just(name), "title": lines, "learners": words})
    return model.model_validate(draw(form))


topics = st.lists(names, max_size=4).map(lambda ids: [{"id": name, "title": name} for name in ids])
configs = st.fixed_dictionaries(
    {"site_name": lines},
    optional={
        "audiences": st.lists(names, min_size=1, max_size=3),
        "severities": topics,
        "categories": topics,
        "roles": topics,
        "review_every": durations,
        "home": st.fixed_dictionaries({}, optional={"service": names, "notice": words}),
    },
).map(SiteConfig.model_validate)


@st.composite
def knowledge_bases(draw: st.DrawFn) -> KnowledgeBase:
    ids = draw(st.sets(st.sampled_from("abcde"), min_size=2))
    made = {name: draw(entries(name)) for name in sorted(ids)}
    return KnowledgeBase(
        config=draw(configs),
        entries=made,
        places=dict.fromkeys(made, Nowhere()),
        config_places=draw(st.sampled_from([None, Nowhere()])),
        files=frozenset({"files/a.png"}),
        unreadable=frozenset({"f"}),
    )

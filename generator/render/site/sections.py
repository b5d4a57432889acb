"""Which sections a page of each kind has, in the order an engineer needs them.

A section is a template `sections/<kind>/<id>.html`; one that renders to nothing is left out. Its
heading is the text `site.sections.<kind>.<id>`.
"""

from collections.abc import Mapping
from types import MappingProxyType

SECTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "fault": (
            "symptoms",
            "workaround",
            "diagnosis",
            "causes",
            "resolution",
            "verification",
            "prevention",
            "escalation",
            "related",
        ),
        "playbook": (
            "triggers",
            "immediate",
            "decisions",
            "phases",
            "rollback",
            "recovery",
            "escalation",
            "roles",
            "communications",
            "closure",
            "prevention",
            "drill",
            "related",
        ),
        "measure": ("event", "preparation", "handling", "protects", "related"),
        "service": (
            "scope",
            "levels",
            "escalation",
            "deliverables",
            "warranty",
            "commitments",
            "figures",
            "related",
        ),
        "contact": ("reach", "covers", "duties", "members", "figures", "related"),
        "checklist": ("before", "items", "after", "related"),
        "form": ("fields", "signatures", "related"),
        "course": (
            "learners",
            "sessions",
            "exercises",
            "questions",
            "drill",
            "terms",
            "related",
        ),
        "page": ("body", "decisions", "chapters", "related"),
        "glossary": ("terms", "related"),
    }
)

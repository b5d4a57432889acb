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
            "about",
        ),
        "playbook": (
            "immediate",
            "triggers",
            "strategy",
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
            "about",
        ),
        "measure": ("event", "preparation", "handling", "protects", "related", "about"),
        "service": (
            "scope",
            "levels",
            "escalation",
            "deliverables",
            "warranty",
            "commitments",
            "figures",
            "related",
            "about",
        ),
        "contact": ("reach", "covers", "duties", "members", "figures", "related", "about"),
        "checklist": ("before", "items", "after", "related", "about"),
        "form": ("fields", "signatures", "related", "about"),
        "course": (
            "learners",
            "sessions",
            "exercises",
            "questions",
            "drill",
            "terms",
            "related",
            "about",
        ),
        "page": ("decisions", "chapters", "related", "about"),
        "glossary": ("terms", "related", "about"),
    }
)

"""The names of the kinds of entry, for who need not know what an entry is."""

KIND_NAMES = (
    "fault",
    "playbook",
    "measure",
    "service",
    "contact",
    "checklist",
    "form",
    "course",
    "page",
    "glossary",
)
"""In the order in which people meet them, as in `generator.model.kinds`."""

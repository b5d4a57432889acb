"""Which rule of ours a complaint of pydantic belongs to."""

from pydantic_core import ErrorDetails

_VARIANTS = {
    "string_type": "text",
    "tuple_type": "list",
    "list_type": "list",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "int_type": "number",
    "int_parsing": "number",
    "int_from_float": "number",
    "bool_type": "yes-no",
    "bool_parsing": "yes-no",
}


def expectation(detail: ErrorDetails) -> tuple[str, str]:
    """The rule and the variant of its sentences for one complaint.

    Complaints that have no wording of their own fall under `invalid-value`.
    """
    kind = detail["type"]
    if detail["input"] is None:
        return "empty-value", ""
    if variant := _VARIANTS.get(kind):
        return "wrong-type", variant
    if kind == "string_pattern_mismatch":
        return _pattern(str(detail["input"]))
    if kind in {"string_too_short", "too_short"}:
        return "empty-value", ""
    return ("too-long", "") if kind == "string_too_long" else ("invalid-value", "")


def _pattern(value: str) -> tuple[str, str]:
    if not value.strip():
        return "empty-value", ""
    return ("not-one-line", "") if "\n" in value else ("bad-format", "")

"""Which rule of ours a complaint of pydantic belongs to."""

from pydantic_core import ErrorDetails

_OWN_RULES = frozenset({"bad-duration", "bad-recurrence", "bad-date", "bad-id"})
_COLLECTIONS = {
    "tuple_type": "list",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "pairs",
}
_SCALARS = {
    "string_type": "text",
    "int_type": "number",
    "int_parsing": "number",
    "int_parsing_size": "number",
    "int_from_float": "number",
    "bool_type": "yes-no",
    "bool_parsing": "yes-no",
}
_PATTERNS = (("^#", "colour"), (r"^https?://\S+/$", "site-address"), ("^", "address"))


def expectation(detail: ErrorDetails) -> tuple[str, str]:
    """The rule and the variant of its sentences for one complaint.

    Complaints that have no wording of their own fall under `invalid-value`.
    """
    kind, value = detail["type"], detail["input"]
    if value is None or kind in {"string_too_short", "too_short"}:
        return "empty-value", ""
    if kind == "empty-message":
        return kind, ""
    if kind in _COLLECTIONS:
        return "wrong-type", _COLLECTIONS[kind]
    if isinstance(value, list | dict):
        return "wrong-type", "text-not-list" if isinstance(value, list) else "text-not-mapping"
    return _of_scalar(detail)


def _of_scalar(detail: ErrorDetails) -> tuple[str, str]:
    kind = detail["type"]
    if kind in _OWN_RULES:
        return kind, str(detail.get("ctx", {}).get("variant", ""))
    if kind in {"enum", "literal_error"}:
        return "unknown-value", ""
    if kind == "string_pattern_mismatch":
        return _of_pattern(str(detail["input"]), str(detail.get("ctx", {}).get("pattern", "")))
    if kind in _SCALARS:
        return "wrong-type", _SCALARS[kind]
    return ("too-long", "") if kind == "string_too_long" else ("invalid-value", "")


def _of_pattern(value: str, pattern: str) -> tuple[str, str]:
    if not value.strip():
        return "empty-value", ""
    if "\n" in value:
        return "not-one-line", ""
    return "bad-format", next(variant for start, variant in _PATTERNS if pattern.startswith(start))

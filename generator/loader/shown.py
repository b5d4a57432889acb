"""How a sentence repeats what the author wrote: on one line, as YAML would say it, not too long."""

_LONGEST = 60
_WORDS = {None: "null", True: "true", False: "false"}


def shown(value: object) -> str:
    """The value as a short piece of one line; lists and mappings only hinted at."""
    if isinstance(value, list):
        return "[…]"
    if isinstance(value, dict):
        return "{…}"
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    text = str(value).replace("\n", "↵")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

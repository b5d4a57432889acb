"""What belongs together inside one part: rules that the types of the keys do not tell."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

RULES: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "Message": {"anyOf": [{"required": ["text"]}, {"required": ["code"]}]},
        "Answer": {"oneOf": [{"required": ["goto"]}, {"required": ["escalate"]}]},
    }
)
"""Per class, keywords that its schema gets beside those of its keys."""

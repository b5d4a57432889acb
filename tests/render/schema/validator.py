"""Judges values by a schema, with the reference implementation."""

from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator

Schema = Mapping[str, Any]


def problems(value: object, schema: Schema) -> Iterator[str]:
    """Everything about a value that a schema forbids.

    Raises:
        jsonschema.SchemaError: the schema itself is wrong.
    """
    Draft202012Validator.check_schema(schema)
    for error in Draft202012Validator(schema).iter_errors(value):
        yield error.message


def accepts(schema: Schema, value: object) -> bool:
    """Whether a value satisfies a whole schema."""
    return not list(problems(value, schema))

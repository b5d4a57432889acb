"""The common ground of all models: frozen, closed, and lossless about what was typed."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from generator.model.markers import AudienceName


class Model(BaseModel):
    """Frozen value that refuses unknown keys.

    A plain number where text is asked for becomes that text again: only decimal integers without
    leading zeros are ever numbers in a document, so nothing is lost.

    What checks values is only built for the kinds that are read: it takes long.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        coerce_numbers_to_str=True,
        validate_default=False,
        populate_by_name=False,
        serialize_by_alias=True,
        defer_build=True,
    )


class Part(Model):
    """A piece of an entry that can be shown to fewer people than the entry as a whole.

    Attributes:
        audience: who may see this part; None means as its surroundings.
    """

    guarded: ClassVar[bool] = False
    """True: None means the narrowest audience instead (phone numbers and the like)."""

    audience: AudienceName | None = None

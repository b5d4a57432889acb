"""Pictures and attachments that a page shows are carried; others stay at home."""

from dataclasses import replace

from generator.render.output import Attachment
from generator.render.site import render_site
from tests.bases import base, fault


def carried(audience: str) -> set[str]:
    steps = [{"do": "看灯", "image": "files/light.png"}, {"do": "密", "image": "files/key.png"}]
    steps[1]["audience"] = "internal"
    whole = base(
        {
            "disk-full": fault(
                audience="public",
                summary="看 ![机房](files/room.png) 与 [图纸](files/plan.pdf)",
                resolution=steps,
            )
        }
    )
    names = ("light", "key", "room", "unused")
    files = {f"files/{name}.png" for name in names} | {"files/plan.pdf"}
    site = render_site(replace(whole, files=frozenset(files)), audience)
    return {file.address for file in site.files if isinstance(file, Attachment)}


def test_what_is_shown_is_carried() -> None:
    seen = {"files/light.png", "files/room.png", "files/plan.pdf"}
    assert carried("public") == seen
    assert carried("internal") == seen | {"files/key.png"}

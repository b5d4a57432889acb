"""The file that says which words, sounds and initials no entry holds.

Of the pairs in a question a quarter lie across two words, as 器连 in 服务器连不上: they stand
nowhere, and few sound like one that does. Of the Latin words in a message that somebody pastes half
stand nowhere either, and nearly none of the initials that each may be meant as. To find that
out would cost a file each, and what is done about an unknown word would wait for it. A bit stands
for all tokens of one hash: where it is not set nobody need ask, where it is set the token is held,
but for some that share its bit (Bloom 1970, with one hash).
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping

from generator.render.output import Data
from generator.render.search.scripts import script
from generator.render.search.store import Store
from generator.render.search.terms import route

_BITS = 1 << 19
"""With the 82,000 such tokens of 3,000 long texts a seventh is set, with 200,000 a third."""
_FACT = "held"
_TOLD = re.compile("[\u3400-\u9fff\ue000-\uf8ff]{2}|!?[a-z]{2,}")
_DIGITS = b"0" + b"1" * 255


def held_file(store: Store, held: Mapping[str, bool], *, is_anew: bool) -> Iterator[Data]:
    """The file, if it may have changed: the bits in order, highest of a byte first, in Base64.

    Args:
        store: what is remembered.
        held: the tokens that an entry holds and none did, and the reverse.
        is_anew: whether nothing counts that is remembered.
    """
    told = {token: is_held for token, is_held in held.items() if _TOLD.fullmatch(token)}
    if not (told or is_anew):
        return
    sharing = bytearray(_BITS if is_anew else store.fact(_FACT))
    for token, is_held in told.items():
        sharing[route(token, _BITS)] += 1 if is_held else -1
    store.note(_FACT, bytes(sharing))
    bits = int(sharing.translate(_DIGITS), 2).to_bytes(_BITS // 8, "big")
    yield script("held", "held", b64encode(bits).decode())

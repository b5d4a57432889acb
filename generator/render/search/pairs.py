"""The file that says which pairs of Chinese characters no entry holds, written or by their sound.

Of the pairs in a question a quarter lie across two words, as 器连 in 服务器连不上: they stand
nowhere, and few sound like one that does. To find that out would cost two files each. A
bit stands for all pairs of one hash: where it is not set nobody need ask, where it is set the pair
is held, but for some that share its bit (Bloom 1970, with one hash).
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping

from generator.render.output import Data
from generator.render.search.scripts import script
from generator.render.search.store import Store
from generator.render.search.terms import route

_BITS = 1 << 19
"""With the 57,000 pairs of 3,000 long texts a tenth of them are set, with 200,000 a third."""
_FACT = "pairs"
_PAIR = re.compile("[\u3400-\u9fff\ue000-\uf8ff]{2}")
_DIGITS = b"0" + b"1" * 255


def pair_file(store: Store, held: Mapping[str, bool], *, is_anew: bool) -> Iterator[Data]:
    """The file, if it may have changed: the bits in order, highest of a byte first, in Base64.

    Args:
        store: what is remembered.
        held: the tokens that an entry holds and none did, and the reverse.
        is_anew: whether nothing counts that is remembered.
    """
    pairs = {token: is_held for token, is_held in held.items() if _PAIR.fullmatch(token)}
    if not (pairs or is_anew):
        return
    sharing = bytearray(_BITS if is_anew else store.fact(_FACT))
    for pair, is_held in pairs.items():
        sharing[route(pair, _BITS)] += 1 if is_held else -1
    store.note(_FACT, bytes(sharing))
    bits = int(sharing.translate(_DIGITS), 2).to_bytes(_BITS // 8, "big")
    yield script("pairs", "pairs", b64encode(bits).decode())

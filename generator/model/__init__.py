"""Floor 1: what an entry is. One module a kind; every value is frozen."""

import os

# Nobody else has a say in what is read, and to look for such plugins takes longer than a kind.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

"""Floor 1: what an entry is. One module a kind; every value is frozen."""

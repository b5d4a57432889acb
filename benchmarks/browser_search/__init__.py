"""What a search in the browser costs: bytes and time, as the library grows."""

"""Floor 5: the command; it finds nothing out itself, it only reports."""

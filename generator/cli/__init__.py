"""Floor 6: the command; it finds nothing out itself, it only reports."""

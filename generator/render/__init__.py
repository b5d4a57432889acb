"""Floor 3: documents made from the knowledge base, as values; nothing here touches a disk."""

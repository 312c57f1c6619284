"""story.json: writing, reading, its schema, and checking it offline."""

"""The edges out: page, Markdown, terminal."""

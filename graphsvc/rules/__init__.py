"""Football as arithmetic: pure functions, no graph, no text."""

"""From decisions to claims, each with its quotes."""

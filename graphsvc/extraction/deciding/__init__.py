"""What the tellings of a whole article add up to: its matches and their goals."""

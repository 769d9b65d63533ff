"""Who, what and when each sentence names; nothing is decided about matches or goals yet."""

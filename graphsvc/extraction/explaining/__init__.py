"""Why an article was so understood, for a person who reads along."""

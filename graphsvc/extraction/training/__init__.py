"""How the shipped model comes to be: our own corpus read, labelled, learned from and measured."""

"""What a trained model sees in the words: which tell a goal, who scored it, when and for whom."""

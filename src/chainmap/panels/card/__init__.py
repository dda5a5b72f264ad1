"""The card: all about what is selected. `panel` shows a page for each kind; sections fold."""

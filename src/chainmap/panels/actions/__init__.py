"""The action plan, and the section about actions on a card."""

"""Cards on paper: `blocks` in `styles`, put on `pages`; `chain` is the small map on them."""

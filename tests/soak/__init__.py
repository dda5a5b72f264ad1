"""Long runs. `make test` takes their short form, `make soak` the whole."""

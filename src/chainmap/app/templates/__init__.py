"""What a new map can begin from: kept in `store`, chosen in the `gallery`."""

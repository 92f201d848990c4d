"""What the explorer page reads: the network in pieces that a page can load from disk."""

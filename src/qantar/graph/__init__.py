"""Where the graph lies, how it is read, and what is registered in it."""

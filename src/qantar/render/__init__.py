"""Pure functions from results to text: nothing here reads or prints."""

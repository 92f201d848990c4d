"""What can be read in a text without understanding it: sentences, numbers, dates, names."""

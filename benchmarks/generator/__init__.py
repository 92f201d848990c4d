"""Made-up investigations of any size, in the project's own model."""

"""Queries as texts, as saved questions with parameters, and what answers them."""

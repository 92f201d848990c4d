"""The report: everything checked and answered, in one folder."""

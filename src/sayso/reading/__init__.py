"""Reading: from a report to a reading."""

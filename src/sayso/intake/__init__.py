"""Intake: from a capture to a report."""

"""Export: from readings to bytes."""

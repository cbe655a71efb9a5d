"""sayso reads news reports and keeps a ledger of who said what."""

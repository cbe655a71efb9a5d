"""Copies: near-copies across publishers, in groups, with where they come from and what differs."""

from __future__ import annotations

from sayso.reconcile.copies.group import Group, copies
from sayso.reconcile.copies.groups import groups

__all__ = ["Group", "copies", "groups"]

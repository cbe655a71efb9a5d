"""What every test shares: where the shared data lies, how hypothesis runs, what is not collected."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent

# no deadline: a busy machine breaks it for no fault of the code; derandomized: a red run can be run again
settings.register_profile("default", deadline=None, derandomize=True, max_examples=60)
settings.register_profile("fuzz", deadline=None, max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

# modules that import torch at the top cannot be read for doctests where the extra is not installed
collect_ignore_glob = [] if find_spec("torch") else ["src/sayso/training/*", "tests/training/*"]
collect_ignore_glob += ["src/sayso/ledger/migrations/*"]  # what Alembic runs, in a context of its own


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared data (environment SAYSO_SHARED, or ``../shared``); skips the test where it is absent."""
    folder = Path(os.environ.get("SAYSO_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared data is not beside the project (SAYSO_SHARED)")
    return folder

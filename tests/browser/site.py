"""A real server on loopback with a port of its own, stopped at the end."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from sayso.ledger import open_ledger
from sayso.settings import Settings
from sayso.web.accounts import Accounts
from sayso.web.app import make_app
from sayso.web.kept import Bench
from sayso.web.oidc.door import door
from sayso.web.serve import hosts_of


@dataclass(frozen=True)
class Site:
    """Where the server listens, and the ledger that it shows."""

    address: str
    ledger: Path


@contextmanager
def serving(
    ledger: Path,
    accounts: Path | None = None,
    bench: Bench | None = None,
    issuer: tuple[Path, Mapping[str, str]] | None = None,
) -> Iterator[Site]:
    """Serve a ledger while the context is open; with the setup of an issuer, and the environment of that."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
        store = Accounts(accounts) if accounts else None
        way = door(*issuer, f"http://127.0.0.1:{port}") if issuer else None
        hosts = hosts_of("127.0.0.1", port)
        app = make_app(open_ledger(ledger), store, hosts, Settings(reader="rules"), bench, way)
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [held]}, daemon=True)
        thread.start()
        try:
            until(server)
            yield Site(f"http://127.0.0.1:{port}", ledger)
        finally:
            server.should_exit = True
            thread.join(10)


def until(server: uvicorn.Server, seconds: float = 20) -> None:
    """Wait until it listens."""
    end = time.monotonic() + seconds
    while not server.started:
        if time.monotonic() > end:
            raise TimeoutError("the server did not start")
        time.sleep(0.02)

"""A PostgreSQL server on loopback for the time of the tests, made from nothing and stopped again."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: where Debian's package puts what is not on the path
_DEBIAN = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def tool(name: str) -> str | None:
    """The path of one of the server's programs; null where it is not installed."""
    return shutil.which(name) or next((str(at / name) for at in _DEBIAN if (at / name).exists()), None)


@contextmanager
def server() -> Iterator[str]:
    """Give the address of a new server, without a database's name; needs ``initdb`` and ``pg_ctl``."""
    with tempfile.TemporaryDirectory(prefix="sayso-postgres-") as name:
        folder = Path(name)
        user = _user(folder)
        port = _free_port()
        _run(user, "initdb", "-D", folder / "data", "-U", "sayso", "-A", "trust", "-E", "UTF8", "-N")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off"
        start = ("pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log")
        _run(user, *start, "-o", options, "start")
        try:
            yield f"postgresql://sayso@127.0.0.1:{port}"
        finally:
            _run(user, *start, "-m", "immediate", "stop")


def _user(folder: Path) -> str | None:
    """Who runs the server, which refuses to run as root; the folder becomes theirs."""
    if os.geteuid():
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    user = "postgres" if "postgres" in names else "nobody"
    shutil.chown(folder, user)
    return user


def _run(user: str | None, name: str, *arguments: str | Path) -> None:
    command = [tool(name) or name, *map(str, arguments)]
    log = Path(tempfile.gettempdir())
    done = subprocess.run(  # noqa: S603  our own server
        command,
        user=user,
        cwd=log,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE if name == "initdb" else subprocess.DEVNULL,
        check=False,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"{name} ended with {done.returncode}: {done.stderr}")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port

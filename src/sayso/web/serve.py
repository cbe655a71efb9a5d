"""``sayso serve``: pages over a ledger, for the one person at the machine or for people with accounts."""

from __future__ import annotations

import ipaddress
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from sayso.errors import AccountError, SaysoError
from sayso.ledger import open_ledger
from sayso.settings import from_environment
from sayso.web.accounts import Accounts, Role
from sayso.web.app import LOOPBACK, make_app
from sayso.web.kept import Threads, Workers
from sayso.web.signin import SignIn

#: seconds after which a thread that computes lets another go on: who answers should not wait for who works
SWITCH = 0.001
Ledger = Annotated[
    str | None, typer.Argument(metavar="LEDGER", help="The ledger. [default: SAYSO_LEDGER or sayso.db]")
]
#: the same as an option, as all commands on a ledger have it
Option = Annotated[str | None, typer.Option("--ledger", "-l", metavar="LEDGER", help="The same as LEDGER.")]


def command(  # noqa: PLR0913, PLR0917  # a command line has as many parameters as it has options
    ledger: Ledger = None,
    option: Option = None,
    host: Annotated[
        str, typer.Option(help="Address to listen at; beyond loopback it takes accounts.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen at.")] = 8000,
    accounts: Annotated[
        Path | None, typer.Option(metavar="FILE", help="File of accounts; made where there is none.")
    ] = None,
    add: Annotated[
        str | None, typer.Option(metavar="NAME", help="Add an account, asking for its password, and leave.")
    ] = None,
    role: Annotated[Role, typer.Option(help="Role of the account that is added.")] = Role.READ,
    no_password: Annotated[
        bool, typer.Option("--no-password", help="It has no password: for who logs in by the issuer.")
    ] = False,
    oidc: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Setup of an issuer to log in by (extra oidc).")
    ] = None,
    workers: Annotated[
        int,
        typer.Option(min=0, max=16, help="Processes that compare figures; 0: the server's own threads do."),
    ] = 1,
) -> None:
    """Serve the pages of a ledger; without accounts to this machine alone."""
    try:
        if add is not None:
            _add(accounts, add, role, not no_password)
            return
        where = _named(ledger, option) or from_environment(os.environ).ledger
        _serve(where, (host, port), accounts, oidc, workers)
    except (SaysoError, OSError, ValueError) as error:
        typer.echo(f"sayso: {error}", err=True)
        raise typer.Exit(1) from None


def _named(ledger: str | None, option: str | None) -> str | None:
    """The ledger that is named; two end the command with 2."""
    if ledger is not None and option is not None and Path(ledger).resolve() != Path(option).resolve():
        told = f"{ledger} and --ledger {option} are not one: name the ledger once"
        raise typer.BadParameter(told, param_hint="LEDGER")
    return ledger or option


def _add(accounts: Path | None, name: str, role: Role, password: bool) -> None:
    if accounts is None:
        raise AccountError("name the file of accounts: --accounts FILE")
    told = typer.prompt("Password", hide_input=True, confirmation_prompt=True) if password else None
    store = Accounts(accounts)
    store.add(name, told, role)
    store.note("command line", "added", f"{name} ({role.value})")
    store.close()
    typer.echo(f"{name} may {role.value}", err=True)


def _serve(where: str, at: tuple[str, int], accounts: Path | None, oidc: Path | None, workers: int) -> None:
    """Listen until stopped.

    Raises:
        AccountError: it would listen beyond loopback without accounts, or with none who may log in.
    """
    host, port = at
    if accounts is None and (oidc is not None or not is_loopback(host)):
        raise AccountError(
            "--oidc takes --accounts FILE as well, where roles and sessions are kept"
            if oidc
            else f"{host} can be reached from elsewhere: give --accounts FILE, or leave --host out"
        )
    way = _issuer(oidc, at) if oidc else None
    store = Accounts(accounts) if accounts else None
    if store is not None and not store.people() and not (way and way.admits):
        raise AccountError(
            f"{accounts} has no accounts yet: sayso serve --accounts {accounts} --add NAME --role administer"
        )
    hosts = (*hosts_of(host, port), *([way.host] if way else []))
    ledger = open_ledger(where, create=False)
    bench = Workers(ledger.view(), where, workers) if workers else Threads(ledger.view())
    app = make_app(ledger, store, hosts, from_environment(os.environ), bench, way)
    sys.setswitchinterval(SWITCH)
    typer.echo(f"sayso: serving {where} at http://{host}:{port}/ (stop with Ctrl-C)", err=True)
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)


def _issuer(path: Path, at: tuple[str, int]) -> SignIn:
    """The way to log in that a file sets up; where the issuer does not answer now, that is told."""
    host, port = at
    here = f"http://{host}:{port}" if is_loopback(host) else None
    way: SignIn = import_module("sayso.web.oidc.door").door(path, os.environ, here)  # loads the extra
    wrong = way.complaint()
    if wrong is not None:
        typer.echo(f"sayso: {wrong}; asked again when somebody logs in", err=True)
    return way


def is_loopback(host: str) -> bool:
    """Whether an address is this machine's own.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def hosts_of(host: str, port: int) -> tuple[str, ...]:
    """Names that the application may be asked for by; behind an address for all, any name.

    >>> hosts_of("0.0.0.0", 80), hosts_of("127.0.0.1", 8000)[:2]
    (('*',), ('127.0.0.1', '127.0.0.1:8000'))
    """
    names = LOOPBACK if is_loopback(host) else (*LOOPBACK, host)
    every = tuple(told for name in names for told in (name, f"{name}:{port}"))
    return ("*",) if host in ("0.0.0.0", "::") else every  # noqa: S104  # compared, not bound

"""The application: routes, who may ask, what every answer carries, and one shape of error."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

from litestar import Litestar
from litestar.config.allowed_hosts import AllowedHostsConfig
from litestar.config.compression import CompressionConfig
from litestar.config.csrf import CSRFConfig
from litestar.datastructures import CacheControlHeader, State
from litestar.di import Provide
from litestar.middleware import DefineMiddleware
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.static_files import create_static_files_router
from litestar.template import TemplateConfig

from sayso.ledger import Ledger
from sayso.settings import Settings
from sayso.web.accounts import Accounts
from sayso.web.deeds import correct, decide, withdraw
from sayso.web.desk import Desk
from sayso.web.gate import Gate
from sayso.web.headers import secured
from sayso.web.imports import Imports
from sayso.web.login import login, login_page, logout
from sayso.web.pages import PAGES
from sayso.web.pages.downloads import DOWNLOADS
from sayso.web.pair import pair
from sayso.web.persons import add_person, change_person
from sayso.web.problem import answer
from sayso.web.render import STATIC, environment
from sayso.web.signin import SignIn
from sayso.web.tagged import tagged
from sayso.web.trimmed import trimmed
from sayso.web.uploads import hand_in

VERSION = "1"
#: seconds that a browser may keep a file of ours: its address changes with its bytes
_YEAR = 31_536_000
#: names by which the machine itself is asked for: others are a page elsewhere that rebinds its name to it
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
#: largest body of a request, bytes; uploads have a limit of their own
LARGEST = 1_000_000
_DEFAULTS = Settings()
#: what is no page: forms that change something, and the way in
_DEEDS = (login_page, login, logout, decide, correct, withdraw, hand_in, add_person, change_person)


def make_app(
    ledger: Ledger,
    accounts: Accounts | None = None,
    hosts: Sequence[str] = LOOPBACK,
    settings: Settings = _DEFAULTS,
    sign_in: SignIn | None = None,
) -> Litestar:
    """The application over a ledger that is open; it closes the ledger and the accounts when it stops.

    Args:
        ledger: what is shown.
        accounts: who may look; null for the one person at the machine.
        hosts: names, each with its port where that is not 80, that it may be asked for by.
        settings: how what is handed in on pages is read.
        sign_in: another way to log in than by password; null for none. It takes accounts.
    """
    desk, imports = Desk(ledger), Imports(ledger, settings)
    routes = [route for page in PAGES for route in pair(page.path, page.template, page.build, page.needs)]
    static = create_static_files_router(
        path="/static",
        directories=[str(STATIC)],
        send_as_attachment=False,
        cache_control=CacheControlHeader(max_age=_YEAR, immutable=True),
        include_in_schema=False,
    )
    return Litestar(
        [*routes, static, *_DEEDS, *DOWNLOADS, *(sign_in.handlers if sign_in else ())],
        dependencies=_provided(desk=desk, imports=imports, accounts=accounts, sign_in=sign_in),
        exception_handlers={Exception: answer},
        middleware=[trimmed, DefineMiddleware(Gate), tagged(desk)],
        before_send=[secured],
        logging_config=None,
        allowed_hosts=AllowedHostsConfig(allowed_hosts=list(hosts)),
        csrf_config=CSRFConfig(
            secret=secrets.token_hex(),
            # a name for each start: the cookie of another start or port, which fits no more, is not met again
            cookie_name=f"sayso-form-{secrets.token_hex(4)}",
            cookie_httponly=True,
            cookie_samesite="strict",
        ),
        request_max_body_size=LARGEST,
        template_config=TemplateConfig(instance=JinjaTemplateEngine.from_environment(environment())),
        openapi_config=_described(),
        compression_config=CompressionConfig(backend="gzip", gzip_compress_level=5),
        on_shutdown=[imports.close, ledger.close, *([accounts.close] if accounts else [])],
        state=State({"accounts": accounts, "sign_in": sign_in}),
    )


def _provided(**told: object) -> dict[str, Provide]:
    """What builders may ask for by name."""
    return {name: Provide(_always(one), sync_to_thread=False) for name, one in told.items()}


def _always(one: object) -> Callable[[], object]:
    return lambda: one


def _described() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="sayso",
        version=VERSION,
        path="/api",
        description="The pages of a ledger as records.",
        render_plugins=[JsonRenderPlugin()],  # the others load their scripts from elsewhere
    )

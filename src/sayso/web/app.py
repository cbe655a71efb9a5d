"""The application: routes, who may ask, what every answer carries, and one shape of error."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from functools import partial

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
from sayso.web.captures import capture
from sayso.web.deeds import correct, decide, withdraw
from sayso.web.gate import Gate
from sayso.web.headers import secured
from sayso.web.imports import Imports
from sayso.web.kept import Bench
from sayso.web.login import login, login_page, logout
from sayso.web.pages import PAGES
from sayso.web.pages.downloads import DOWNLOADS
from sayso.web.pair import pair
from sayso.web.persons import add_person, change_person
from sayso.web.problem import answer
from sayso.web.render import STATIC, environment
from sayso.web.signin import SignIn
from sayso.web.staff import Staff
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
#: what is no page: forms that change something, the way in, and what is only saved
_DEEDS = (login_page, login, logout, decide, correct, withdraw, hand_in, add_person, change_person, capture)
#: our own files, by an address that changes with their bytes
_STATIC = create_static_files_router(
    path="/static",
    directories=[str(STATIC)],
    send_as_attachment=False,
    cache_control=CacheControlHeader(max_age=_YEAR, immutable=True),
    include_in_schema=False,
)


def make_app(  # noqa: PLR0913, PLR0917  # what is opened and set up by who starts it, all but the first as usual
    ledger: Ledger,
    accounts: Accounts | None = None,
    hosts: Sequence[str] = LOOPBACK,
    settings: Settings = _DEFAULTS,
    bench: Bench | None = None,
    sign_in: SignIn | None = None,
) -> Litestar:
    """The application over a ledger that is open; it closes the ledger and the accounts when it stops.

    Args:
        ledger: what is shown.
        accounts: who may look; null for the one person at the machine.
        hosts: names, each with its port where that is not 80, that it may be asked for by.
        settings: how what is handed in on pages is read.
        bench: where what is dear is worked out, from the start on; null for threads, when it is asked for.
        sign_in: another way to log in than by password; null for none. It takes accounts.
    """
    staff = Staff(ledger, bench)
    imports = Imports(ledger, settings, staff.bench)
    first = [page.build for page in PAGES if page.warm and bench is not None]
    routes = [route for page in PAGES for route in pair(page.path, page.template, page.build, page.needs)]
    return Litestar(
        [*routes, _STATIC, *_DEEDS, *DOWNLOADS, *(sign_in.handlers if sign_in else ())],
        dependencies={
            "desk": Provide(staff.at_desk, sync_to_thread=False),
            **_provided(answers=staff.answers, imports=imports, accounts=accounts, sign_in=sign_in),
        },
        exception_handlers={Exception: answer},
        middleware=[trimmed, DefineMiddleware(Gate)],
        before_send=[secured],
        logging_config=None,
        allowed_hosts=AllowedHostsConfig(allowed_hosts=list(hosts)),
        csrf_config=_tokens(),
        request_max_body_size=LARGEST,
        template_config=TemplateConfig(instance=JinjaTemplateEngine.from_environment(environment())),
        openapi_config=_described(),
        compression_config=CompressionConfig(backend="gzip", gzip_compress_level=5, exclude_opt_key="packed"),
        on_startup=[partial(staff.start, first)],
        on_shutdown=[imports.close, staff.close, *([accounts.close] if accounts else [])],
        state=State({"accounts": accounts, "sign_in": sign_in}),
    )


def _provided(**told: object) -> dict[str, Provide]:
    """What builders may ask for by name."""
    return {name: Provide(_always(one), sync_to_thread=False) for name, one in told.items()}


def _always(one: object) -> Callable[[], object]:
    return lambda: one


def _tokens() -> CSRFConfig:
    """Tokens of forms; a name for each start: the cookie of another start or port is not met again."""
    return CSRFConfig(
        secret=secrets.token_hex(),
        cookie_name=f"sayso-form-{secrets.token_hex(4)}",
        cookie_httponly=True,
        cookie_samesite="strict",
    )


def _described() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="sayso",
        version=VERSION,
        path="/api",
        description="The pages of a ledger as records, and what they show as files.",
        use_handler_docstrings=True,
        render_plugins=[JsonRenderPlugin()],  # the others load their scripts from elsewhere
    )

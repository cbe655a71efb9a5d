"""The application: routes, what every answer carries, and one shape of error."""

from __future__ import annotations

from litestar import Litestar
from litestar.config.compression import CompressionConfig
from litestar.datastructures import CacheControlHeader
from litestar.di import Provide
from litestar.openapi import OpenAPIConfig
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.static_files import create_static_files_router
from litestar.template import TemplateConfig

from sayso.ledger import Ledger
from sayso.web.desk import Desk
from sayso.web.headers import secured
from sayso.web.pages import PAGES
from sayso.web.pair import pair
from sayso.web.problem import answer
from sayso.web.render import STATIC, environment
from sayso.web.trimmed import trimmed

VERSION = "1"
#: seconds that a browser may keep a file of ours: its address changes with its bytes
_YEAR = 31_536_000


def make_app(ledger: Ledger) -> Litestar:
    """The application over a ledger that is open; it closes the ledger when it stops."""
    desk = Desk(ledger)
    routes = [route for page in PAGES for route in pair(page.path, page.template, page.build)]
    static = create_static_files_router(
        path="/static",
        directories=[str(STATIC)],
        send_as_attachment=False,
        cache_control=CacheControlHeader(max_age=_YEAR, immutable=True),
        include_in_schema=False,
    )
    return Litestar(
        [*routes, static],
        dependencies={"desk": Provide(lambda: desk, sync_to_thread=False)},
        exception_handlers={Exception: answer},
        middleware=[trimmed],
        before_send=[secured],
        template_config=TemplateConfig(instance=JinjaTemplateEngine.from_environment(environment())),
        openapi_config=OpenAPIConfig(
            title="sayso", version=VERSION, path="/api", description="The pages of a ledger as records."
        ),
        compression_config=CompressionConfig(backend="gzip", gzip_compress_level=5),
        on_shutdown=[ledger.close],
    )

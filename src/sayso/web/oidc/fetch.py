"""Asking the issuer: one request, no redirects, within a time and a size."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import msgspec

from sayso.errors import IssuerError

#: seconds that an answer may take, from looking the name up to its last byte
SECONDS = 10.0
#: bytes that an answer may have
LARGEST = 262_144
#: answers are taken as they are: a small one that unpacks into a large one is refused
_HEADERS = {"accept": "application/json", "accept-encoding": "identity", "user-agent": "sayso"}


def fetch(
    address: str, form: str | None = None, headers: Mapping[str, str] | None = None
) -> tuple[int, dict[str, Any]]:
    """Status and JSON object that an address answers: to GET, or with a form to POST.

    The request runs on a thread of its own: the caller may have an event loop running.

    Raises:
        IssuerError: it does not answer in time, too much, or no JSON object.
    """
    try:
        with ThreadPoolExecutor(max_workers=1) as apart:
            asked = apart.submit(_run, address, form, {**_HEADERS, **(headers or {})})
            status, data = asked.result()
    except TimeoutError:
        raise IssuerError(address, f"did not answer within {SECONDS:.0f} seconds") from None
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        raise IssuerError(address, f"cannot be reached ({str(error) or type(error).__name__})") from None
    try:
        return status, msgspec.json.decode(data, type=dict[str, Any])
    except msgspec.DecodeError:
        raise IssuerError(address, f"answered {status} and no JSON object") from None


def _run(address: str, form: str | None, headers: Mapping[str, str]) -> tuple[int, bytes]:
    return asyncio.run(_asked(address, form, headers))


async def _asked(address: str, form: str | None, headers: Mapping[str, str]) -> tuple[int, bytes]:
    # the environment's proxies and passwords are left aside: the issuer is asked directly, or not at all
    async with (
        asyncio.timeout(SECONDS),
        httpx.AsyncClient(transport=httpx.AsyncHTTPTransport(), timeout=SECONDS) as client,
        client.stream(*_request(address, form), content=form, headers=dict(headers)) as answer,
    ):
        if answer.headers.get("content-encoding", "identity") != "identity":
            raise IssuerError(address, "answered in a packed form that was not asked for")
        data = bytearray()
        async for chunk in answer.aiter_raw():
            data += chunk
            if len(data) > LARGEST:
                raise IssuerError(address, f"answered more than {LARGEST:,} bytes")
        return answer.status_code, bytes(data)


def _request(address: str, form: str | None) -> tuple[str, str]:
    return ("GET" if form is None else "POST"), address

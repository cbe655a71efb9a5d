"""What people hand in on the page of imports: a pasted text, or files. Nothing is fetched from anywhere."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from litestar import Request, post
from litestar.datastructures import FormMultiDict, UploadFile
from litestar.exceptions import HTTPException, ValidationException
from litestar.response import Redirect

from sayso.intake import Given, Source
from sayso.intake.sources import ENDINGS
from sayso.web.accounts import Accounts, Role
from sayso.web.gate import Needs
from sayso.web.imports.desk import AtImports
from sayso.web.render import link

#: bytes of all that is handed in at once
LARGEST = 20_000_000
#: files at once, and characters of a field
FILES, LONG = 200, 2_000


# a path of its own: with GET and POST on one, Litestar 2 wraps the GET in a thread twice
@post(
    "/imports",
    guards=[Needs(Role.REVIEW)],
    include_in_schema=False,
    status_code=303,
    request_max_body_size=LARGEST,
)
async def hand_in(request: Request[Any, Any, Any], imports: AtImports) -> Redirect:
    """Take in what the form sends and go on to its progress."""
    form = await request.form()
    given, sources = given_of(form), [*_pasted(form), *[await _file(one) for one in _files(form)]]
    if not sources:
        raise ValidationException("Paste a text or choose a file.")
    if imports.full():
        raise HTTPException("Many imports are waiting: try again when some are done.", status_code=429)
    started = imports.start(sources, given, request.user.name)
    accounts: Accounts | None = request.app.state.accounts
    if accounts is not None:
        accounts.note(request.user.name, "imported", ", ".join(source.name for source in sources))
    return Redirect(f"/import/{started}", status_code=303)


def given_of(form: FormMultiDict) -> Given:
    """What the form says of the reports.

    Raises:
        ValidationException: an address that is none of the web's, or a field that is too long.
    """
    url = _field(form, "url")
    if url and link(url) is None:
        raise ValidationException("An address begins with http:// or https://.")
    return Given(
        url=url,
        publisher=_field(form, "publisher"),
        published=_field(form, "published"),
        headline=_field(form, "headline"),
    )


def _field(form: FormMultiDict, name: str) -> str | None:
    value = form.get(name)
    told = value.replace("\0", "").strip() if isinstance(value, str) else ""
    if len(told) > LONG:
        raise ValidationException(f"{name} has more than {LONG:,} characters")
    return told or None


def _pasted(form: FormMultiDict) -> list[Source]:
    text = form.get("text")
    if not isinstance(text, str) or not text.strip():
        return []
    return [Source("pasted", text.replace("\r\n", "\n").encode(errors="replace"), "text/plain")]


def _files(form: FormMultiDict) -> list[UploadFile]:
    """The files; a field of files that was left empty sends one without a name."""
    found = [one for one in form.getall("files", []) if isinstance(one, UploadFile) and one.filename]
    if len(found) > FILES:
        raise ValidationException(f"more than {FILES} files at once")
    return found


async def _file(upload: UploadFile) -> Source:
    name = plain_name(upload.filename)
    return Source(name, await upload.read(), ENDINGS.get(PurePath(name).suffix.lower()))


def plain_name(name: str) -> str:
    r"""The last part of a file's name, without what cannot be printed.

    >>> plain_name("../../etc/passwd"), plain_name("C:\\news\\a.html"), plain_name("..")
    ('passwd', 'a.html', 'file')
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    told = "".join(char for char in last if char.isprintable())[-120:].strip(" .-")
    return told or "file"

"""What a query may ask for: kinds of parameters that pages share, as the API describes them."""

from __future__ import annotations

from typing import Annotated

from litestar.params import PathParameter, QueryParameter

from sayso.model.finding import Act
from sayso.model.judgement import Verdict

#: characters of a parameter; longer ones are no search
LONGEST = 200

#: a few words
Words = Annotated[
    str | None,
    QueryParameter(
        max_length=LONGEST, description='Words that must all be there; "a phrase" in quotes, a beginning*.'
    ),
]
About = Annotated[
    str | None, QueryParameter(max_length=LONGEST, description="Words in the status or in what is counted.")
]
Status = Annotated[
    str | None,
    QueryParameter(max_length=LONGEST, description="Class of the status: killed, surrendered, delivered."),
]
Place = Annotated[
    str | None, QueryParameter(max_length=LONGEST, description="Name of a place, or part of it.")
]
Speaker = Annotated[
    str | None, QueryParameter(max_length=LONGEST, description="Name of who speaks, or part of it.")
]
Publisher = Annotated[
    str | None, QueryParameter(max_length=LONGEST, description="Name of the publisher, or part of it.")
]
Since = Annotated[
    str | None,
    QueryParameter(max_length=LONGEST, description="First day of publication, ISO 8601, or a month or year."),
]
Until = Annotated[
    str | None,
    QueryParameter(max_length=LONGEST, description="Last day of publication, ISO 8601, or a month or year."),
]
Who = Annotated[
    str | None, QueryParameter(max_length=LONGEST, description="Name of who does not know, or part of it.")
]
Kind = Annotated[
    str | None,
    QueryParameter(max_length=LONGEST, description="Kind of row: held, notified, visited, released."),
]
Acting = Annotated[Act | None, QueryParameter(description="What the speaker does in saying it.")]
Stands = Annotated[Verdict, QueryParameter(description="How the two figures stand to each other.")]
World = Annotated[
    bool,
    QueryParameter(description="Whether the page's map shows the world, not what holds the places."),
]
Rejected = Annotated[bool, QueryParameter(description="Whether claims that people rejected are among them.")]

#: a name that has to be told
Name = Annotated[str, QueryParameter(min_length=1, max_length=LONGEST, description="Name, whole.")]

ClaimId = Annotated[str, PathParameter(description="Id of the claim, or four or more of its first digits.")]
ReportId = Annotated[str, PathParameter(description="Id of the report, or four or more of its first digits.")]
ImportId = Annotated[str, PathParameter(description="Id of the import.")]
Sha256 = Annotated[str, PathParameter(description="SHA-256 of the bytes, hexadecimal.")]

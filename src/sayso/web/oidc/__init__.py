"""Logging in by an issuer of identities (OpenID Connect), as an option for teams. Needs the extra ``oidc``.

The browser is sent to the issuer and comes back with a code; the code is changed for an ID token that is
verified here; whom it names must have an account, or be given one by what the setup says. ``door`` is where
the application takes this from; nothing outside this folder imports the rest.
"""

from __future__ import annotations

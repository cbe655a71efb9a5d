"""Gender, as far as names, titles and roles tell it."""

from __future__ import annotations

from enum import StrEnum


class Gender(StrEnum):
    """Grammatical gender of a person; unknown where nothing tells."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"

    def fits(self, other: Gender) -> bool:
        """Whether both may be the same person's.

        >>> Gender.MALE.fits(Gender.UNKNOWN), Gender.MALE.fits(Gender.FEMALE)
        (True, False)
        """
        return self is other or Gender.UNKNOWN in (self, other)


#: transliterated Slavic endings that surnames of one gender bear (patronymics too)
_FEMALE = ("ova", "eva", "yova", "skaya", "skaia", "ska", "tskaya", "ivna", "ovna", "evna", "kova")
_MALE = ("sky", "skiy", "skyi", "skyy", "skij", "ovich", "evich", "ovych")


def of_surname(surname: str) -> Gender:
    """Gender that a Slavic surname's ending tells, in lower case.

    >>> of_surname("zakharova"), of_surname("miller")
    (<Gender.FEMALE: 'female'>, <Gender.UNKNOWN: 'unknown'>)
    """
    if len(surname) < 6:
        return Gender.UNKNOWN
    if surname.endswith(_FEMALE):
        return Gender.FEMALE
    return Gender.MALE if surname.endswith(_MALE) else Gender.UNKNOWN

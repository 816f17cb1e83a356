"""Today: the commands ask for the date and pass it on, so that all below gives the same for the same input."""

import datetime


def today() -> datetime.date:
    """The date where the user is."""
    return datetime.datetime.now(tz=datetime.UTC).astimezone().date()

"""Who edited a book: persons, or a body."""

from briefkit.harvest.people import People, is_body, read_people

_LONGEST_BODY = 90


def read_editors(names: str) -> People | None:
    """Names before `(ed.)`: `Jan Roe/Ada Poe`, `Harbour Foundation`; None where they are neither."""
    people = read_people(names, loose=False)
    if people is not None or not is_body(names) or len(names) > _LONGEST_BODY:
        return people
    return People(({"literal": names.strip(" ,")},), "editor")

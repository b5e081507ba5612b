"""What stands in the addresses of the api room, and what a well-meant form sends there (tests/hostile)."""


def fill(things, by) -> dict[str, dict[str, object]]:
    """Make the room's things in a case; return what stands in each of its addresses, by name."""
    return {}


def bodies(things) -> dict[str, dict[str, object]]:
    """Return what the form at each address sends when all goes well."""
    return {}

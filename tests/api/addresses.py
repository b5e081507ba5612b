"""What stands in the addresses of the api room, and what a well-meant form sends there (tests/hostile)."""

from newsapp.accounts.tokens import make_token


def fill(things, by) -> dict[str, dict[str, object]]:
    """Make the room's things in a case; return what stands in each of its addresses, by name."""
    token, _secret = make_token(name="A program", writes=True, by=by)
    return {"accounts:revoke_token": {"pk": token.pk}, "api:v1": {"rest": f"cases/{things.case.slug}/claims"}}


def bodies(things) -> dict[str, dict[str, object]]:
    """Return what the form at each address sends when all goes well."""
    return {"accounts:tokens": {"name": "A program", "writes": "1", "days": "30"}}

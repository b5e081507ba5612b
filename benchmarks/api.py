"""What a read by the API costs against a plain Django view of the same, and what the library behind it weighs.

    .venv/bin/python -m benchmarks.api

Both go through the whole web stack in one process, in turn, with the same token on the same claim; the plain view asks
the same queries and writes the same values with `JsonResponse`. Medians of 300. Memory and processor time are what
the first request to the API adds to a process that has loaded everything else.
"""

import os
import time
from pathlib import Path

import django
from django.http import JsonResponse
from django.urls import include, path

from benchmarks.requests import in_turn
from benchmarks.table import Row, show

ROUNDS = 300


def plain(request, pk):
    """Tell a claim without the library."""
    from newsapp.accounts.tokens import note_use, working_token  # noqa: PLC0415
    from newsapp.api.routes.claims import claim_data, told_claims  # noqa: PLC0415
    from newsapp.cases.access import readable  # noqa: PLC0415

    token = working_token(request.headers["Authorization"].removeprefix("Bearer "))
    request.user = token.user
    note_use(token)
    member = readable(request, claims=pk)
    return JsonResponse(claim_data([told_claims(case=member.case).get(pk=pk)])[0])


plain.login_required = False


def measure() -> list[Row]:
    """Make one claim in a database of its own and read it both ways."""
    from django.conf import settings  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import setup_databases, teardown_databases  # noqa: PLC0415

    settings.ROOT_URLCONF = (path("plain/<int:pk>", plain), path("", include("newsapp.urls")))
    settings.API_REQUESTS_PER_MINUTE = 10**9
    settings.ALLOWED_HOSTS = ["testserver"]
    weighs, took = _loaded()
    held = setup_databases(verbosity=0, interactive=False)
    try:
        pk, secret = _made()
        client, headers = Client(), {"Authorization": f"Bearer {secret}"}
        first = client.get(f"/api/v1/claims/{pk}", headers=headers).json()
        assert first == client.get(f"/plain/{pk}", headers=headers).json()
        asked = [_timed(client, f"/{where}/{pk}", headers) for where in ("api/v1/claims", "plain")]
        ours, base = in_turn(*asked, ROUNDS)
    finally:
        teardown_databases(held, verbosity=0)
    return [
        Row(f"a claim by the API ({ours:.1f} ms against {base:.1f})", ours / base, 2, "x"),
        Row(f"memory the library and the operations add ({took:.0f} ms of processor time)", weighs, 30, "MB"),
    ]


def _loaded() -> tuple[float, float]:
    """Load the API into a process that has loaded all addresses; return megabytes and milliseconds."""
    from django.urls import get_resolver  # noqa: PLC0415

    assert get_resolver().url_patterns
    before, began = _pss(), time.process_time()
    from newsapp.api.views import _resolver  # noqa: PLC0415

    assert _resolver().url_patterns
    return _pss() - before, 1000 * (time.process_time() - began)


def _made() -> tuple[int, str]:
    from newsapp.accounts.models import User  # noqa: PLC0415
    from newsapp.accounts.tokens import make_token  # noqa: PLC0415
    from newsapp.cases.actions import create_case  # noqa: PLC0415
    from newsapp.claims.actions import add_claim  # noqa: PLC0415

    by = User.objects.create_user("alice")
    case = create_case(name="Harbour fire", by=by)
    pk = add_claim(case=case, wording="It burned", by=by).claim.pk
    return pk, make_token(name="benchmark", writes=False, by=by)[1]


def _timed(client, address, headers):
    def ask(_n: int) -> float:
        start = time.perf_counter()
        client.get(address, headers=headers)
        return 1000 * (time.perf_counter() - start)

    return ask


def _pss() -> float:
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsapp.settings")
    django.setup()
    print(show(measure()))

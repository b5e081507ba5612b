"""The evidence pack on a page: make it, see its SHA-256, download it. Any member may: readers read, copy and export."""

from __future__ import annotations

import re
from tempfile import TemporaryFile
from typing import Any

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable
from newsapp.exchange.pack.building import build, code
from newsapp.exchange.pack.making import make_pack
from newsapp.exchange.pack.state import PACK_MADE, state_of
from newsapp.history.models import Event
from newsapp.history.sentences import who
from newsapp.web.errors import Refused

SHOWN = 20
IN_MEMORY = 4_000_000  # a larger pack is sent from the disk
DIGEST = re.compile("[0-9a-f]{64}")
_SANDBOX = "default-src 'none'; sandbox"


@require_http_methods(["GET", "HEAD", "POST"])
def packs(request: Request, slug: str) -> HttpResponse:
    """List the packs that were made, the last first; POST makes one."""
    member = readable(request, slug=slug)
    if request.method == "POST":
        with TemporaryFile() as file:
            _built, event = make_pack(case=member.case, into=file, by=request.user)
        return redirect(f"{reverse('exchange:packs', args=[slug])}#pack-{event.n}")
    made = Event.objects.filter(case=member.case, action=PACK_MADE).select_related("by").order_by("-n")[:SHOWN]
    head = state_of(member.case).head
    listed = [_listed(event, head) for event in made]
    return render(request, "exchange/packs.html", {"member": member, "case": member.case, "packs": listed})


@require_safe
def download(request: Request, slug: str, sha256: str) -> HttpResponseBase:
    """Hand out a pack that was made, built anew: as long as nothing has changed, it has the same bytes."""
    member = readable(request, slug=slug)
    made = Event.objects.filter(case=member.case, action=PACK_MADE, target=f"pack:{sha256[:32]}")
    if not DIGEST.fullmatch(sha256) or not made.exists():
        raise Http404
    file = TemporaryFile()  # noqa: SIM115  (a large one is closed when it was sent)
    built = build(member.case, file)
    file.seek(0)
    if built.sha256 == sha256 and built.size > IN_MEMORY:
        return _handed_out(FileResponse(file), f"{slug}-{sha256[:12]}.zip")
    with file:
        data = file.read(IN_MEMORY)
    if built.sha256 != sha256:
        raise Refused(_("The case, or Parallax itself, has changed since this pack was made. Make it anew."), 409)
    return _handed_out(HttpResponse(data), f"{slug}-{sha256[:12]}.zip")


def _handed_out(response: HttpResponseBase, name: str) -> HttpResponseBase:
    response["Content-Type"] = "application/zip"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    response["Content-Security-Policy"] = _SANDBOX
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _listed(event: Event, head: str) -> dict[str, Any]:
    told = event.after or {}
    same = told.get("head") == head and told.get("code") == code()
    return {"event": event, "who": who(event), "told": told, "same": same}

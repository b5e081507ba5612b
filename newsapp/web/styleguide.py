"""The style guide: every component in every state, where the look is looked at."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show the style guide."""
    return render(request, "web/styleguide.html")

"""Where a finding is mended, as an address of the page."""

from __future__ import annotations

from django.urls import reverse

from newsapp.briefs.lint.values import Finding, Where


def fix_url(slug: str, finding: Finding) -> str:
    """Return the address of what a finding says to open; key 0 of a piece is the head of the brief."""
    if finding.where is Where.PIECE:
        return (
            reverse("briefs:piece", args=[slug, finding.key]) if finding.key else reverse("briefs:about", args=[slug])
        )
    if finding.where is Where.QUESTION:
        return f"{reverse('claims:questions', args=[slug])}#q{finding.key}"
    if finding.where is Where.REFERENCE:
        return reverse("references:reference", args=[slug, finding.key])
    return reverse("claims:claim" if finding.where is Where.CLAIM else "claims:cite", args=[finding.key])

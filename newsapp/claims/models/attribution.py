"""Who says it: the chain of a citation, nearest the page first, origin last."""

from django.db import models

from newsapp.claims.models.citation import Citation


class Attribution(models.Model):
    """One link of the chain, as written; the origin is the last, and may be unknown (then the chain is empty)."""

    citation = models.ForeignKey(Citation, on_delete=models.CASCADE, related_name="chain")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)

    class Meta:
        """Nearest the page first."""

        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=["citation", "position"], name="attribution_position_once"),
            models.CheckConstraint(condition=~models.Q(name=""), name="attribution_has_a_name"),
        )

    def __str__(self) -> str:
        """Return the name."""
        return self.name

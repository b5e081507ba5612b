"""A personal token: what a program shows instead of a password."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ApiToken(models.Model):
    """Acts as its person in the API. The secret is stored nowhere: `digest` is its SHA-256, `prefix` how it begins.

    Without `writes` it only reads. It works until it is `revoked` or `expires`; revoked ones stay, to be looked up.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(_("name"), max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    prefix = models.CharField(max_length=12)
    writes = models.BooleanField(default=False)
    made = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField(null=True, blank=True)
    last_used = models.DateTimeField(null=True, blank=True)
    revoked = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The newest first; a token is found again by its name."""

        ordering = ("-pk",)
        constraints = (models.CheckConstraint(condition=~models.Q(name=""), name="apitoken_has_a_name"),)

    def __str__(self) -> str:
        """Return name and beginning."""
        return f"{self.name} ({self.prefix}…)"

    @property
    def expired(self) -> bool:
        """Whether its time is over."""
        return self.expires is not None and self.expires <= timezone.now()

    @property
    def works(self) -> bool:
        """Whether it lets anybody in."""
        return self.revoked is None and not self.expired

"""A person who signs in, with the text settings kept for them."""

from django.contrib.auth.models import AbstractUser
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsapp.accounts.enums import Font, Theme


class User(AbstractUser):
    """Adds how this person likes to read: size in pixels, font, theme, letters on marks, keys, spoken marks."""

    text_size = models.PositiveSmallIntegerField(
        _("text size"),
        default=17,
        validators=[MinValueValidator(15), MaxValueValidator(21)],
    )
    font = models.CharField(_("font"), max_length=5, choices=Font.choices, default=Font.SANS)
    theme = models.CharField(_("colours"), max_length=5, choices=Theme.choices, default=Theme.SYSTEM, blank=True)
    letters = models.BooleanField(_("letters on names (P, O, C ...)"), default=False)
    all_places = models.BooleanField(_("mark the most frequent places too"), default=False)
    shortcuts = models.BooleanField(_("keyboard shortcuts"), default=True)
    is_sample = models.BooleanField(default=False)
    speak_marks = models.BooleanField(_("let screen readers say every mark"), default=False)

    class Meta(AbstractUser.Meta):
        """Text sizes stay where the style sheet has rules for them."""

        constraints = (
            models.CheckConstraint(condition=models.Q(text_size__range=(15, 21)), name="user_text_size_15_to_21"),
        )

    def __str__(self) -> str:
        """Return the name others know this person by."""
        return self.first_name or self.username

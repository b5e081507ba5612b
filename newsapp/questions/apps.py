"""The questions room as a Django app."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Registers with the rooms below."""

    name = "newsapp.questions"

"""The web process, for asynchronous servers. Starts where wsgi.py does."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsapp.settings")
application = get_asgi_application()

from newsapp.accounts.checks import start_without_sample_people  # noqa: E402  (tables first)

start_without_sample_people()

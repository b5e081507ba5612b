"""The web process. Production refuses to start with sample people or without a secret key."""

import os

from django.conf import settings
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsapp.settings")
application = get_wsgi_application()

if settings.PRODUCTION:
    for problem in run_checks(tags=["newsapp"]):
        message = f"{problem.msg} {problem.hint}"
        raise ImproperlyConfigured(message)
    connections.close_all()

"""The web process. Production refuses to start with sample people or without a secret key."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsapp.settings")
application = get_wsgi_application()

from newsapp.accounts.checks import start_without_sample_people  # noqa: E402  (tables first)

start_without_sample_people()

gc.collect()
gc.freeze()  # what stands here now stays: the collector need not look at it again, in no forked process either

"""Settings, one file: clone and run on SQLite; everything else by environment (docs/operations.md lists all)."""

import os
import sys
from pathlib import Path
from tempfile import gettempdir

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

# Where and how it runs
PRODUCTION = env("NEWSAPP_ENV", default="local") == "production"
DEBUG = env.bool("NEWSAPP_DEBUG", default=False)
DATA_DIR = Path(env("NEWSAPP_DATA", default=str(BASE_DIR / "data")))
SAMPLE_ALLOWED = not PRODUCTION
TESTING = "pytest" in sys.modules

SECRET_KEY = env("SECRET_KEY", default="" if PRODUCTION else "local-only-never-in-production")
if not SECRET_KEY:
    message = "NEWSAPP_ENV=production needs SECRET_KEY: a long random text, kept secret, the same for every process."
    raise ImproperlyConfigured(message)
if PRODUCTION and DEBUG:
    message = "NEWSAPP_ENV=production does not start with NEWSAPP_DEBUG on: pages would show the program's inside."
    raise ImproperlyConfigured(message)

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[] if PRODUCTION else ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# Applications: only packages with tables, commands or template tags
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "template_partials",
    "newsapp.web",
    "newsapp.accounts",
    "newsapp.cases",
    "newsapp.history",
    "newsapp.articles",
    "newsapp.entities",
    "newsapp.findings",
    "newsapp.references",
    "newsapp.translations",
    "newsapp.questions",
    "newsapp.claims",
    "newsapp.comparison",
    "newsapp.search",
    "newsapp.briefs",
    "newsapp.webhooks",
    "newsapp.exchange",
    "newsapp.api",
    "newsapp.sample",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "newsapp.web.middleware.ReadableMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "newsapp.web.middleware.SignInMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "newsapp.web.middleware.ErrorPagesMiddleware",
]

ROOT_URLCONF = "newsapp.urls"
WSGI_APPLICATION = "newsapp.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "newsapp.web.templatetags.parallax",
            ],
        },
    },
]

# Data: SQLite inside DATA_DIR, or PostgreSQL by DATABASE_URL (docs/operations.md)
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'parallax.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": f"PRAGMA synchronous={env('SQLITE_SYNCHRONOUS', default='NORMAL')}; PRAGMA busy_timeout=20000",
    }
    DATABASES["default"]["TEST"] = {"NAME": str(Path(gettempdir()) / f"parallax-test-{os.getpid()}.sqlite3")}
    DATABASES["default"]["CONN_MAX_AGE"] = 600
else:
    DATABASES["default"].setdefault("CONN_MAX_AGE", 60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    DATABASES["default"]["TEST"] = {"NAME": "test_newsapp"}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "panes",
        "OPTIONS": {"MAX_ENTRIES": 200},
    },
    "brake": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "brake",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
}

# People
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "desk:home"
LOGOUT_REDIRECT_URL = "accounts:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Language and time
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env("TIME_ZONE", default="UTC")

# Files
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "newsapp.web.storage.StaticStorage",
    },
}
WHITENOISE_USE_FINDERS = DEBUG or TESTING
IMPORT_MAX_BYTES = env.int("IMPORT_MAX_BYTES", default=20_000_000)
DATA_UPLOAD_MAX_MEMORY_SIZE = IMPORT_MAX_BYTES + 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
API_REQUESTS_PER_MINUTE = env.int("API_REQUESTS_PER_MINUTE", default=600)
WEBHOOK_PRIVATE_ADDRESSES = env.bool("WEBHOOK_PRIVATE_ADDRESSES", default=False)
WEBHOOKS_IN_SAMPLE = env.bool("WEBHOOKS_IN_SAMPLE", default=False)

# Safety
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["default"],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "newsapp.web.errors.form_expired"
if PRODUCTION:
    SESSION_COOKIE_SECURE = env.bool("HTTPS", default=True)
    CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
    SECURE_SSL_REDIRECT = env.bool("HTTPS_REDIRECT", default=False)
    SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=0)
    if env.bool("BEHIND_PROXY", default=False):
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

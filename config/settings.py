"""Settings of Friendship Pass. Values come from the environment or from `.env`; `.env.example` explains each.

Secure unless told otherwise: without DEBUG there is no fallback for the secret key, and cookies, HSTS and redirects assume HTTPS.
"""

import logging
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from environs import Env

BASE_DIR = Path(__file__).resolve().parent.parent
TESTING = "pytest" in sys.modules

env = Env()
if not TESTING:
    env.read_env(BASE_DIR / ".env", recurse=False)

DEBUG = False if TESTING else env.bool("DEBUG", False)
SECRET_KEY = get_random_secret_key() if TESTING else env.str("SECRET_KEY", "")
if not SECRET_KEY:
    raise ImproperlyConfigured("SECRET_KEY is not set: put one into the environment or into .env (make env does).")
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"] if DEBUG else [])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "template_partials.apps.SimpleAppConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "import_export",
    "simple_history",
    "diplomacy",  # last: its roles are granted when every app before it has its permissions
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",  # an unchanged page answers 304
    "django.contrib.sessions.middleware.SessionMiddleware",
    "diplomacy.languages.LanguageOfAddress",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",  # last: it answers for a sign-in that was locked out
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

_LOADERS = ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "builtins": ["template_partials.templatetags.partials", "diplomacy.templatetags.diplomacy"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    _LOADERS if DEBUG else [("django.template.loaders.cached.Loader", _LOADERS)],
                )
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates" / "jinja2"],
        "OPTIONS": {"environment": "config.jinja2.environment"},
    },
]

# -- database: the URL alone decides between SQLite and PostgreSQL ---------------------------------------------------

_SQLITE = f"sqlite:///{BASE_DIR / 'friendship-pass.sqlite3'}"


def _database(url: str) -> dict[str, Any]:
    """Django's settings for a database URL. Raise ImproperlyConfigured for anything but SQLite and PostgreSQL."""
    try:
        database: dict[str, Any] = dict(dj_database_url.parse(url))
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}") from error
    options = dict(database.get("OPTIONS") or {})
    if database["ENGINE"] == "django.db.backends.sqlite3":
        options |= {
            "transaction_mode": "IMMEDIATE",  # a writer waits for its turn instead of failing half way
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY;"
            "PRAGMA mmap_size=268435456; PRAGMA cache_size=-32000;",
        }
        database["CONN_MAX_AGE"] = (
            600  # seconds: a new connection reads the schema first, which takes longer than most pages
        )
    elif database["ENGINE"] == "django.db.backends.postgresql":
        # a pool keeps connections itself, so Django must not; tests drop their database and want none left open
        options |= {"pool": False if TESTING else {"min_size": 1, "max_size": env.int("DATABASE_POOL_SIZE", 8)}}
        database["CONN_MAX_AGE"] = 0
    else:
        raise ImproperlyConfigured("DATABASE_URL must name SQLite or PostgreSQL (sqlite:///… or postgres://…)")
    return database | {"OPTIONS": options}


# Tests never see the site's own database: theirs is named apart.
DATABASES = {
    "default": _database(env.str("TEST_DATABASE_URL", "sqlite://") if TESTING else env.str("DATABASE_URL", _SQLITE))
}

# -- people who sign in -----------------------------------------------------------------------------------------------

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "timeline"
LOGOUT_REDIRECT_URL = "timeline"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
ACCOUNT_ADAPTER = "diplomacy.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # the site sends no mail; an administrator makes accounts and sets passwords anew
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_RATE_LIMITS = {"login_failed": ""}  # counted by axes, in the database that all processes share
ACCOUNT_FORMS = {
    "login": "diplomacy.accounts.LoginForm",
    "reauthenticate": "diplomacy.accounts.ReauthenticateForm",
    "change_password": "diplomacy.accounts.ChangePasswordForm",
}
MFA_ADAPTER = "diplomacy.accounts.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Friendship Pass"
MFA_FORMS = {
    "authenticate": "diplomacy.accounts.AuthenticateForm",
    "reauthenticate": "diplomacy.accounts.ReauthenticateCodeForm",
    "activate_totp": "diplomacy.accounts.ActivateForm",
}
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])
# Reverse proxies in front of the site: so many entries at the end of X-Forwarded-For are believed.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", 0)
# A name is shut out from where it failed so often, for so long; every sign-in and every failure is on record.
AXES_FAILURE_LIMIT = env.int("LOGIN_FAILURES", 6)
AXES_COOLOFF_TIME = timedelta(minutes=env.int("LOGIN_PAUSE_MINUTES", 15))
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_CLIENT_IP_CALLABLE = "diplomacy.accounts.address_of"
AXES_LOCKOUT_CALLABLE = "diplomacy.accounts.locked_out"
AXES_SENSITIVE_PARAMETERS = ["code"]  # as the password: a recovery code with one letter wrong is nearly one
AXES_VERBOSE = False
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "change"
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "view"
IMPORT_EXPORT_SKIP_ADMIN_LOG = False

# -- languages --------------------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("vi", "Tiếng Việt"), ("zh-hans", "简体中文")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# -- files ------------------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
_FROM_SOURCE = DEBUG or TESTING  # files are served as they lie; otherwise as `collectstatic` hashed and compressed them
STATIC_ROOT = None if _FROM_SOURCE else BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if _FROM_SOURCE
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = _FROM_SOURCE

FACTS_DIR = Path(env.str("FACTS_DIR", str(BASE_DIR / "fixtures" / "facts")))
EVALUATION_FIGURES = BASE_DIR / "evaluation" / "figures.json"
# Whole article texts on public pages; otherwise the paragraphs that carry evidence, with a link to the publisher.
PUBLISH_FULL_TEXT = env.bool("PUBLISH_FULL_TEXT", False)

# -- security ---------------------------------------------------------------------------------------------------------

_HTTPS = not (DEBUG or TESTING)
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True) if _HTTPS else False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("BEHIND_HTTPS_PROXY", False) else None
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31_536_000) if _HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _HTTPS and env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", True)
SECURE_HSTS_PRELOAD = _HTTPS and env.bool("SECURE_HSTS_PRELOAD", True)
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = _HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = _HTTPS
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    # everything that goes wrong is told on standard error; Django itself would tell it to nobody without DEBUG
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"] if DEBUG else [], "level": "INFO", "propagate": not DEBUG},
        "diplomacy": {"level": env.log_level("LOG_LEVEL", logging.INFO)},
    },
}

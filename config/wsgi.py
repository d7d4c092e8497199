"""The WSGI entry point: `gunicorn config.wsgi`, `granian --interface wsgi config.wsgi:application` and the like."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

"""Jinja2 for what a page draws by the hundred: compiled templates take a fifth of the time there (docs/decisions/0015).

Its templates stand in `templates/jinja2/` and know the filters of `diplomacy.templatetags.diplomacy`, gettext, and `url`.
"""

from functools import lru_cache
from typing import Any

from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language, gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, StrictUndefined

from diplomacy.templatetags.diplomacy import register


def environment(**options: Any) -> Environment:
    """What `OPTIONS["environment"]` of the settings names."""
    strict = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    made = Environment(**options | strict, extensions=["jinja2.ext.i18n"])  # noqa: S701 (Django sets autoescape)
    made.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    made.filters.update(register.filters)
    made.globals["url"] = lambda name, *args: _url(name, args, get_language(), get_script_prefix())
    return made


@lru_cache(maxsize=1024)
def _url(name: str, args: tuple[object, ...], language: str, prefix: str) -> str:
    """An address in the language that is active, which is `language`, below the prefix that the site stands under, which is `prefix`."""
    return reverse(name, args=args)

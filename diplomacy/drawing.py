"""Templates of Jinja2 from code and from Django's own templates."""

from typing import Any, cast

from django.template.loader import get_template


def macros_of(template_name: str, **shared: Any) -> Any:
    """The macros of a template as functions; `shared` is known to all of them."""
    return cast("Any", get_template(template_name, using="jinja2")).template.make_module(shared)

"""Templates of Jinja2 from code and from Django's own templates."""

from typing import Any, cast

from django.template.loader import get_template


def macros_of(template_name: str, **shared: Any) -> Any:
    """The macros of a template as functions; `shared` is known to all of them.

    Words outside of macros are in the language that is active now. Without anything shared they would be for good: such a template may have none.
    """
    template = cast("Any", get_template(template_name, using="jinja2")).template
    return template.make_module(shared) if shared else template.module

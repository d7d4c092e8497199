"""Controls that a page has by the hundred, drawn past the template engine: it would take half the time of a page for them."""

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from diplomacy.facets import FacetValue
from diplomacy.histogram import Bar, End

register = template.Library()


@register.filter
def check_boxes(values: Iterable[FacetValue], name: str) -> SafeString:
    """Values of a facet as list items, each a labelled box with its count."""
    name = escape(name)
    return mark_safe("".join(_check_box(value, name) for value in values))  # noqa: S308 (escaped one by one)


def _check_box(value: FacetValue, name: str) -> str:
    slug = escape(value.slug)
    native = f' <span lang="{escape(value.language)}">{escape(value.native)}</span>' if value.native else ""
    return (
        f'<li><label><input type="checkbox" name="{name}" value="{slug}" id="{name}-{slug}"{" checked" * value.chosen}>'
        f'<span>{escape(value.label)}{native}</span><span class="n">{value.counted}</span></label></li>'
    )


@register.filter
def options(ends: Iterable[End]) -> SafeString:
    """What a range can begin or end with, as options of a select."""
    rows = (
        f'<option value="{escape(end.value)}"{" selected" * end.is_chosen}>{escape(end.label)}</option>' for end in ends
    )
    return mark_safe("".join(rows))  # noqa: S308 (escaped one by one)


@register.filter
def plotted(bars: Iterable[Bar]) -> SafeString:
    """Bars of a histogram, 60 pixels high, each a link to its period, and the years below them."""
    return mark_safe("".join(map(_bar, bars)))  # noqa: S308 (escaped one by one)


def _bar(bar: Bar) -> str:
    wide = ' class="wide"' if bar.label == "wide" else ""
    year = f'<text{wide} x="{bar.middle}" y="75">{bar.year}</text>' if bar.label else ""
    return (
        f'<a href="{escape(bar.address)}" tabindex="-1" data-period="{bar.period.edtf}">'
        f'<rect class="hit" x="{bar.x}" y="0" width="{bar.width}" height="60"/>'
        f'<rect class="{"in" if bar.is_in else "out"}" x="{bar.x}" y="{bar.y}" width="{bar.width}" height="{bar.height}"/>'
        f"<title>{escape(bar.title)}</title></a>{year}"
    )

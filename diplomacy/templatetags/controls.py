"""Controls that a page has by the hundred, drawn past the template engine: it would take half the time of a page for them."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from diplomacy.facets import FacetValue
from diplomacy.histogram import Bar, End

register = template.Library()
_CHECKED, _SELECTED = mark_safe(" checked"), mark_safe(" selected")


@register.filter
def check_boxes(values: Iterable[FacetValue], name: str) -> SafeString:
    """Values of a facet as list items, each a labelled box with its count."""
    return format_html_join(
        "",
        '<li><label><input type="checkbox" name="{0}" value="{1}" id="{0}-{1}"{2}>'
        '<span>{3}{4}</span><span class="n">{5}</span></label></li>',
        (
            (name, value.slug, _CHECKED if value.chosen else "", value.label, _native(value), value.counted)
            for value in values
        ),
    )


def _native(value: FacetValue) -> SafeString | str:
    return format_html(' <span lang="{}">{}</span>', value.language, value.native) if value.native else ""


@register.filter
def options(ends: Iterable[End]) -> SafeString:
    """What a range can begin or end with, as options of a select."""
    rows = ((end.value, _SELECTED if end.is_chosen else "", end.label) for end in ends)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)


@register.filter
def plotted(bars: Iterable[Bar]) -> SafeString:
    """Bars of a histogram, 60 pixels high, each a link to its period, and the years below them."""
    return format_html_join(
        "",
        '<a href="{}" tabindex="-1" data-period="{}"><rect class="hit" x="{}" y="0" width="{}" height="60"/>'
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}"/><title>{}</title></a>{}',
        (
            (
                bar.address,
                bar.period.edtf,
                bar.x,
                bar.width,
                "in" if bar.is_in else "out",
                bar.x,
                bar.y,
                bar.width,
                bar.height,
                bar.title,
                _year(bar),
            )
            for bar in bars
        ),
    )


def _year(bar: Bar) -> SafeString | str:
    if not bar.label:
        return ""
    wide = mark_safe(' class="wide"') if bar.label == "wide" else ""
    return format_html('<text{} x="{}" y="75">{}</text>', wide, bar.middle, bar.year)

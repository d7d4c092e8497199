"""Dates, names, sources and the page itself in the reader's language. Every template may use these without loading them."""

from typing import Any

from django import template
from django.contrib.auth.models import AnonymousUser, User
from django.template.loader import get_template, render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from diplomacy import wording
from diplomacy.authorship import FIELD, signature_of
from diplomacy.drawing import macros_of
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.vocabulary import Precision
from diplomacy.hits import OPENING, marked
from diplomacy.languages import LanguageLink, links_to_languages, tag_of
from diplomacy.models import Meeting, Participation, Topic
from diplomacy.models.fields import PartlyDated
from diplomacy.pairs import address_of
from diplomacy.search import terms_of
from diplomacy.titles import title_and_date, title_of

register = template.Library()
register.filter("known_date", wording.known_date)
register.filter("title", title_of)
register.filter("called", wording.called)
register.filter("title_and_date", title_and_date)
register.filter("also_called", wording.also_called)
register.filter("certainty", wording.certainty)
register.filter("city_name", wording.city_name)
register.filter("country", wording.country_name)
register.filter("language_called", wording.language_name)  # Django has a filter of that name
register.filter("language_tag", tag_of)
register.filter("lasting", wording.lasting)
register.filter("listed", wording.listed)
register.filter("form_called", wording.form_name)
register.filter("month_short", wording.month_short)
register.filter("pair_address", address_of)
register.filter("occasion", wording.occasion_in_words)
register.filter("partial_date", wording.partial_date)
register.filter("place_name", wording.place_name)
register.filter("short_date", wording.short_date)
register.filter("state_called", wording.state_name)
register.filter("whereabouts", wording.whereabouts)


@register.simple_tag
def drawn(template_name: str, macro: str = "", *args: Any, **context: Any) -> SafeString:
    """A template of Jinja2 with what it asks for by name, or one of its macros with its arguments."""
    if macro:
        return mark_safe(getattr(macros_of(template_name), macro)(*args))  # noqa: S308 (a template escapes)
    return mark_safe(get_template(template_name, using="jinja2").render(context))  # noqa: S308 (likewise)


@register.simple_tag(takes_context=True)
def language_links(context: Any) -> list[LanguageLink]:
    """The page at hand in each language of the site."""
    return links_to_languages(context.get("request"))


@register.filter
def shortly(topic: Topic) -> str:
    """A topic's short title in the reader's language, for labels."""
    return wording.called(topic, "short")


@register.filter
def described(topic: Topic) -> str:
    """What belongs to a topic, in the reader's language."""
    return wording.called(topic, "description")


@register.filter
def in_words(value: Any) -> str:
    """A day, a partial date or whatever has one, in the reader's language."""
    return wording.date_in_words(value.partial_date if isinstance(value, PartlyDated) else value)


@register.filter
def plainly(value: PartialDate) -> str:
    """A partial date without its weekday."""
    return wording.date_plainly(value)


@register.filter
def written(value: Any, form: str) -> str:
    """A day in one of three forms: day, month, weekday."""
    forms = {"day": wording.day_in_words, "month": wording.month_in_words, "weekday": wording.weekday_in_words}
    return forms[form](value) if value else ""


@register.filter
def in_public(user: User) -> str:
    """A reviewer as public logs show: by the name of their choice, else by number, never by the account's name."""
    pseudonym = getattr(user, "pseudonym", None)
    return pseudonym.name if pseudonym else gettext("Reviewer %(number)d") % {"number": user.pk}


@register.filter
def reasons(stored: Any) -> list[str]:
    return wording.reasons_in_words(stored or ())


_NODES = {
    Precision.DAY: "d-exact",
    Precision.RANGE: "d-range",
    Precision.WITHIN: "d-within",
    Precision.MONTH: "d-month",
    Precision.YEAR: "d-year",
    Precision.YEARLESS: "d-year",
}


@register.filter
def date_node(precision: str) -> str:
    """Class of the node on the spine: its shape says how sure the day is."""
    return _NODES[Precision(precision)] if precision else "d-year"


@register.filter
def machine_date(value: PartialDate | None) -> str:
    """What `time[datetime]` may hold: a day, a month or a year; the first day of anything else."""
    if value is None or value.first is None:
        return ""
    if value.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR):
        return value.edtf
    return value.first.isoformat()


@register.filter
def seats_of(meeting: Meeting, side: str) -> list[Participation]:
    return [seat for seat in meeting.participations.all() if seat.side == side]


@register.simple_tag(takes_context=True)
def written_by(context: Any) -> SafeString:
    """A field that says whose form this is: should the session end meanwhile, what was typed is kept for this person and for nobody else."""
    user = context.get("user") or AnonymousUser()
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, signature_of(user))


@register.simple_block_tag
def marking(content: SafeString, query: str, address: str) -> SafeString:
    """What is between the tags with marks on the words of a search, how often they stand there said before it, and the way back to the bare address."""
    terms = [term for term in terms_of(query or "") if not term.excluded]
    if not terms:
        return content
    found = marked(content, terms)
    context = {"query": query, "places": found.count(OPENING), "address": address}
    return format_html("{}\n{}", render_to_string("_sought.html", context), found)


@register.simple_tag(takes_context=True)
def canonical(context: Any) -> str:
    """The page's address with the host and without what a query adds to it."""
    request = context["request"]
    return str(request.build_absolute_uri(request.path))

"""Teaching the extractor: facts that a reviewer adds by small forms. What is taught says which texts are worth reading again."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from diplomacy.models import Office, OtherName, Participant, Place, Tenure, TopicPhrase
from diplomacy.rows import plain_slug

from . import written
from .forms import Words


class Lesson(forms.ModelForm):
    """A fact to be taught. `names` gives the words by which texts may show it."""

    def names(self) -> list[str]:
        raise NotImplementedError


class PersonForm(Lesson):
    """A provisional person as the reviewer knows the name; saving confirms."""

    class Meta:
        model = Participant
        fields = ("name", "name_vi", "name_zh", "wikidata", "note")
        widgets = {"note": forms.Textarea(attrs={"rows": 2})}

    def save(self, commit: bool = True) -> Participant:
        self.instance.provisional = False
        return super().save(commit)

    def names(self) -> list[str]:
        return [n for n in (self.instance.name, self.instance.name_vi, self.instance.name_zh) if n]


class AliasForm(Lesson):
    official = Words(written.official, label=gettext_lazy("Official"))
    field_order = ("official", "name", "note")

    class Meta:
        model = OtherName
        fields = ("name", "note")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "official" in cleaned and not cleaned["official"]:
            self.add_error("official", _("Say whose name it is."))
        self.instance.participant = cleaned.get("official")
        return cleaned

    def names(self) -> list[str]:
        return [self.instance.name]


class _WithSlug(Lesson):
    """A row with an address of its own, made from its name."""

    source = "name"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        words = plain_slug(str(cleaned.get(self.source) or ""))
        slug = f"{cleaned['side'].lower()}-{words}" if words and cleaned.get("side") else words
        slug = slug[:50].rstrip("-")
        if slug and self._meta.model._default_manager.filter(slug=slug).exists():
            self.add_error(self.source, _("Something of that name is on the list."))
        self.instance.slug = slug
        return cleaned


class OfficeForm(_WithSlug):
    source = "title"

    class Meta:
        model = Office
        fields = ("side", "title", "title_vi", "title_zh", "aliases", "aliases_vi", "aliases_zh", "rank", "body")

    def names(self) -> list[str]:
        office = self.instance
        named = (
            office.title,
            office.title_vi,
            office.title_zh,
            *office.aliases,
            *office.aliases_vi,
            *office.aliases_zh,
        )
        return [n for n in named if n]


class PlaceForm(_WithSlug):
    class Meta:
        model = Place
        fields = ("name", "name_vi", "name_zh", "aliases", "country", "admin", "kind", "latitude", "longitude")

    def clean_country(self) -> str:
        return str(self.cleaned_data["country"]).upper()

    def names(self) -> list[str]:
        place = self.instance
        return [n for n in (place.name, place.name_vi, place.name_zh, *place.aliases) if n]


class TenureForm(Lesson):
    official = Words(written.official, label=gettext_lazy("Official"))
    held = Words(written.office, label=gettext_lazy("Office"))
    field_order = ("official", "held", "start", "end", "status")

    class Meta:
        model = Tenure
        fields = ("start", "end", "status")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        person, office = cleaned.get("official"), cleaned.get("held")
        for name, row in (("official", person), ("held", office)):
            if name in cleaned and not row:
                self.add_error(name, _("Choose one from the list."))
        if person and office and person.side != office.side:
            self.add_error("held", _("The official and the office are of different sides."))
        self.instance.participant, self.instance.office = person, office
        return cleaned

    def names(self) -> list[str]:
        person = self.instance.participant
        return [n for n in (person.name, person.name_vi, person.name_zh) if n]


class PhraseForm(Lesson):
    class Meta:
        model = TopicPhrase
        fields = ("topic", "language", "phrase", "note")

    def names(self) -> list[str]:
        return [self.instance.phrase]


LESSONS: dict[str, tuple[Any, type[Lesson]]] = {
    "alias": (gettext_lazy("Another name of an official"), AliasForm),
    "tenure": (gettext_lazy("A term in an office"), TenureForm),
    "office": (gettext_lazy("An office"), OfficeForm),
    "place": (gettext_lazy("A place"), PlaceForm),
    "phrase": (gettext_lazy("Wording that signals a topic"), PhraseForm),
}
"""What can be taught: name in the address → its words, its form."""

__all__ = ["LESSONS", "Lesson", "PersonForm"]

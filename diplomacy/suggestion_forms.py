"""The form by which a visitor says what is wrong."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Suggestion


class SuggestionForm(forms.ModelForm):
    """A few words and a source. `subject` is hidden from people and open to programs: whatever fills it is not taken in."""

    subject = forms.CharField(label=_("Leave this empty"), required=False)

    class Meta:
        model = Suggestion
        fields = ("about", "words", "source")
        widgets = {"about": forms.RadioSelect, "words": forms.Textarea(attrs={"rows": 5})}
        labels = {
            "about": _("What is wrong"),
            "words": _("What should it say?"),
            "source": _("Where can it be checked?"),
        }
        help_texts = {"source": _("An address or a citation, if you know one.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["about"].choices = Suggestion.About.choices  # type: ignore[attr-defined]  # without an empty one

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.data.get("subject"))

    @property
    def told(self) -> dict[str, str]:
        """What a valid form says: about, words, source."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}

"""The facts as they stand in the database, editors' changes included, for extraction to read with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from diplomacy import models
from diplomacy.extraction import facts
from diplomacy.extraction.vocabulary import Language

from .records import grammar_of
from .tables import read_tables

_GRAMMAR = ("meeting_terms", "anchor_events")


def facts_from_database(folder: Path) -> facts.Facts:
    """Officials to publishers from the database; meeting terms and anchor events, which are wording, from the facts folder.

    People found in texts and not yet confirmed by a reviewer are left out: what one article is read as must not depend on which were read before it.
    """
    one_with = models.ParticipantMerge.objects.one_with()
    return facts.Facts(
        officials=tuple(_officials(one_with)),
        offices=tuple(
            facts.Office(o.slug, o.side, o.title, _titles(o), o.rank, o.body)
            for o in models.Office.objects.order_by("pk")
        ),
        tenures=tuple(
            facts.Tenure(one_with.get(slug, slug), *row)
            for slug, *row in models.Tenure.objects.order_by("pk").values_list(
                "participant__slug", "office__slug", "start", "end", "status"
            )
        ),
        places=tuple(
            facts.Place(p.slug, p.name, p.country, p.kind, p.admin, p.name_vi, p.name_zh, tuple(p.aliases))
            for p in models.Place.objects.order_by("pk")
        ),
        topics=tuple(models.Topic.objects.values_list("slug", flat=True)),
        phrases=tuple(
            facts.Phrase(*row)
            for row in models.TopicPhrase.objects.order_by("pk").values_list(
                "topic__slug", "language", "phrase", "note"
            )
        ),
        publishers=tuple(
            facts.Publisher(p.slug, p.name, tuple(p.aliases), tuple(p.domains), p.country, p.speaks_for)
            for p in models.Publisher.objects.order_by("pk")
        ),
        **grammar_of(read_tables(folder, _GRAMMAR)),
    )


def _officials(one_with: Mapping[str, str]) -> Iterable[facts.Official]:
    """Everybody confirmed; who is one with somebody else is read as that one, by all names of both."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for slug, name in models.OtherName.objects.order_by("participant_id", "pk").values_list(
        "participant__slug", "name"
    ):
        names[one_with.get(slug, slug)].append(name)
    for p in models.Participant.objects.filter(slug__in=one_with).order_by("pk"):
        names[one_with[p.slug]] += [n for n in (p.name, p.name_vi, p.name_zh) if n]
    for p in models.Participant.objects.filter(provisional=False).exclude(slug__in=one_with).order_by("pk"):
        yield facts.Official(p.slug, p.name, p.side, p.name_vi, p.name_zh, tuple(dict.fromkeys(names[p.slug])))


def _titles(office: models.Office) -> tuple[tuple[str, str], ...]:
    titles = {
        Language.ENGLISH: (office.title, *office.aliases),
        Language.VIETNAMESE: (office.title_vi, *office.aliases_vi),
        Language.CHINESE: (office.title_zh, *office.aliases_zh),
    }
    return tuple((lang.value, title) for lang, of_lang in titles.items() for title in of_lang if title)

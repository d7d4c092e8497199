"""Which state of the tables a copy in memory was made from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexVersion(models.Model):
    """One row: a token that every write to what the timeline shows makes anew, in the writer's own transaction.

    The database does that itself (`diplomacy.index.upkeep`), whoever writes. A token is random and not a count: a count that a rolled-back
    transaction reached would be reached again with other rows.
    """

    token = models.CharField(_("token"), max_length=32)

    class Meta:
        verbose_name = _("version of the index")
        verbose_name_plural = _("versions of the index")

    def __str__(self) -> str:
        return self.token

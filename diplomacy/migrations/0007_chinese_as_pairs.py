"""Chinese among the words of meetings was written as it stands; now as single characters and overlapping pairs (`diplomacy.search`)."""

import re

from django.db import migrations

RUN = re.compile(r"[\u3400-\u9fff]+")


def pairs(match):
    run = match[0]
    words = [word for first, second in zip(run, run[1:]) for word in (first, first + second)]
    return " ".join([*words, run[-1]])


def write_pairs(apps, schema_editor):
    rows = apps.get_model("diplomacy", "SearchText").objects.using(schema_editor.connection.alias)
    for row in rows.iterator():
        folded = RUN.sub(pairs, row.folded)
        if folded != row.folded:
            row.folded = folded
            row.save(update_fields=["folded"])


class Migration(migrations.Migration):
    dependencies = [("diplomacy", "0006_index_version")]
    operations = [migrations.RunPython(write_pairs, migrations.RunPython.noop)]

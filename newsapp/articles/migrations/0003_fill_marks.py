from django.db import migrations


def fill(apps, schema_editor):
    """Give every stored revision its row."""
    revision = apps.get_model("articles", "Revision")
    marks = apps.get_model("articles", "Marks")
    rows = revision.objects.values_list("pk", "marks_stamp", "lexicon")
    marks.objects.bulk_create(marks(revision_id=pk, stamp=stamp, lexicon=lexicon) for pk, stamp, lexicon in rows)


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_marks")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]

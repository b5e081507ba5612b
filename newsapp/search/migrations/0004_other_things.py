"""Entries of things that are neither articles nor claims, and longer names of kinds.

SQLite makes the table anew for this, and its triggers go with the old one: they are made again (0002). The index of
FTS5 itself stays, since the keys do.
"""

from importlib import import_module

from django.db import migrations, models

TRIGGERS = [one for one in import_module("newsapp.search.migrations.0002_index").SQLITE if "CREATE TRIGGER" in one]
ALREADY = "SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = 'search_entry_added'"


def make_triggers(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        with schema_editor.connection.cursor() as cursor:
            if not cursor.execute(ALREADY).fetchone():
                for statement in TRIGGERS:
                    cursor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_newest_of_case")]
    operations = [
        migrations.RunPython(migrations.RunPython.noop, make_triggers),
        migrations.RemoveConstraint(model_name="entry", name="entry_of_one_thing"),
        migrations.AddField(
            model_name="entry", name="target", field=models.CharField(blank=True, default="", max_length=40)
        ),
        migrations.AlterField(
            model_name="entry",
            name="kind",
            field=models.CharField(
                choices=[
                    ("title", "headline"), ("text", "text"), ("notes", "notes"), ("claims", "claims"),
                    ("translations", "translation"), ("questions", "question"), ("brief", "brief"),
                ],
                max_length=12,
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(article__isnull=False, claim=None, target="")
                | models.Q(claim__isnull=False, article=None, target="")
                | (models.Q(article=None, claim=None) & ~models.Q(target="")),
                name="entry_of_one_thing",
            ),
        ),
        migrations.AddIndex(model_name="entry", index=models.Index(fields=["target"], name="entry_by_target")),
        migrations.RunPython(make_triggers, migrations.RunPython.noop),
    ]

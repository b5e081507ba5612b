import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A small row for what changes about a revision."""

    dependencies = [("articles", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Marks",
            fields=[
                (
                    "revision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="marks",
                        serialize=False,
                        to="articles.revision",
                    ),
                ),
                ("stamp", models.PositiveIntegerField(default=1)),
                ("lexicon", models.CharField(blank=True, max_length=64)),
            ],
            options={"verbose_name_plural": "marks"},
        ),
    ]

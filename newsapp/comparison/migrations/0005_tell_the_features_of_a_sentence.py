"""What a sentence could share is told beside its features; what was stored is made anew when a page asks."""

from django.db import migrations, models


def forget(apps, _editor):
    """Delete what is stored in the old form; every article then counts as not compared yet."""
    for name in ("PreparedSentence", "Posting", "FeatureCount", "Prepared"):
        apps.get_model("comparison", name).objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('comparison', '0004_keep_features_by_sentence'),
    ]

    operations = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.AddField(
            model_name='preparedsentence',
            name='features',
            field=models.BinaryField(default=b''),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='preparedsentence',
            name='phrases',
            field=models.PositiveIntegerField(default=0),
            preserve_default=False,
        ),
    ]

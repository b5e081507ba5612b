from django.db import migrations


class Migration(migrations.Migration):
    """The stamps stand in their own rows now."""

    dependencies = [("articles", "0003_fill_marks")]

    operations = [
        migrations.RemoveField(model_name="revision", name="lexicon"),
        migrations.RemoveField(model_name="revision", name="marks_stamp"),
    ]

"""Features are stored by sentence and counted as articles come; what was stored is made anew when a page asks."""

import django.db.models.deletion
from django.db import migrations, models


def forget(apps, _editor):
    """Delete what is stored in the old form; every article then counts as not compared yet."""
    apps.get_model("comparison", "Posting").objects.all().delete()
    apps.get_model("comparison", "Prepared").objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0001_initial'),
        ('comparison', '0003_put_facts_in_parts'),
    ]

    operations = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name='prepared',
            name='body',
        ),
        migrations.AddField(
            model_name='prepared',
            name='language',
            field=models.CharField(blank=True, max_length=35),
        ),
        migrations.AddField(
            model_name='prepared',
            name='published',
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.CreateModel(
            name='PreparedSentence',
            fields=[
                ('place', models.BigIntegerField(primary_key=True, serialize=False)),
                ('body', models.JSONField()),
                ('prepared', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='comparison.prepared')),
            ],
        ),
        migrations.CreateModel(
            name='FeatureCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('feature', models.BigIntegerField()),
                ('places', models.IntegerField()),
                ('case', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cases.case')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('case', 'feature'), name='feature_counted_once')],
            },
        ),
    ]

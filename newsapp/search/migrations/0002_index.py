"""The full-text index itself: a table of FTS5 kept by triggers on SQLite, columns made of the tokens on PostgreSQL.

Our tokens are already cut and folded, so neither database may cut or fold again. FTS5 takes spaces as the only breaks
between them (`ascii` with # and ~ as letters: every other sign of ours lies outside ASCII or is a letter or digit).
PostgreSQL builds its vector from the words and their places, past its own parser. A later migration that makes the
table anew on SQLite has to make the triggers anew as well.
"""

from django.db import migrations

SQLITE = (
    """CREATE VIRTUAL TABLE search_index USING fts5(exact, folded, content='search_entry', content_rowid='id',
       tokenize="ascii tokenchars '#~'")""",
    """CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
       INSERT INTO search_index(rowid, exact, folded) VALUES (new.id, new.exact, new.folded); END""",
    """CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
       INSERT INTO search_index(search_index, rowid, exact, folded) VALUES('delete', old.id, old.exact, old.folded); END""",
    """CREATE TRIGGER search_entry_changed AFTER UPDATE OF exact, folded ON search_entry BEGIN
       INSERT INTO search_index(search_index, rowid, exact, folded) VALUES('delete', old.id, old.exact, old.folded);
       INSERT INTO search_index(rowid, exact, folded) VALUES (new.id, new.exact, new.folded); END""",
)
POSTGRESQL = (
    """CREATE FUNCTION search_vector(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
       SELECT coalesce(string_agg(quote_literal(word) || ':' || least(place, 16383)::text, ' '), '')::tsvector
       FROM unnest(string_to_array(words, ' ')) WITH ORDINALITY AS listed(word, place) WHERE word <> '' $$""",
    """ALTER TABLE search_entry
       ADD COLUMN exact_vector tsvector GENERATED ALWAYS AS (search_vector(exact)) STORED,
       ADD COLUMN folded_vector tsvector GENERATED ALWAYS AS (search_vector(folded)) STORED""",
    "CREATE INDEX search_entry_exact ON search_entry USING gin (exact_vector)",
    "CREATE INDEX search_entry_folded ON search_entry USING gin (folded_vector)",
)
SQLITE_BACK = (
    "DROP TRIGGER search_entry_added", "DROP TRIGGER search_entry_removed", "DROP TRIGGER search_entry_changed",
    "DROP TABLE search_index",
)
POSTGRESQL_BACK = (
    "ALTER TABLE search_entry DROP COLUMN exact_vector, DROP COLUMN folded_vector", "DROP FUNCTION search_vector(text)",
)


def make(apps, schema_editor):
    _run(schema_editor, SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL)


def unmake(apps, schema_editor):
    _run(schema_editor, SQLITE_BACK if schema_editor.connection.vendor == "sqlite" else POSTGRESQL_BACK)


def _run(schema_editor, statements):
    with schema_editor.connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]

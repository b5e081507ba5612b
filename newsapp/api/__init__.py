"""The same permissions and actions over HTTP, for programs, with personal tokens."""

"""The first page and a case's page: what there is, what is new."""

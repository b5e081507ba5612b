"""Requests made from the API's own description, valid and broken: answers are as it says, and none is a fault."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.filled import pks

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
BOUNDED = settings(
    max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
SCHEMA = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
OPERATIONS = {one.ok().label: one.ok() for one in SCHEMA.get_all_operations()}


@pytest.fixture(autouse=True)
def _one_connection(settings):
    """Keep the connection of the test between requests, as Django's own client does."""
    settings.API_REQUESTS_PER_MINUTE = 100_000
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


def _here(made, things):
    """Let a request be about things that are there, so that it comes further than to 404."""
    known = {"slug": things.case.slug, "n": things.event.n, "entity": things.entity.pk, **pks(made.path, things)}
    made.path_parameters = {name: known[name] for name in made.path_parameters or {}}


def _try(made, owner):
    with transaction.atomic():
        sent = {"Authorization": f"Bearer {owner.secret}", "Accept-Encoding": "identity"}
        made.call_and_validate(headers=sent, checks=CHECKS)
        transaction.set_rollback(True)


@pytest.mark.parametrize("label", sorted(OPERATIONS))
def test_answers_to_valid_requests_are_as_described(owner, things, label):
    @BOUNDED
    @given(OPERATIONS[label].as_strategy(generation_mode=GenerationMode.POSITIVE), st.booleans())
    def run(made, here):
        if here:
            _here(made, things)
        _try(made, owner)

    run()


@pytest.mark.parametrize("label", sorted(OPERATIONS))
def test_broken_requests_are_refused_as_described(owner, things, label):
    @BOUNDED
    @given(OPERATIONS[label].as_strategy(generation_mode=GenerationMode.NEGATIVE))
    def run(made):
        _try(made, owner)

    run()

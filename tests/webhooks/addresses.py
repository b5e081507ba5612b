"""What stands in the addresses of the webhooks room, and what a well-meant form sends there (tests/hostile)."""

from newsapp.webhooks.models import Delivery, Webhook


def fill(things, by) -> dict[str, dict[str, object]]:
    """Make the room's things in a case; return what stands in each of its addresses, by name."""
    made = Webhook.objects.create(case=things.case, url="https://hooks.example/a", secret="whsec_AAAA", by=by)
    delivery = Delivery.objects.create(webhook=made, kind="webhook.test")
    slug = things.case.slug
    return {
        "webhooks:list": {"slug": slug},
        "webhooks:webhook": {"slug": slug, "pk": made.pk},
        "webhooks:again": {"slug": slug, "pk": delivery.pk},
    }


def bodies(things) -> dict[str, dict[str, object]]:
    """Return what the form at each address sends when all goes well."""
    return {
        "webhooks:list": {"key": "once", "url": "https://hooks.example/b", "kinds": "claim"},
        "webhooks:webhook": {"do": "test"},
    }

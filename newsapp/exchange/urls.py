"""Addresses of the exchange room."""

from django.urls import URLPattern, URLResolver, path

from newsapp.exchange.pack import views as pack

app_name = "exchange"
urlpatterns: list[URLPattern | URLResolver] = [
    path("cases/<slug:slug>/exchange/pack/", pack.packs, name="packs"),
    path("cases/<slug:slug>/exchange/pack/<str:sha256>/", pack.download, name="pack"),
]

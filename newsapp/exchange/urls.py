"""Addresses of the exchange room."""

from django.urls import URLPattern, URLResolver, path

from newsapp.exchange import views
from newsapp.exchange.pack import views as pack

app_name = "exchange"
urlpatterns: list[URLPattern | URLResolver] = [
    path("cases/<slug:slug>/exchange/", views.hand_over, name="page"),
    path("cases/<slug:slug>/exchange/out/<slug:key>/", views.take_out, name="out"),
    path("cases/<slug:slug>/exchange/out/<slug:key>/left/", views.left_out, name="left"),
    path("cases/<slug:slug>/exchange/imports/<int:pk>/", views.one_import, name="import"),
    path("cases/<slug:slug>/exchange/imports/<int:pk>/<slug:key>/", views.import_file, name="again"),
    path("cases/<slug:slug>/exchange/pack/", pack.packs, name="packs"),
    path("cases/<slug:slug>/exchange/pack/<str:sha256>/", pack.download, name="pack"),
]

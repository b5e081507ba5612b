"""Addresses of the accounts room."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from newsapp.accounts import token_views, views

app_name = "accounts"
urlpatterns = [
    path("login", views.sign_in, name="login"),
    path("enter", views.enter, name="enter"),
    path("logout", LogoutView.as_view(), name="logout"),
    path("settings/", views.settings_page, name="settings"),
    path("settings/password/", views.password, name="password"),
    path("settings/tokens/", token_views.tokens, name="tokens"),
    path("settings/tokens/<int:pk>/revoke/", token_views.revoke, name="revoke_token"),
]

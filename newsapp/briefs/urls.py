"""Addresses of the briefs room."""

from django.urls import path

from newsapp.briefs import views, views_edit, views_insert, views_issues

app_name = "briefs"
HERE = "cases/<slug:slug>/brief/"
urlpatterns = [
    path(HERE, views.brief, name="brief"),
    path(f"{HERE}history/", views.history, name="history"),
    path(f"{HERE}export/<slug:form>/", views.export, name="export"),
    path(f"{HERE}open/", views_edit.begin, name="open"),
    path(f"{HERE}edit/", views_edit.about, name="about"),
    path(f"{HERE}arrange/", views_edit.arrange, name="arrange"),
    path(f"{HERE}insert/", views_insert.insert, name="insert"),
    path(f"{HERE}pieces/<int:pk>/", views_edit.piece, name="piece"),
    path(f"{HERE}pieces/<int:pk>/move/", views_edit.place, name="place"),
    path(f"{HERE}freeze/", views_issues.freeze, name="freeze"),
    path(f"{HERE}issues/<int:number>/", views_issues.issue, name="issue"),
    path(f"{HERE}issues/<int:number>/<slug:form>/", views_issues.export, name="issue_export"),
]

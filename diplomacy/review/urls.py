"""Addresses of the reviewer's desk."""

from django.urls import path

from . import teaching_views, views

urlpatterns = [
    path("", views.desk, name="review"),
    path("meetings/<slug:slug>/", views.desk, name="review_meeting"),
    path("undo/", views.undo_last, name="review_undo"),
    path("resume/", views.resume, name="review_resume"),
    path("name/", views.public_name, name="review_name"),
    path("articles/<slug:slug>/missed/", views.missed, name="review_missed"),
    path("lookup/<str:kind>/", views.lookup, name="review_lookup"),
    path("people/", teaching_views.people, name="review_people"),
    path("people/<slug:slug>/", teaching_views.person, name="review_person"),
    path("teach/", teaching_views.teach, name="review_teach"),
    path("reread/", teaching_views.read_again, name="review_reread"),
]

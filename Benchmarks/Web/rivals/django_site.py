"""The page of 21 rows by Django: its ORM, its templates, no middleware, connections kept."""
import os
import pathlib

import django
from django.conf import settings

settings.configure(
    DEBUG=False, SECRET_KEY="benchmark", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, MIDDLEWARE=[], USE_TZ=True,
    INSTALLED_APPS=[], DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["SITE_DATABASE"],
                           "CONN_MAX_AGE": None}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [pathlib.Path(__file__).parent]}])
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.http import Http404  # noqa: E402
from django.shortcuts import render  # noqa: E402
from django.urls import path  # noqa: E402


class Office(models.Model):
    name = models.TextField()

    class Meta:
        app_label, managed, db_table = "site", False, "office"


class Matter(models.Model):
    office = models.IntegerField()
    title = models.TextField()
    person = models.TextField()
    status = models.TextField()
    total = models.IntegerField()

    class Meta:
        app_label, managed, db_table = "site", False, "matter"


def page(request, id):
    office = Office.objects.filter(id=id).first()
    if office is None:
        raise Http404
    matters = Matter.objects.filter(office=id).order_by("id")[:20]
    return render(request, "table.html", {"office": office.name, "matters": matters})


urlpatterns = [path("offices/<int:id>", page)]
app = get_wsgi_application()

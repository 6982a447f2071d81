"""The page of 21 rows by Starlette, Jinja2 and sqlite3: on the event loop, and in the thread pool as usual."""
import os
import pathlib
import sqlite3
import threading

import jinja2
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

templates = jinja2.Environment(loader=jinja2.FileSystemLoader(pathlib.Path(__file__).parent), autoescape=True,
                               auto_reload=False)
table = templates.get_template("table.html")
local = threading.local()


def connection():
    """One connection for each thread; sqlite3 keeps its statements compiled."""
    if not hasattr(local, "connection"):
        local.connection = sqlite3.connect(os.environ["SITE_DATABASE"], isolation_level=None)
        local.connection.row_factory = sqlite3.Row
    return local.connection


def page(request):
    office = request.path_params["id"]
    database = connection()
    found = database.execute("SELECT name FROM office WHERE id = ?", (office,)).fetchone()
    if found is None:
        return Response(status_code=404)
    matters = database.execute("SELECT id, title, person, status, total FROM matter WHERE office = ? ORDER BY id LIMIT 20",
                               (office,)).fetchall()
    return HTMLResponse(table.render(office=found["name"], matters=matters))


async def page_on_loop(request):
    return page(request)


app = Starlette(routes=[Route("/offices/{id:int}", page_on_loop), Route("/pool/{id:int}", page)])

from contextlib import closing

from fastapi import APIRouter, Depends, Request

from app.db import open_archive
from app.security import get_current_user

router = APIRouter(prefix="/archive", tags=["archive"], dependencies=[Depends(get_current_user)])


def permits_where(condition: str) -> str:
    return "SELECT plate, street, year FROM permits WHERE %s ORDER BY year DESC LIMIT 200" % condition


@router.get("/streets/{street}")
def by_street(street: str) -> list[dict]:
    with closing(open_archive()) as connection:
        rows = connection.execute(permits_where("street = ?"), (street,)).fetchall()
    return [dict(row) for row in rows]


@router.get("/search")
async def search(request: Request) -> list[dict]:
    plates = request.query_params.getlist("plate")
    marks = ", ".join("?" for _ in plates)
    with closing(open_archive()) as connection:
        rows = connection.execute("SELECT plate, street, year FROM permits WHERE plate IN ({})".format(marks), plates).fetchall()
    return [dict(row) for row in rows]

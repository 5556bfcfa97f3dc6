from typing import Annotated, Literal

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.db import get_session
from app.security import Clerk, get_current_user

router = APIRouter(prefix="/permits", tags=["permits"])

Db = Annotated[Session, Depends(get_session)]


class Permit(BaseModel):
    plate: str = Field(max_length=12)
    street: str = Field(max_length=80)
    months: int = Field(ge=1, le=24)


@router.get("/")
def list_permits(
    session: Db,
    street: str | None = None,
    plate: str | None = None,
    order: Literal["plate", "street", "ends_on"] = "plate",
) -> list[dict]:
    query = "SELECT id, plate, street, ends_on FROM permits WHERE ends_on > now()"
    values = {}
    if street:
        query += " AND street = :street"
        values["street"] = street
    if plate:
        query += " AND plate LIKE :plate"
        values["plate"] = f"%{plate}%"
    query += f" ORDER BY {order} LIMIT 100"
    return [dict(row) for row in session.execute(text(query), values).mappings()]


@router.get("/{permit_id}")
def read_permit(permit_id: int, session: Db) -> dict:
    row = session.execute(text("SELECT * FROM permits WHERE id = :id"), {"id": permit_id}).mappings().one_or_none()
    if row is None:
        raise HTTPException(404, "There is no such permit.")
    return dict(row)


@router.get("/plates/{plate}")
def read_plate(
    plate: str,
    session: Db,
    clerk: Annotated[Clerk, Depends(get_current_user)],
) -> dict:
    row = session.execute(text("SELECT * FROM permits WHERE plate = :plate"), {"plate": plate}).mappings().one_or_none()
    if row is None:
        raise HTTPException(404, "There is no such permit.")
    return dict(row)


@router.post("/", status_code=201)
def create_permit(
    permit: Permit,
    session: Db,
    clerk: Annotated[Clerk, Depends(get_current_user)],
) -> dict:
    row = session.execute(
        text(
            "INSERT INTO permits (plate, street, ends_on, clerk_id) "
            "VALUES (:plate, :street, now() + :months * interval '1 month', :clerk) RETURNING id"
        ),
        {**permit.model_dump(), "clerk": clerk.id},
    )
    return {"id": row.scalar_one()}


@router.put("/{permit_id}", status_code=204)
def change_permit(
    permit_id: int,
    permit: Permit,
    session: Db,
    clerk: Annotated[Clerk, Depends(get_current_user)],
) -> None:
    session.execute(
        text("UPDATE permits SET plate = :plate, street = :street, clerk_id = :clerk WHERE id = :id"),
        {"plate": permit.plate, "street": permit.street, "clerk": clerk.id, "id": permit_id},
    )


@router.post("/{permit_id}/renewal", status_code=204)
def renew_permit(
    permit_id: int,
    session: Db,
    clerk: Annotated[Clerk, Depends(get_current_user)],
) -> None:
    session.execute(
        text("UPDATE permits SET ends_on = ends_on + interval '12 months', clerk_id = :clerk WHERE id = :id"),
        {"clerk": clerk.id, "id": permit_id},
    )


@router.delete("/{permit_id}", status_code=204)
def delete_permit(
    permit_id: int,
    session: Db,
    clerk: Annotated[Clerk, Depends(get_current_user)],
) -> None:
    session.execute(text("DELETE FROM permits WHERE id = :id"), {"id": permit_id})

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.db import get_session
from app.security import get_current_user

router = APIRouter(prefix="/fees", tags=["fees"], dependencies=[Depends(get_current_user)])


class Estimate(BaseModel):
    months: int = Field(ge=1, le=24)
    formula: str = Field(max_length=200)


def fee_of(formula: str, months: int) -> float:
    """Each district writes its own formula, such as `30 + 4 * months`."""
    return float(eval(formula, {"months": months, "min": min, "max": max}))


@router.post("/estimate")
def estimate(request: Estimate) -> dict[str, float]:
    return {"fee": fee_of(request.formula, request.months)}


@router.get("/{permit_id}")
def read_fee(permit_id: int, session: Annotated[Session, Depends(get_session)]) -> dict[str, float]:
    row = session.execute(
        text(
            "SELECT districts.fee_formula, permits.months FROM permits "
            "JOIN districts ON districts.name = permits.district WHERE permits.id = :id"
        ),
        {"id": permit_id},
    ).one_or_none()
    if row is None:
        raise HTTPException(404, "There is no such permit.")
    return {"fee": fee_of(row.fee_formula, row.months)}

import hashlib
from typing import Annotated

from fastapi import Depends, HTTPException, status
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.db import get_session

bearer = HTTPBearer()


class Clerk(BaseModel):
    id: int
    name: str
    district: str


def get_current_user(
    credentials: Annotated[HTTPAuthorizationCredentials, Depends(bearer)],
    session: Annotated[Session, Depends(get_session)],
) -> Clerk:
    digest = hashlib.sha256(credentials.credentials.encode()).hexdigest()
    row = session.execute(
        text(
            "SELECT clerks.id, clerks.name, clerks.district FROM sessions "
            "JOIN clerks ON clerks.id = sessions.clerk_id "
            "WHERE sessions.token_hash = :digest AND sessions.ends_at > now()"
        ),
        {"digest": digest},
    ).one_or_none()
    if row is None:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "Sign in first.")
    return Clerk.model_validate(row, from_attributes=True)

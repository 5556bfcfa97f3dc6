import os
import sqlite3
from collections.abc import Iterator

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine(os.environ["DATABASE_URL"])


def get_session() -> Iterator[Session]:
    with Session(engine) as session, session.begin():
        yield session


def open_archive() -> sqlite3.Connection:
    """The permits of past years, one file that is replaced each January."""
    connection = sqlite3.connect("archive.db")
    connection.row_factory = sqlite3.Row
    return connection

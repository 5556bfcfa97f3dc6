"""Reminds the holders of permits that end soon; a timer runs it each night: `python -m app.reminders`."""

import os
import smtplib
from datetime import timedelta
from email.message import EmailMessage

import jwt
from sqlalchemy import text

from app.db import get_session

SIGNING_KEY = os.environ["SIGNING_KEY"]


def link_for(permit_id: int) -> str:
    token = jwt.encode({"permit": permit_id}, SIGNING_KEY, algorithm="HS256")
    return f"https://permits.example/renew#{token}"


def remind(within: timedelta = timedelta(days=14)) -> None:
    with smtplib.SMTP_SSL("mail.permits.example") as server:
        server.login("permits", os.environ["SMTP_PASSWORD"])
        for session in get_session():
            soon = session.execute(
                text("SELECT id, address FROM permits WHERE ends_at BETWEEN now() AND now() + :within"), {"within": within}
            )
            for permit in soon:
                message = EmailMessage()
                message["To"] = permit.address
                message["Subject"] = "Your permit ends soon"
                message.set_content(f"Renew it here: {link_for(permit.id)}")
                server.send_message(message)


if __name__ == "__main__":
    remind()

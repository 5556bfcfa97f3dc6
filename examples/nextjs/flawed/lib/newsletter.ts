import { SignJWT } from "jose";
import pino from "pino";
import { prisma } from "@/lib/db";

const log = pino({ name: "newsletter" });

const relay = { host: "relay.newsroom.example", user: "letters", password: "Morning-Edition-04" };

/** A link with which a reader ends the newsletter, good for a month. */
export async function goodbyeLink(reader: string): Promise<string> {
  const token = await new SignJWT({ reader }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("30d")
    .sign(new TextEncoder().encode(process.env.LETTER_KEY ?? "letters"));
  log.info({ reader, token }, "goodbye link made");
  return `https://newsroom.example/goodbye?token=${token}`;
}

export async function send(subject: string, body: string): Promise<void> {
  const readers = await prisma.reader.findMany({ where: { letters: true } });
  for (const { email } of readers) {
    await fetch(`https://${relay.host}/send`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`${relay.user}:${relay.password}`)}` },
      body: JSON.stringify({ to: email, subject, body }),
    });
  }
  log.info({ relay: relay.host, readers: readers.length }, "newsletter sent");
}

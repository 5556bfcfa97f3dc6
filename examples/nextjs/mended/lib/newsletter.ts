import { SignJWT } from "jose";
import pino from "pino";
import { prisma } from "@/lib/db";

const log = pino({ name: "newsletter" });

const { LETTER_KEY, RELAY_PASSWORD } = process.env;
if (!LETTER_KEY || !RELAY_PASSWORD) throw new Error("LETTER_KEY and RELAY_PASSWORD must be set");
const key = new TextEncoder().encode(LETTER_KEY);

const relay = { host: "relay.newsroom.example", user: "letters", password: RELAY_PASSWORD };

/** A link with which a reader ends the newsletter, good for a month. */
export async function goodbyeLink(reader: string): Promise<string> {
  const token = await new SignJWT({ reader }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("30d").sign(key);
  log.info({ reader }, "goodbye link made");
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

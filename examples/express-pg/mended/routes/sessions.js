import { Router } from "express";
import jwt from "jsonwebtoken";
import nodemailer from "nodemailer";
import { findUser } from "../users.js";

export const sessions = Router();

const signingKey = process.env.SIGNING_KEY;
if (!signingKey) throw new Error("SIGNING_KEY is not set");

const mailer = nodemailer.createTransport({
  host: "mail.tools.example",
  auth: { user: "desk", pass: process.env.MAIL_PASSWORD },
});

sessions.post("/", async (req, res) => {
  console.log("sign-in");
  const user = await findUser(req.body.email, req.body.password);
  if (!user) return res.status(401).json({ error: "Wrong e-mail address or password." });

  const token = jwt.sign({ sub: user.id }, signingKey, { expiresIn: "30m" });
  console.info(`signed in ${user.id}`);
  res.json({ token });
});

/** Sends somebody who forgot the password a link with which to set a new one. */
sessions.post("/reset", async (req, res) => {
  const token = jwt.sign({ reset: req.body.email }, signingKey, { expiresIn: "15m" });
  await mailer.sendMail({ to: req.body.email, subject: "A new password", text: `https://tools.example/reset#${token}` });
  console.info("reset asked for");
  res.status(202).end();
});

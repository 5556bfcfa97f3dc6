import cors from "cors";
import express from "express";
import { fees } from "./routes/fees.js";
import { loans } from "./routes/loans.js";
import { members } from "./routes/members.js";
import { sessions } from "./routes/sessions.js";
import { tools } from "./routes/tools.js";

const app = express();
const websites = ["https://tools.example", "https://desk.tools.example"];

app.use(cors({ origin: websites, credentials: true }));
app.use(express.json({ limit: "100kb" }));

app.get("/health", (req, res) => res.json({ ok: true }));
app.use("/tools", tools);
app.use("/loans", loans);
app.use("/fees", fees);
app.use("/members", members);
app.use("/sessions", sessions);

app.use((error, req, res, next) => {
  console.error(error);
  res.status(500).json({ error: "Something went wrong." });
});

app.listen(Number(process.env.PORT ?? 3000));

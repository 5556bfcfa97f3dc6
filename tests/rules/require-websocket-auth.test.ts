import rule from "../../src/rules/require-websocket-auth.ts";
import { lines, testRule, type InvalidCase, type ValidCase } from "../rule-tester.ts";

const all = [{ confidence: "possible" }] as const;

const guardedRoutes = lines(
  'import express from "express";', 'import { requireAuth } from "./auth.js";', "const app = express();",
  'app.get("/items", requireAuth, list);', 'app.post("/items", requireAuth, add);', "",
);
const guardedPython = lines(
  "from fastapi import APIRouter, Depends, WebSocket", "from .auth import get_current_user", "router = APIRouter()",
  '@router.get("/items", dependencies=[Depends(get_current_user)])', "def items(): return []",
  '@router.post("/items", dependencies=[Depends(get_current_user)])', "def add(): return {}", "",
);

/** Code in which the reported text begins behind a `«`; the suggestion puts a comment above its line. */
function open(name: string, messageId: string, marked: string, data: Readonly<Record<string, string>>, comment: "//" | "#", isOfAll = messageId === "unguarded"): InvalidCase {
  const before = marked.slice(0, marked.indexOf("«")).split("\n");
  const [line, column] = [before.length, (before.at(-1) ?? "").length + 1];
  const written = marked.replace("«", "").split("\n");
  // A comment stands above the decorator of the function that is reported.
  let at = line - 1;
  while (comment === "#" && /^\s*@/u.test(written[at - 1] ?? "")) at--;
  const output = [...written.slice(0, line - 1), `${/^\s*/u.exec(written[line - 1] ?? "")?.[0] ?? ""}${comment} eslint-disable-next-line rampart/require-websocket-auth -- public: TODO: why`, ...written.slice(line - 1)].join("\n");
  return {
    name, code: marked.replace("«", ""), ...(isOfAll ? { options: all } : {}),
    errors: [{ messageId, line, column, data: { comment, guarded: "0", guard: "a guard", where: "", file: "", line: "undefined", ...data }, suggestions: [{ messageId: "explain", output }] }],
  };
}

function fine(name: string, code: string): ValidCase {
  return { name, code, options: all };
}

const socketIo = 'import { Server } from "socket.io";\nconst io = new Server(server, { cors });\n';
const echo = 'socket.on("message", (text) => io.emit("message", text));';
const ws = 'import { WebSocketServer } from "ws";\n';
const fastapi = "from fastapi import APIRouter, Depends, FastAPI, WebSocket, WebSocketException\nrouter = APIRouter()\n";
const body = "    await websocket.accept()\n    while True:\n        await websocket.send_text(await websocket.receive_text())\n";
const flask = "from flask_socketio import SocketIO, emit, disconnect\nsocketio = SocketIO(app)\n";

testRule("require-websocket-auth", rule, {
  javascript: {
    valid: [
      fine("Socket.IO: middleware before the connection", `${socketIo}io.use(checkUser);\nio.on("connection", (socket) => { ${echo} });`),
      fine("Socket.IO: middleware after the listener, asked all the same", `${socketIo}io.on("connection", (socket) => { ${echo} });\nio.use((socket, next) => next(check(socket)));`),
      fine("Socket.IO: middleware of a namespace", `${socketIo}const chat = io.of("/chat");\nchat.use(checkUser);\nchat.on("connection", (socket) => { ${echo} });`),
      fine("Socket.IO: allowRequest", `import { Server } from "socket.io";\nconst io = new Server(server, { allowRequest: check });\nio.on("connection", (socket) => { ${echo} });`),
      fine("Socket.IO: options of another file", `import { Server } from "socket.io";\nimport { options } from "./options.js";\nconst io = new Server(server, options);\nio.on("connection", (socket) => { ${echo} });`),
      fine("Socket.IO: a token of the handshake in the handler", `${socketIo}io.on("connection", (socket) => { if (!users.has(socket.handshake.auth.token)) return socket.disconnect(true); ${echo} });`),
      fine("Socket.IO: an event with which clients sign in", `${socketIo}io.on("connection", (socket) => { socket.on("authenticate", (it) => signIn(socket, it)); ${echo} });`),
      fine("Socket.IO: a function of the file checks", `${socketIo}function greet(socket) { if (!isKnown(socket.handshake)) socket.disconnect(); }\nio.on("connection", (socket) => { greet(socket); ${echo} });`),
      fine("Socket.IO: another file is given the socket", `${socketIo}import { connected } from "./connected.js";\nio.on("connection", (socket) => { connected(socket); ${echo} });`),
      fine("Socket.IO: another file is the handler", `${socketIo}import { connected } from "./connected.js";\nio.on("connection", connected);`),
      fine("Fastify: a hook of the route", 'import Fastify from "fastify";\nconst app = Fastify();\napp.get("/ws", { websocket: true, preValidation: app.authenticate }, (socket) => { socket.send("hello"); });'),
      fine("Fastify: a route that is no socket", 'import Fastify from "fastify";\nconst app = Fastify();\napp.get("/ws", { schema }, (request, reply) => { reply.send("hello"); });'),
      fine("Elysia: a hook of the route", 'import { Elysia } from "elysia";\nnew Elysia().ws("/ws", { beforeHandle: requireUser, message(socket, text) { socket.send(text); } });'),
      fine("Socket.IO: another event", `${socketIo}io.on("new_namespace", (namespace) => { namespace.emit("hello"); });`),
      fine("Socket.IO: a server that another file makes", `import { io } from "./io.js";\nio.on("connection", (socket) => { ${echo} });`),
      fine("a connection to a database, and of sockets of TCP", 'import net from "node:net"; const server = net.createServer(); server.on("connection", (socket) => { socket.write("hello"); }); pool.on("connection", (c) => { c.query("SET x"); });'),
      { ...fine("a server that a test starts", `${ws}const wss = new WebSocketServer({ port });\nwss.on("connection", (socket) => { socket.send("hello"); });`), filename: "spec/sockets.spec.js" },
      fine("a client of Socket.IO", 'import { io } from "socket.io-client"; const socket = io("/"); socket.on("connect", () => { socket.emit("hello"); });'),
      fine("ws: verifyClient", `${ws}const wss = new WebSocketServer({ server, verifyClient: check });\nwss.on("connection", (socket) => { socket.send("hello"); });`),
      fine("ws: an upgrade that somebody else does", `${ws}const wss = new WebSocketServer({ noServer: true });\nwss.on("connection", (socket) => { socket.send("hello"); });\nserver.on("upgrade", (req, socket, head) => { check(req) && wss.handleUpgrade(req, socket, head, (one) => wss.emit("connection", one)); });`),
      fine("ws: the request says who it is", `${ws}const wss = new WebSocketServer({ port });\nwss.on("connection", (socket, request) => { if (!users.of(request.headers.cookie)) return socket.close(1008); socket.send("hello"); });`),
      fine("ws: the request goes to another file", `${ws}import { whoIs } from "./who.js";\nconst wss = new WebSocketServer({ port });\nwss.on("connection", async (socket, incoming) => { const one = await whoIs(incoming); socket.send(one.name); });`),
      { name: "nobody else is checked here, which is for those who want to know all", code: `${socketIo}io.on("connection", (socket) => { ${echo} });` },
      { name: "one guarded route is no evidence", code: `${guardedRoutes.replace(/app\.post.*\n/u, "")}${socketIo}io.on("connection", (socket) => { ${echo} });` },
    ],
    invalid: [
      open("Socket.IO: where other routes have a guard", "unlikeRoutes", `${guardedRoutes}${socketIo}«io.on("connection", (socket) => { ${echo} });`, { endpoint: "This WebSocket endpoint", guarded: "2", guard: "requireAuth" }, "//"),
      open("Socket.IO: the guard of an application is none of its sockets", "unlikeRoutes", `${guardedRoutes}app.use(requireAuth);\n${socketIo}io.of("/chat").«on("connection", (socket) => { ${echo} });`, { endpoint: "This WebSocket endpoint", guarded: "2", guard: "requireAuth" }, "//"),
      open("Socket.IO, when all is wanted", "unguarded", `${socketIo}«io.on("connection", (socket) => { ${echo} });`, { endpoint: "This WebSocket endpoint" }, "//"),
      open("Socket.IO: an event that is only named after a check", "unguarded", `${socketIo}«io.on("connection", (socket) => { socket.on("verifyChallenge", (it) => solve(it)); });`, { endpoint: "This WebSocket endpoint" }, "//"),
      open("Fastify", "unguarded", 'import Fastify from "fastify";\nconst app = Fastify();\n«app.get("/ws", { websocket: true }, (socket) => { socket.on("message", (text) => socket.send(text)); });', { endpoint: "The WebSocket endpoint /ws" }, "//"),
      open("Elysia", "unguarded", 'import { Elysia } from "elysia";\nconst app = new Elysia();\n«app.ws("/ws", { message(socket, text) { socket.send(text); } });', { endpoint: "The WebSocket endpoint /ws" }, "//"),
      open("Socket.IO by require", "unguarded", 'const io = require("socket.io")(server);\n«io.sockets.on("connection", (socket) => { socket.join("all"); });', { endpoint: "This WebSocket endpoint" }, "//"),
      open("ws", "unlikeRoutes", `${guardedRoutes}${ws}const wss = new WebSocketServer({ server: http });\n«wss.on("connection", (socket) => { socket.on("message", (text) => socket.send(text)); });`, { endpoint: "This WebSocket endpoint", guarded: "2", guard: "requireAuth" }, "//"),
      open("ws by its older name", "unguarded", 'const WebSocket = require("ws");\nconst wss = new WebSocket.Server({ port: 8080 });\nfunction greet(socket) { socket.send("hello"); }\n«wss.on("connection", (socket) => { greet(socket); });', { endpoint: "This WebSocket endpoint" }, "//"),
    ],
  },
  python: {
    valid: [
      fine("FastAPI: a dependency of the endpoint", `${fastapi}from .auth import require_login\n@router.websocket("/ws")\nasync def talk(websocket: WebSocket, user=Depends(require_login)):\n${body}`),
      fine("FastAPI: a dependency of the decorator", `${fastapi}from .auth import require_login\n@router.websocket("/ws", dependencies=[Depends(require_login)])\nasync def talk(websocket: WebSocket):\n${body}`),
      fine("FastAPI: a dependency of the router", `from fastapi import APIRouter, Depends, WebSocket\nfrom .auth import require_login\nrouter = APIRouter(dependencies=[Depends(require_login)])\n@router.websocket("/ws")\nasync def talk(websocket: WebSocket):\n${body}`),
      fine("FastAPI: a token of the query", `${fastapi}@router.websocket("/ws")\nasync def talk(websocket: WebSocket, token: str):\n    if not known(token): return await websocket.close(code=1008)\n${body}`),
      fine("FastAPI: a reason of policy", `${fastapi}@router.websocket("/ws")\nasync def talk(websocket: WebSocket):\n    if not known(websocket.client): raise WebSocketException(code=1008)\n${body}`),
      fine("FastAPI: another file is given the socket", `${fastapi}from .sockets import manager\n@router.websocket("/ws")\nasync def talk(websocket: WebSocket):\n    await manager.connect(websocket)\n${body}`),
      fine("FastAPI: a function of the file checks", `${fastapi}async def who(websocket):\n    return find(websocket.cookies.get("session"))\n@router.websocket("/ws")\nasync def talk(websocket: WebSocket):\n    await who(websocket)\n${body}`),
      fine("Flask-SocketIO: no is said", `${flask}@socketio.on("connect")\ndef connected():\n    if not known(): return False\n    emit("hello")`),
      fine("Flask-SocketIO: an error", `${flask}from flask_socketio import ConnectionRefusedError\n@socketio.on("connect")\ndef connected():\n    if not known(): raise ConnectionRefusedError("no")`),
      fine("Flask-SocketIO: another event", `${flask}@socketio.on("message")\ndef message(text):\n    emit("hello")`),
      fine("python-socketio: what the client sent is given to another file", 'import socketio\nfrom .who import find\nsio = socketio.AsyncServer()\n@sio.on("connect")\nasync def connected(sid, environ, it):\n    await sio.save(sid, find(environ))'),
      { name: "nobody else is checked here, which is for those who want to know all", code: `${fastapi}@router.websocket("/ws")\nasync def talk(websocket: WebSocket):\n${body}` },
    ],
    invalid: [
      open("FastAPI: where other routes have a guard", "unlikeRoutes", `${guardedPython}@router.websocket("/ws")\nasync def «talk(websocket: WebSocket):\n${body}`, { endpoint: "The WebSocket endpoint /ws", guarded: "2", guard: "get_current_user" }, "#"),
      open("FastAPI, when all is wanted", "unguarded", `${fastapi}@router.websocket("/ws/{room}")\nasync def «talk(websocket: WebSocket, room: str):\n${body}`, { endpoint: "The WebSocket endpoint /ws/{room}" }, "#"),
      open("Flask-SocketIO, when all is wanted", "unguarded", `${flask}@socketio.on("connect")\ndef «connected():\n    emit("hello")\n`, { endpoint: "This WebSocket endpoint" }, "#"),
      open("python-socketio, when all is wanted", "unguarded", 'import socketio\nsio = socketio.AsyncServer()\n@sio.on("connect")\nasync def «connected(sid, environ):\n    await sio.emit("joined", sid)\n', { endpoint: "This WebSocket endpoint" }, "#"),
    ],
  },
});

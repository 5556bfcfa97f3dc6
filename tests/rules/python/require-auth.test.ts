import rule from "../../../src/rules/require-auth.ts";
import { type InvalidCase, testRule } from "../../rule-tester.ts";

/** Each report offers a comment above its line. */
function explained(cases: readonly InvalidCase[]): readonly InvalidCase[] {
  return cases.map((each) => ({
    ...each,
    errors: each.errors.map((error) => {
      const lines = each.code.split("\n");
      const [indent = ""] = /^ */u.exec(lines[error.line - 1] ?? "") ?? [];
      const comment = `${indent}# eslint-disable-next-line rampart/require-auth -- public: TODO: why`;
      return { ...error, suggestions: [{ messageId: "explain", output: lines.toSpliced(error.line - 1, 0, comment).join("\n") }] };
    }),
  }));
}

const fastapi = `
from typing import Annotated
from fastapi import APIRouter, Depends, HTTPException, Request, Security
from fastapi.security import HTTPBearer
from .auth import check_account, get_current_user, User, CurrentUser
from . import auth
router = APIRouter()
`;

/** Two routes whose callers are known, before another one. */
const guarded = `${fastapi}
@router.post("/a")
def a(user: CurrentUser): ...
@router.put("/b")
def b(user: CurrentUser): ...
`;

const guardedLines = guarded.split("\n").length;

/** A route after two guarded ones: what it is called, and what it takes. */
function third(parameters: string, { before = "", decorator = "@router.delete(\"/c\")", body = "..." } = {}): string {
  return `${guarded}${before}${decorator}\ndef c(${parameters}): ${body}\n`;
}

testRule("require-auth", rule, {
  python: {
    valid: [
      { name: "an alias of a type", code: third("user: CurrentUser") },
      { name: "a type of a module of authentication", code: third("subject: auth.OrganizationsWrite") },
      { name: "an account that is checked", code: third("account=Depends(check_account)") },
      { name: "a scope", code: third("user=Security(get_current_user, scopes=[\"items\"])") },
      { name: "a dependency that answers 401", code: third("row=Depends(load)", { before: "def load(request: Request):\n    if not request.headers.get(\"x-key\"):\n        raise HTTPException(401)\n" }) },
      { name: "a dependency that depends on the user", code: third("row=Depends(load)", { before: "def load(id: int, user=Depends(get_current_user)):\n    return id\n" }) },
      { name: "a dependency two further on", code: third("row=Depends(load)", {
        before: "def inner(user: CurrentUser): ...\ndef load(id: int, other=Depends(inner)):\n    return id\n",
      }) },
      { name: "an instance of a class that refuses", code: third("ok=Depends(Gate([\"keeper\"]))", {
        before: "class Gate:\n    def __init__(self, kinds):\n        self.kinds = kinds\n    def __call__(self, request: Request):\n        raise HTTPException(status_code=403)\n",
      }) },
      { name: "an instance in a variable", code: third("ok=Depends(gate)", {
        before: "class Gate:\n    def __call__(self, request: Request):\n        raise HTTPException(status_code=403)\ngate = Gate()\n",
      }) },
      { name: "a class whose making asks for the user", code: third("context=Depends(Context)", {
        before: "class Context:\n    def __init__(self, user=Depends(get_current_user)):\n        self.user = user\n",
      }) },
      { name: "a function that gives the dependency", code: third("user=needs(\"keeper\")", {
        before: "def needs(role):\n    return Depends(get_current_user)\n",
      }) },
      { name: "a variable that holds the dependency", code: third("user=needed", { before: "needed = Depends(get_current_user)\n" }) },
      { name: "an unknown dependency that runs for its effect", code: third("_: None = Depends(auth.control_plane_dep)") },
      { name: "an unknown dependency in the list", code: third("", { decorator: "@router.delete(\"/c\", dependencies=[Depends(auth.plane)])" }) },
      { name: "a check in the body", code: third("request: Request", { body: "auth.require_user(request)" }) },
      { name: "a decorator that checks something", code: third("", { decorator: "@router.delete(\"/c\")\n@auth.require_team" }) },
      { name: "whose siblings take only models", code: `${fastapi}
@router.post("/a")
def a(data: auth_models.PermissionCreate, share: WalletSharePermission): ...
@router.put("/b")
def b(share: WalletSharePermission): ...
@router.delete("/c")
def c(): ...
` },
      { name: "whose siblings look users up", code: `${fastapi}
from .users import get_user_by_id_or_404, get_user_manager, get_user_permissions
@router.post("/a")
def a(user=Depends(get_user_by_id_or_404)): ...
@router.put("/b")
def b(users=Depends(get_user_manager), permissions=Depends(get_user_permissions)): ...
@router.delete("/c")
def c(): ...
` },
      { name: "the router's own dependency, a session of an administrator", code: `${fastapi}
admin = APIRouter(dependencies=[Depends(auth.is_authenticated_admin_session)])
@admin.post("/a", dependencies=[Depends(get_current_user)])
def a(): ...
@admin.put("/b", dependencies=[Depends(get_current_user)])
def b(): ...
@admin.delete("/c")
def c(): ...
` },
      { name: "several routes of one function", code: `${fastapi}
@router.put("/a")
@router.patch("/a")
def a(user: CurrentUser): ...
@router.delete("/a")
def b(user: CurrentUser): ...
` },
      { name: "reading, beside writing with a guard", code: `${guarded}
@router.get("/c")
def c(): ...
` },
      { name: "reading, where other routes read without one", options: [{ confidence: "possible" }], code: `${guarded}
@router.get("/c")
def c(): ...
@router.get("/d")
def d(): ...
` },
      { name: "reading with somebody who need not be there", options: [{ confidence: "possible" }], code: `${guarded}
@router.get("/c")
def c(user=Depends(auth.get_optional_user)): ...
` },
      { name: "methods of an instance that has the user injected", code: `${fastapi}
@controller(router)
class Items:
    user: User = Depends(get_current_user)
    @router.post("/a")
    def a(self): ...
    @router.put("/b", dependencies=[Depends(check_account)])
    def b(self): ...
    @router.delete("/c")
    def c(self): ...
` },
      { name: "methods below a base class of another file", code: `${fastapi}
from .base import BaseUserController
@controller(router)
class Items(BaseUserController):
    @router.post("/a", dependencies=[Depends(check_account)])
    def a(self): ...
    @router.put("/b", dependencies=[Depends(check_account)])
    def b(self): ...
    @router.delete("/c")
    def c(self): ...
` },
      { name: "methods below a base class of this file", code: `${fastapi}
class Base:
    def __init__(self, user=Depends(get_current_user)):
        self.user = user
@controller(router)
class Items(Base):
    @router.post("/a", dependencies=[Depends(check_account)])
    def a(self): ...
    @router.put("/b", dependencies=[Depends(check_account)])
    def b(self): ...
    @router.delete("/c")
    def c(self): ...
` },
      { name: "a router of another file for users", code: `
from fastapi import Depends
from .routing import UserAPIRouter
from .auth import check_admin
router = UserAPIRouter()
@router.post("/a", dependencies=[Depends(check_admin)])
def a(): ...
@router.put("/b", dependencies=[Depends(check_admin)])
def b(): ...
@router.delete("/c")
def c(): ...
` },
      { name: "Flask, a decorator for the registered only", code: `
from flask import Blueprint
from .decorators import authed_only, registered_only
teams = Blueprint("teams", __name__)
@teams.route("/a", methods=["POST"])
@authed_only
def a(): ...
@teams.route("/b", methods=["POST"])
@authed_only
def b(): ...
@teams.route("/c", methods=["POST"])
@registered_only
def c(): ...
` },
    ],
    invalid: explained([
      { name: "nothing", code: third("id: int"), errors: [{ messageId: "unlikeSiblings", line: guardedLines + 1, column: 5, data: { route: "DELETE /c", guarded: "2", siblings: "2", guard: "CurrentUser", comment: "#" } }] },
      { name: "a model that is called after a permission", code: third("share: WalletSharePermission"), errors: [{ messageId: "unlikeSiblings", line: guardedLines + 1, column: 5 }] },
      { name: "a session of the database in the list", code: third("", { decorator: "@router.delete(\"/c\", dependencies=[Depends(get_session)])" }), errors: [{ messageId: "unlikeSiblings", line: guardedLines + 1, column: 5 }] },
      { name: "a rate limiter", code: third("", { decorator: "@router.delete(\"/c\", dependencies=[Depends(RateLimiter(times=2))])" }), errors: [{ messageId: "unlikeSiblings", line: guardedLines + 1, column: 5 }] },
      { name: "pages and settings", code: third("page=Depends(paginate), settings=Depends(get_settings)"), errors: [{ messageId: "unlikeSiblings", line: guardedLines + 1, column: 5 }] },
      { name: "a user that is looked up", code: third("user=Depends(get_user_by_id_or_404)"), errors: [{ messageId: "unlikeSiblings", line: guardedLines + 1, column: 5 }] },
      { name: "look-ups and models in the body", code: third("id: int", { body: "return UserToken(session.get(User, id), get_user_items(id))" }), errors: [{ messageId: "unlikeSiblings", line: guardedLines + 1, column: 5 }] },
      { name: "a function of this file that nothing calls", code: third("user=require_user", { before: "def require_user(request: Request):\n    raise HTTPException(401)\n" }), errors: [{ messageId: "unlikeSiblings", line: guardedLines + 3, column: 5 }] },
      {
        name: "another route of one function", code: `${fastapi}
@router.post("/a")
@router.put("/a", dependencies=[Depends(get_current_user)])
def a(): ...
@router.delete("/b", dependencies=[Depends(get_current_user)])
def b(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 11, column: 5, data: { route: "POST /a", guarded: "2", siblings: "2", guard: "get_current_user", comment: "#" } }],
      },
      {
        name: "somebody who need not be there, on a write", options: [{ confidence: "possible" }], code: third("user=Depends(auth.get_optional_user)"),
        errors: [{ messageId: "open", line: guardedLines + 1, column: 5 }],
      },
      {
        name: "told not to insist, on a write", options: [{ confidence: "possible" }], code: third("user=Depends(auth.get_current_user(required=False))"),
        errors: [{ messageId: "open", line: guardedLines + 1, column: 5 }],
      },
      {
        name: "the only one that reads", options: [{ confidence: "possible" }], code: third("", { decorator: "@router.get(\"/c\")" }),
        errors: [{ messageId: "unlikeSiblings", line: guardedLines + 1, column: 5 }],
      },
      {
        name: "among readers with a guard", options: [{ confidence: "possible" }], code: `${fastapi}
@router.get("/a")
def a(user: CurrentUser): ...
@router.get("/b")
def b(user: CurrentUser): ...
@router.get("/c")
def c(): ...
@router.post("/d")
def d(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 14, column: 5, data: { route: "GET /c", guarded: "2", siblings: "3", guard: "CurrentUser", comment: "#" } },
          { messageId: "unlikeSiblings", line: 16, column: 5 }],
      },
      {
        name: "siblings whose guard answers 401 in this file", code: `${fastapi}
def gate(request: Request):
    if not request.headers.get("x-key"):
        raise HTTPException(401)
@router.post("/a")
def a(who=Depends(gate)): ...
@router.put("/b")
def b(who=Depends(gate)): ...
@router.delete("/c")
def c(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 17, column: 5, data: { route: "DELETE /c", guarded: "2", siblings: "2", guard: "gate", comment: "#" } }],
      },
      {
        name: "a router that a class of another file makes", code: `
from fastapi import Depends
from app.routing import APIRouter
from .auth import get_current_user
router = APIRouter()
@router.post("/a")
def a(user=Depends(get_current_user)): ...
@router.put("/b")
def b(user=Depends(get_current_user)): ...
@router.delete("/c")
def c(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 11, column: 5 }],
      },
      {
        name: "Flask, a decorator that checks nobody", code: `
from flask import Blueprint
from .decorators import authed_only, during_contest
teams = Blueprint("teams", __name__)
@teams.route("/a", methods=["POST"])
@authed_only
def a(): ...
@teams.route("/b", methods=["POST"])
@authed_only
def b(): ...
@teams.route("/c", methods=["POST"])
@during_contest
def c(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 13, column: 5 }],
      },
    ]),
  },
});

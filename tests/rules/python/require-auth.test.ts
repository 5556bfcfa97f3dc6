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
      { name: "Flask, a blueprint of another file whose routes all have it", code: `
from app.api import bp
from app.auth import token_auth
@bp.route("/a", methods=["POST"])
@token_auth.login_required
def a(): ...
@bp.put("/b")
@token_auth.login_required
def b(): ...
@bp.route("/login", methods=["POST"])
def sign_in(): ...
` },
      { name: "an object of another file that is no router", code: `
from app.cache import cache
@cache.post("/a")
@login_required
def a(): ...
@cache.post("/b")
@login_required
def b(): ...
@cache.post("/c")
def c(): ...
` },
      { name: "Flask, before all requests", code: `
from flask import Blueprint
from flask_login import login_required
bp = Blueprint("items", __name__)
@bp.before_request
@login_required
def before(): ...
@bp.post("/a")
@admin_required
def a(): ...
@bp.post("/b")
@admin_required
def b(): ...
@bp.post("/c")
def c(): ...
` },
      { name: "Flask, classes with decorators", code: `
from flask.views import MethodView
from flask_login import login_required
class Items(MethodView):
    decorators = [login_required]
    def get(self): ...
    def post(self): ...
class Keepers(MethodView):
    @login_required
    def post(self): ...
` },
      { name: "Flask-RESTful, a base class of this file", code: `
from flask_restful import Resource
class Base(Resource):
    method_decorators = [login_required]
class Items(Base):
    def post(self): ...
class Keepers(Base):
    def put(self): ...
    def delete(self): ...
` },
      { name: "Django, mixins, decorators, tests in the class, public ones", code: `
from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.mixins import LoginRequiredMixin, UserPassesTestMixin
from django.utils.decorators import method_decorator
from django.views.generic import CreateView, DeleteView, FormView, ListView, View
class Add(LoginRequiredMixin, CreateView): ...
class Remove(UserPassesTestMixin, DeleteView): ...
@method_decorator(login_required, name="dispatch")
class Change(View):
    def post(self, request): ...
class Other(View):
    @method_decorator(permission_required("items.add"))
    def post(self, request): ...
class Own(View):
    def dispatch(self, request): ...
    def post(self, request): ...
class Foreign(KeeperBase, CreateView): ...
class All(ListView): ...
class SignUpView(FormView): ...
class PasswordResetView(FormView): ...
class Plain(Exception): ...
` },
      { name: "Django, functions", filename: "shop/views.py", code: `
from django.contrib.auth.decorators import login_required
@login_required
def add(request):
    return save(request.POST)
@login_required
def change(request):
    return save(request.POST)
def show(request):
    return page(request)
def compute(total):
    return total.POST
def login(request):
    return enter(request.POST)
def remove(request):
    if not request.user.is_authenticated:
        return redirect("login")
    if request.method == "POST":
        return drop()
def _private(request):
    return save(request.POST)
` },
      { name: "Django, functions of a file that holds no views", filename: "shop/forms.py", code: `
from django.contrib.auth.decorators import login_required
@login_required
def add(request):
    return save(request.POST)
@login_required
def change(request):
    return save(request.POST)
def remove(request):
    return save(request.POST)
` },
      { name: "REST framework: settings may hold for what says nothing", code: `
from rest_framework.permissions import IsAuthenticated
from rest_framework.views import APIView
from rest_framework.viewsets import ModelViewSet
class Items(ModelViewSet):
    permission_classes = [IsAuthenticated]
class Keepers(APIView):
    permission_classes = (IsAuthenticated,)
    def post(self, request): ...
class Tools(ModelViewSet): ...
` },
      { name: "REST framework: open ones show that settings close the others", filename: "views.py", code: `
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.views import APIView
from rest_framework.viewsets import ModelViewSet
class Items(ModelViewSet):
    permission_classes = [IsAuthenticated]
    @action(detail=True, methods=["post"])
    def close(self, request): ...
class Keepers(ModelViewSet):
    def get_permissions(self): ...
class Open(APIView):
    permission_classes = [AllowAny]
    def post(self, request): ...
class Empty(APIView):
    permission_classes = []
    def post(self, request): ...
class Tools(ModelViewSet): ...
@api_view(["POST"])
@permission_classes([IsAuthenticated])
def add(request): ...
@api_view(["POST"])
@permission_classes([IsAuthenticated])
def change(request): ...
@api_view(["POST"])
@permission_classes([AllowAny])
def subscribe(request): ...
` },
      { name: "Litestar, guards and what leaves them out", code: `
from litestar import Controller, delete, post, put
from .guards import requires_active_user
class Items(Controller):
    @post("/a", guards=[requires_active_user])
    async def a(self) -> None: ...
    @put("/b", guards=[requires_active_user])
    async def b(self) -> None: ...
    @delete("/c", exclude_from_auth=True)
    async def c(self) -> None: ...
    @delete("/d")
    async def d(self) -> None: ...
` },
      { name: "Sanic, middleware for all", code: `
from sanic import Blueprint
from sanic.exceptions import Unauthorized
from .auth import protected
bp = Blueprint("items")
@bp.on_request
async def check(request):
    if not request.token:
        raise Unauthorized("who?")
@bp.post("/a")
@protected
async def a(request): ...
@bp.post("/b")
@protected
async def b(request): ...
@bp.post("/c")
async def c(request): ...
` },
      { name: "one that only says that it is gone", code: third("id: int", { body: "\n    \"\"\"No longer there.\"\"\"\n    log.warning(\"old\")\n    raise HTTPException(\n        status_code=410, detail=\"This address was there for version 1 alone, and is no longer; use /d in its place, which takes the same and gives the same.\",\n    )" }) },
      { name: "Tornado, a decorator, what decides before all methods, and a method that no client calls", code: `
from tornado import web
from .auth import needs_scope
class Items(web.RequestHandler):
    @web.authenticated
    def post(self): ...
    @needs_scope("items")
    async def delete(self): ...
    def create(self, item): ...
    def update(self, item): ...
class Keepers(web.RequestHandler):
    def prepare(self):
        if not self.current_user:
            raise web.HTTPError(401)
    def post(self): ...
class LoginHandler(web.RequestHandler):
    def post(self): ...
` },
    ],
    invalid: explained([
      { name: "nothing", code: third("id: int"), errors: [{ messageId: "unlikeSiblings", line: guardedLines + 1, column: 5, data: { route: "DELETE /c", guarded: "2", siblings: "2", guard: "CurrentUser", comment: "#" } }] },
      { name: "one that does something before it says that there is nothing", code: third("id: int", { body: "\n    drop(id)\n    raise HTTPException(404)" }), errors: [{ messageId: "unlikeSiblings", line: guardedLines + 1, column: 5 }] },
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
      {
        name: "Flask, a blueprint of another file", code: `
from app.api import bp
from app.auth import token_auth
@bp.route("/a", methods=["POST"])
@token_auth.login_required
def a(): ...
@bp.route("/b", methods=["PUT"])
@token_auth.login_required
def b(): ...
@bp.route("/c", methods=["DELETE"])
def c(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 11, column: 5, data: { route: "DELETE /c", guarded: "2", siblings: "2", guard: "token_auth.login_required", comment: "#" } }],
      },
      {
        name: "Quart, a blueprint", code: `
from quart import Blueprint
bp = Blueprint("items", __name__)
@bp.post("/a")
@login_required
async def a(): ...
@bp.put("/b")
@login_required
async def b(): ...
@bp.delete("/c")
async def c(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 11, column: 11, data: { route: "DELETE /c", guarded: "2", siblings: "2", guard: "login_required", comment: "#" } }],
      },
      {
        name: "Flask, a method of a class", code: `
from flask.views import MethodView
class Items(MethodView):
    @login_required
    def post(self): ...
    @login_required
    def put(self): ...
    def delete(self): ...
    def get(self): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 8, column: 9, data: { route: "Items.delete", guarded: "2", siblings: "3", guard: "login_required", comment: "#" } }],
      },
      {
        name: "Django, a class", code: `
from django.contrib.auth.mixins import LoginRequiredMixin
from django.views.generic import CreateView, DeleteView, UpdateView
class Add(LoginRequiredMixin, CreateView): ...
class Change(LoginRequiredMixin, UpdateView): ...
class Remove(DeleteView): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 7, data: { route: "Remove", guarded: "2", siblings: "2", guard: "LoginRequiredMixin", comment: "#" } }],
      },
      {
        name: "Django, functions", filename: "shop/views.py", code: `
from django.contrib.auth.decorators import login_required
from django.views.decorators.http import require_POST
@login_required
def add(request):
    return save(request.POST)
@login_required
def change(request, id):
    if request.method == "POST":
        return save(request)
def remove(request, id):
    return drop(request.POST["id"])
@require_http_methods(["DELETE"])
def clear(request):
    return drop()
`,
        options: [{ minShare: 0.5 }],
        errors: [{ messageId: "unlikeSiblings", line: 11, column: 5 }, { messageId: "unlikeSiblings", line: 14, column: 5 }],
      },
      {
        name: "REST framework, where all that is possible is asked for", options: [{ confidence: "possible" }], code: `
from rest_framework.permissions import IsAuthenticated
from rest_framework.views import APIView
from rest_framework.viewsets import ModelViewSet
class Items(ModelViewSet):
    permission_classes = [IsAuthenticated]
class Keepers(APIView):
    permission_classes = (IsAuthenticated,)
    def post(self, request): ...
class Tools(ModelViewSet): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 10, column: 7, data: { route: "Tools", guarded: "2", siblings: "2", guard: "IsAuthenticated", comment: "#" } }],
      },
      {
        name: "Litestar", code: `
from litestar import delete, post, put
from .guards import requires_active_user
@post("/a", guards=[requires_active_user])
async def a() -> None: ...
@put("/b", guards=[requires_active_user])
async def b() -> None: ...
@delete("/c")
async def c() -> None: ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 9, column: 11 }],
      },
      {
        name: "Sanic", code: `
from sanic import Sanic
from .auth import protected
app = Sanic("items")
@app.post("/a")
@protected
async def a(request): ...
@app.post("/b")
@protected
async def b(request): ...
@app.delete("/c")
async def c(request): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 12, column: 11 }],
      },
      {
        name: "Tornado", code: `
import tornado.web
class Items(tornado.web.RequestHandler):
    @tornado.web.authenticated
    def post(self): ...
    @tornado.web.authenticated
    def put(self): ...
class Keepers(tornado.web.RequestHandler):
    def initialize(self, db):
        self.db = db
    async def delete(self): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 11, column: 15, data: { route: "Keepers.delete", guarded: "2", siblings: "2", guard: "tornado.web.authenticated", comment: "#" } }],
      },
      {
        name: "aiohttp", code: `
from aiohttp import web
from .auth import login_required
routes = web.RouteTableDef()
@routes.post("/a")
@login_required
async def a(request): ...
@routes.put("/b")
@login_required
async def b(request): ...
@routes.delete("/c")
async def c(request): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 12, column: 11 }],
      },
    ]),
  },
});

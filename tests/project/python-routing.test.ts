/** Routes of Python whose guards, or what looks like guards, are defined in other files, on disk. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { writeFiles } from "../files-on-disk.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "rampart-python-routing-")));
let folders = 0;

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** What require-auth says of one file of an application: each report as `line messageId`. */
function lint(files: Readonly<Record<string, string>>, filename: string, more: readonly Linter.Config[] = []): readonly string[] {
  const cwd = writeFiles(join(root, `app${folders++}`), files);
  return new Linter({ cwd }).verify(files[filename] ?? "", [...plugin.configs.recommended, ...more], { filename: join(cwd, filename) })
    .filter(({ ruleId, fatal }) => fatal === true || ruleId === "rampart/require-auth").map(({ line, messageId, message }) => `${line} ${messageId ?? message}`);
}

const deps = `
from typing import Annotated
from fastapi import Depends, HTTPException, Request
from .models import User, Shop

async def current_user(request: Request) -> User:
    if not request.headers.get("x-user"):
        raise HTTPException(401)
    return User()

async def get_current_shop(request: Request) -> Shop:
    shop = await Shop.by_host(request.url.hostname)
    if shop is None:
        raise HTTPException(404)
    return shop

async def get_current_seller(user: User = Depends(current_user)) -> User:
    return user

def get_current_tenant(request: Request) -> str:
    token = request.cookies.get("token")
    if not token:
        tenant = "public"
        return tenant
    try:
        return jwt.decode(token, KEY)
    except InvalidTokenError:
        raise HTTPException(401)

def get_current_place(request: Request) -> str:
    token = request.cookies.get("token")
    if token is None:
        log("nobody")
        raise HTTPException(401)
    return jwt.decode(token, KEY)

def get_current_desk(request: Request, user: User = Depends(current_user)) -> str:
    if not request.headers.get("x-desk"):
        return None
    return user.desk

def get_current_floor(request: Request) -> str:
    token = request.cookies.get("token")
    if not token:
        return ask_who(request)
    return jwt.decode(token, KEY)

async def find_reader(user: User = Depends(current_user)) -> User:
    return user

async def get_roles(page: int = 1) -> list:
    return []

Shopper = Annotated[User, Depends(current_user)]
Place = Annotated[Shop, Depends(get_current_shop)]
Reader = Annotated[User, Depends(find_reader)]
Buyer = Shopper

class Gate:
    def __init__(self, role):
        self.role = role

    def __call__(self, request: Request):
        if request.headers.get("x-role") != self.role:
            raise HTTPException(401)

def Entrance(role):
    class Inner(Gate):
        pass
    return Inner(role)

def lately(minutes):
    async def dependency(user: Shopper):
        return user
    return dependency

Recent = Annotated[User, Depends(lately(5))]

_owner = Entrance("owner")
Owner = Annotated[None, Depends(_owner)]
`;
const models = "class User: ...\nclass Shop: ...\nclass Item: ...\n";
const app = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  "app/__init__.py": "", "app/models.py": models, "app/deps.py": deps,
  "app/items.py": ["from fastapi import APIRouter, Depends", "from app import deps", "from app.deps import *", "from app.deps import Buyer, Owner, Place, Reader, Recent, Shopper, current_user, find_reader, get_current_desk, get_current_floor, get_current_place, get_current_seller, get_current_shop, get_current_tenant, get_roles", "from app.models import Item, Shop, User", "router = APIRouter()", ...lines].join("\n"),
});
const guarded = '@router.put("/{id}")\ndef change(id: int, user: User = Depends(current_user)): ...\n@router.delete("/{id}")\ndef remove(id: int, user: User = Depends(current_user)): ...\n';
const post = (parameters: string): readonly string[] => lint(app(`@router.post("/")\ndef add(${parameters}): ...`, guarded), "app/items.py");

describe("what is injected from another file", () => {
  it("is no guard where its definition refuses nobody for who they are", () => {
    expect(post("item: Item")).toEqual(["8 unlikeSiblings"]);
    expect(post("shop: Shop = Depends(get_current_shop)")).toEqual(["8 unlikeSiblings"]);
    expect(post("_: Shop = Depends(get_current_shop)")).toEqual(["8 unlikeSiblings"]);
    expect(post("roles: list = Depends(get_roles)")).toEqual(["8 unlikeSiblings"]);
  });

  it("is no guard where whoever brings nothing may pass, whatever is said to a token that is wrong", () => {
    expect(post("tenant: str = Depends(get_current_tenant)")).toEqual(["8 unlikeSiblings"]);
    expect(post("place: str = Depends(get_current_place)")).toEqual([]);
    expect(post("desk: str = Depends(get_current_desk)")).toEqual([]);
    expect(post("floor: str = Depends(get_current_floor)")).toEqual([]);
  });

  it("is a guard where it takes one itself, whatever it is called", () => {
    expect(post("user: User = Depends(get_current_seller)")).toEqual([]);
    expect(post("reader: User = Depends(deps.current_user)")).toEqual([]);
    expect(lint(app('@router.post("/", dependencies=[Depends(find_reader)])\ndef add(): ...', guarded.replaceAll("current_user", "get_current_seller")), "app/items.py")).toEqual([]);
  });

  it("is believed where nobody can read its definition", () => {
    const files = app('@router.post("/")\ndef add(shop: Shop = Depends(get_current_vendor)): ...', guarded);
    expect(lint({ ...files, "app/items.py": `from vendor_kit import get_current_vendor\n${files["app/items.py"] ?? ""}` }, "app/items.py")).toEqual([]);
  });
});

describe("another name for a type with a guard beside it", () => {
  it("is a guard in another file, too, by what is injected", () => {
    expect(post("user: Shopper")).toEqual([]);
    expect(post("user: deps.Shopper")).toEqual([]);
    expect(post("user: Reader")).toEqual([]);
    expect(post("user: Buyer")).toEqual([]);
    expect(post("owner: Owner")).toEqual([]);
    expect(post("user: Recent")).toEqual([]);
  });

  it("is none where that refuses nobody, nor is a class that is called after somebody", () => {
    expect(post("place: Place")).toEqual(["8 unlikeSiblings"]);
    expect(post("user: User")).toEqual(["8 unlikeSiblings"]);
  });

  it("is what siblings are expected to have", () => {
    const sibling = '@router.put("/{id}")\ndef change(id: int, who: Shopper): ...\n@router.delete("/{id}")\ndef remove(id: int, who: Shopper): ...\n';
    expect(lint(app('@router.post("/")\ndef add(): ...', sibling), "app/items.py")).toEqual(["8 unlikeSiblings"]);
    expect(lint(app('@router.post("/")\ndef add(): ...', sibling.replaceAll("Shopper", "Place")), "app/items.py")).toEqual([]);
  });
});

describe("base classes of other files", () => {
  const bases = (field: string): string => `from fastapi import Depends\nfrom app.deps import current_user, get_current_shop\nclass _Base:\n    log = None\nclass Controller(_Base):\n    ${field}\n    def fail(self):\n        raise HTTPException(403)\nclass UserController(Controller):\n    user = Depends(current_user)\n`;
  const controller = (base: string): string => `from fastapi import APIRouter\nfrom app.kit import controller\nfrom app.bases import ${base}\nrouter = APIRouter()\n@controller(router)\nclass Items(${base}):\n    @router.post("/")\n    def add(self): ...\n`;
  const others = Object.fromEntries(["a", "b", "c"].map((name) => [`app/routes/${name}.py`, controller("UserController")]));
  const files = (base: string, field: string): Readonly<Record<string, string>> => ({
    ...app(), "app/kit.py": "def controller(router): ...\n", "app/bases.py": bases(field), "app/routes/__init__.py": "", ...others, "app/routes/items.py": controller(base),
  });

  it("guard by what is injected into them or into theirs, and by nothing that only others call", () => {
    expect(lint(files("UserController", "db = None"), "app/routes/items.py")).toEqual([]);
    expect(lint(files("Controller", "db = None"), "app/routes/items.py")).toEqual(["8 unlikeNeighbours"]);
    expect(lint(files("Controller", "shop = Depends(get_current_shop)"), "app/routes/items.py")).toEqual(["8 unlikeNeighbours"]);
    expect(lint(files("Controller", "user = Depends(current_user)"), "app/routes/items.py")).toEqual([]);
  });

  const view = (base: string, kit = "app.bases"): string => `from flask_restful import Resource\nfrom ${kit} import ${base}\nfrom app.auth import login_required\nclass Items(${base}):\n    def post(self): ...\nclass Parts(Resource):\n    method_decorators = [login_required]\n    def post(self): ...\n    def put(self): ...\n    def delete(self): ...\n`;
  const resources = (field: string): Readonly<Record<string, string>> => ({
    "app/auth.py": "def login_required(f): ...\ndef traced(f): ...\n", "app/bases.py": `from flask_restful import Resource\nfrom app.auth import login_required, traced\nclass BaseResource(Resource):\n    decorators = [${field}]\n`, "app/views.py": view("BaseResource"),
  });

  it("guard by the decorators that they list", () => {
    expect(lint(resources("login_required"), "app/views.py")).toEqual([]);
    expect(lint(resources("traced"), "app/views.py")).toEqual(["5 unlikeSiblings"]);
    expect(lint({ ...resources("traced"), "app/views.py": view("BaseResource", "other_kit") }, "app/views.py")).toEqual([]);
  });

  it("are known for a library's where another one of another file is between", () => {
    const handlers = (decorator: string): string => `from app.api.base import APIHandler\nfrom app.auth import needs_scope\nclass _Items(APIHandler): ...\nclass Add(_Items):\n    @needs_scope("a")\n    def post(self): ...\nclass Change(APIHandler):\n    @needs_scope("b")\n    def put(self): ...\nclass Remove(_Items):\n${decorator}    def delete(self): ...\n`;
    const files = (decorator: string): Readonly<Record<string, string>> => ({
      "app/__init__.py": "", "app/auth.py": "def needs_scope(*scopes): ...\n", "app/pages/__init__.py": "from . import base\nfrom .base import *\n",
      "app/pages/base.py": "from tornado.web import RequestHandler\nclass Mixin: ...\nclass BaseHandler(Mixin, RequestHandler):\n    def page(self): ...\n", "app/api/__init__.py": "",
      "app/api/base.py": "from ..pages import BaseHandler\nclass Shared(BaseHandler): ...\nclass APIHandler(Shared):\n    def item(self): ...\n", "app/api/items.py": handlers(decorator),
    });
    expect(lint(files(""), "app/api/items.py")).toEqual(["11 unlikeSiblings"]);
    expect(lint(files('    @needs_scope("c")\n'), "app/api/items.py")).toEqual([]);
  });

  it("may forbid for what a thing is: that its siblings have, too", () => {
    const kit = "from django.http import HttpResponseForbidden\nclass OwnedFormMixin:\n    def dispatch(self, request):\n        if self.owner != request.user:\n            return HttpResponseForbidden()\n        return super().dispatch(request)\n";
    const views = (first: string): string => `from django.contrib.auth.mixins import LoginRequiredMixin\nfrom django.views.generic import CreateView, DeleteView, UpdateView\nfrom app.kit import OwnedFormMixin\nclass Add(OwnedFormMixin, ${first}CreateView): ...\nclass Change(OwnedFormMixin, LoginRequiredMixin, UpdateView): ...\nclass Remove(OwnedFormMixin, LoginRequiredMixin, DeleteView): ...\n`;
    expect(lint({ "app/kit.py": kit, "app/views.py": views("") }, "app/views.py")).toEqual(["4 unlikeSiblings"]);
    expect(lint({ "app/kit.py": kit, "app/views.py": views("LoginRequiredMixin, ") }, "app/views.py")).toEqual([]);
    expect(lint({ "app/kit.py": kit.replace("HttpResponseForbidden()", "redirect('/login')"), "app/views.py": views("") }, "app/views.py")).toEqual([]);
  });
});

describe("settings of an application", () => {
  const views = "from rest_framework.permissions import AllowAny, IsAdminUser\nfrom rest_framework.viewsets import ModelViewSet\nclass Items(ModelViewSet):\n    permission_classes = [IsAdminUser]\nclass Keepers(ModelViewSet):\n    permission_classes = [IsAdminUser]\nclass Tools(ModelViewSet): ...\n";
  const rest = (classes: string): string => `BASE = 1\nREST_FRAMEWORK = {\n    "PAGE_SIZE": 20,\n    "DEFAULT_PERMISSION_CLASSES": ${classes},\n}\n`;
  const possible = (files: Readonly<Record<string, string>>, filename: string): readonly string[] => lint(files, filename, [{ rules: { "rampart/require-auth": ["warn", { confidence: "possible" }] } }]);

  it("say who may call a view of REST framework that says nothing", () => {
    expect(possible({ "shop/views.py": views }, "shop/views.py")).toEqual(["7 unlikeSiblings"]);
    expect(possible({ "shop/views.py": views, "conf/settings.py": rest('["rest_framework.permissions.AllowAny"]') }, "shop/views.py")).toEqual(["7 unlikeSiblings"]);
    expect(possible({ "shop/views.py": views, "conf/settings.py": rest('("rest_framework.permissions.IsAuthenticated",)') }, "shop/views.py")).toEqual([]);
    expect(possible({ "shop/views.py": views, "conf/settings/base.py": rest('[\n        "shop.permissions.IsKeeper",\n    ]') }, "shop/views.py")).toEqual([]);
  });

  const django = (decorator = ""): string => `from django.contrib.auth.decorators import login_not_required, permission_required\n@permission_required("a")\ndef add(request):\n    return save(request.POST)\n@permission_required("b")\ndef change(request):\n    return save(request.POST)\n${decorator}\ndef remove(request):\n    return drop(request.POST)\n`;
  const middleware = (...names: readonly string[]): string => `MIDDLEWARE = [\n${["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware", ...names].map((name) => `    "${name}",\n`).join("")}]\n`;
  const gate = "from django.shortcuts import redirect\nclass Gate:\n    def __init__(self, get_response):\n        self.get_response = get_response\n    def __call__(self, request):\n        if not request.user.pk:\n            return redirect('/login')\n        return self.get_response(request)\nclass Timer:\n    def __call__(self, request):\n        return self.get_response(request)\n";

  it("name the middleware that refuses whoever is not signed in, by its name or by what it does", () => {
    expect(lint({ "shop/views.py": django(), "conf/settings.py": middleware() }, "shop/views.py")).toEqual(["9 unlikeSiblings"]);
    expect(lint({ "shop/views.py": django(), "conf/settings.py": middleware("django.contrib.auth.middleware.LoginRequiredMiddleware") }, "shop/views.py")).toEqual([]);
    expect(lint({ "shop/views.py": django(), "shop/__init__.py": "", "shop/gate.py": gate, "conf/settings.py": middleware("shop.gate.Gate") }, "shop/views.py")).toEqual([]);
    expect(lint({ "shop/views.py": django(), "shop/__init__.py": "", "shop/gate.py": gate, "conf/settings.py": middleware("shop.gate.Timer", "elsewhere.Gate") }, "shop/views.py")).toEqual(["9 unlikeSiblings"]);
  });

  it("are left by a view that says so", () => {
    const files = { "shop/views.py": django("@login_not_required"), "conf/settings.py": middleware("django.contrib.auth.middleware.LoginRequiredMiddleware") };
    expect(lint(files, "shop/views.py")).toEqual([]);
    expect(possible(files, "shop/views.py")).toEqual(["9 open"]);
  });
});

describe("handlers that take for granted who is calling", () => {
  const tokens = (body: string, first = ""): string => `from flask import Blueprint\nfrom flask_login import current_user\nfrom app.auth import token_auth\nbp = Blueprint("tokens", __name__)\n@bp.delete("/tokens")\n@token_auth.login_required\ndef revoke(): ...\n@bp.post("/tokens")\n${first}def add():\n    ${body}\n`;
  const files = (body: string, first = ""): Readonly<Record<string, string>> => ({ "app/auth.py": "from flask_httpauth import HTTPTokenAuth\ntoken_auth = HTTPTokenAuth()\n", "app/__init__.py": "", "app/tokens.py": tokens(body, first) });

  it("are reported where nothing before them asks", () => {
    expect(lint(files("return token_auth.current_user().make_token()"), "app/tokens.py")).toEqual(["9 takenForGranted"]);
    expect(lint(files("return make_token(owner=current_user)"), "app/tokens.py")).toEqual(["9 takenForGranted"]);
    expect(lint(files("return make_token(g.user.id)"), "app/tokens.py")).toEqual(["9 takenForGranted"]);
  });

  it("are not where they ask, or speak of nobody", () => {
    expect(lint(files("return make_token()"), "app/tokens.py")).toEqual([]);
    expect(lint(files("return make_token(owner=current_user if current_user.is_authenticated else None)"), "app/tokens.py")).toEqual([]);
    expect(lint(files("if not current_user:\n        return None\n    return make_token(current_user.id)"), "app/tokens.py")).toEqual([]);
    expect(lint(files("current_user = guest()\n    return make_token(current_user.id)"), "app/tokens.py")).toEqual([]);
    expect(lint(files("return make_token(current_user.id)", "@token_auth.login_required\n"), "app/tokens.py")).toEqual([]);
  });
});

describe("a folder next to all of whose routes have a guard", () => {
  const plain = (name: string): string => `from fastapi import APIRouter, Depends\nfrom app.deps import current_user\n${name} = APIRouter()\n@${name}.post("/a")\ndef a(user=Depends(current_user)): ...\n@${name}.put("/b")\ndef b(user=Depends(current_user)): ...\n@${name}.delete("/c")\ndef c(user=Depends(current_user)): ...\n`;
  const others = Object.fromEntries(["a", "b", "c"].map((name) => [`app/routes/${name}.py`, plain("router")]));
  const two = `${plain("items")}lots = APIRouter()\n@lots.post("/d")\ndef d(): ...\n@lots.delete("/e")\ndef e(): ...\n`;
  const half = `${plain("items")}@items.post("/d")\ndef d(): ...\n@items.delete("/e")\ndef e(): ...\n@items.put("/f")\ndef f(): ...\n@items.patch("/g")\ndef g(): ...\n`;

  it("speaks for a router beside another one of its file, and where half of the file have one", () => {
    expect(lint({ ...app(), ...others, "app/routes/items.py": two }, "app/routes/items.py")).toEqual(["12 unlikeNeighbours"]);
    expect(lint({ ...app(), ...others, "app/routes/items.py": half }, "app/routes/items.py")).toEqual(["11 unlikeNeighbours"]);
  });

  it("is silent where it is small, or has routes without one", () => {
    const { "app/routes/a.py": only } = others;
    expect(lint({ ...app(), "app/routes/a.py": only ?? "", "app/routes/items.py": two }, "app/routes/items.py")).toEqual([]);
    expect(lint({ ...app(), ...others, "app/routes/open.py": 'from fastapi import APIRouter\nrouter = APIRouter()\n@router.post("/a")\ndef a(): ...\n@router.put("/b")\ndef b(): ...\n', "app/routes/items.py": two }, "app/routes/items.py")).toEqual([]);
  });
});

describe("blueprints", () => {
  const routes = (more = "") => `from flask import Blueprint\n${more || "bp = Blueprint('items', __name__)"}\nfrom app.auth import roles_required\n@bp.post("/a")\n@roles_required("a")\ndef a(): ...\n@bp.put("/b")\n@roles_required("b")\ndef b(): ...\n@bp.delete("/c")\ndef c(): ...\n`;
  const auth = "from flask import abort, g\ndef check():\n    if g.user is None:\n        abort(401)\ndef measure():\n    g.start = 1\n";
  const base = { "app/auth.py": auth };

  it("are guarded by the file that registers them", () => {
    const factory = (hook: string, more = ""): string => `from flask import Flask\nfrom app.auth import check, measure\nfrom app.items import bp\ndef create_app():\n    app = Flask(__name__)\n    app.register_blueprint(bp, url_prefix="/items")\n    app.before_request(${hook})\n${more}    return app\n`;
    expect(lint({ ...base, "app/__init__.py": factory("measure"), "app/items.py": routes() }, "app/items.py")).toEqual(["11 unlikeSiblings"]);
    expect(lint({ ...base, "app/__init__.py": factory("check"), "app/items.py": routes() }, "app/items.py")).toEqual([]);
    expect(lint({ ...base, "app/__init__.py": factory("measure", "    @app.before_request\n    def own():\n        if not current_user.is_authenticated:\n            abort(401)\n"), "app/items.py": routes() }, "app/items.py")).toEqual([]);
  });

  it("are guarded by another file that takes them, and by one that all applications have", () => {
    const hooks = (hook: string, name = "before_request"): string => `from flask import g\nfrom app.items.home import bp\n@bp.${name}\ndef ${hook}():\n    if not g.user:\n        ${hook === "gate" ? "abort(401)" : "pass"}\n`;
    const files = (hook: string): Readonly<Record<string, string>> => ({ ...base, "app/__init__.py": "", "app/items/__init__.py": "", "app/items/home.py": "from flask import Blueprint\nbp = Blueprint('items', __name__)\n", "app/items/hooks.py": hook, "app/items/routes.py": routes("from app.items.home import bp") });
    expect(lint(files(hooks("measure")), "app/items/routes.py")).toEqual(["11 unlikeSiblings"]);
    expect(lint(files(hooks("gate")), "app/items/routes.py")).toEqual([]);
    expect(lint({ ...base, "app/items.py": routes(), "app/hooks.py": hooks("gate").replace("app.items.home", "app.items") }, "app/items.py")).toEqual([]);
    expect(lint({ ...base, "app/main.py": "from flask import Blueprint, abort, g\nmain = Blueprint('main', __name__)\n@main.before_app_request\ndef gate():\n    if not g.user:\n        abort(401)\n", "app/items.py": routes().replaceAll('@roles_required("b")\n', "").replaceAll('@roles_required("a")\n', "@login_required\n") + "@bp.post('/d')\n@login_required\ndef d(): ...\n" }, "app/items.py")).toEqual([]);
  });
});

describe("Litestar", () => {
  const routes = (guards = "", open = ""): string => `from litestar import Controller, delete, post, put\nfrom app.guards import requires_owner\nclass Items(Controller):\n    path = "/items"\n${guards}    @post("/a", guards=[requires_owner])\n    async def a(self) -> None: ...\n    @put("/b", guards=[requires_owner])\n    async def b(self) -> None: ...\n    @delete("/c"${open})\n    async def c(self) -> None: ...\n`;
  const main = (more: string): string => `from litestar import Litestar\nfrom litestar.security.jwt import JWTAuth\nfrom app.guards import requires_user\nfrom app.items import Items\n${more}\n`;

  it("has guards on the class, on the application, and by a backend that asks for every route", () => {
    const line = (found: readonly string[]): readonly string[] => found.map((each) => each.replace(/^\d+ /u, ""));
    expect(line(lint({ "app/items.py": routes(), "app/main.py": main("app = Litestar(route_handlers=[Items])") }, "app/items.py"))).toEqual(["unlikeSiblings"]);
    expect(lint({ "app/items.py": routes("    guards = [requires_owner]\n") }, "app/items.py")).toEqual([]);
    expect(lint({ "app/items.py": routes(), "app/main.py": main("auth = JWTAuth[User](retrieve_user_handler=load, token_secret=SECRET)\napp = Litestar(route_handlers=[Items], on_app_init=[auth.on_app_init])") }, "app/items.py")).toEqual([]);
    expect(lint({ "app/items.py": routes("", ", opt={\"exclude_from_auth\": True}") }, "app/items.py")).toEqual([]);
  });
});

describe("functions of views, where no file has a class or a path", () => {
  const file = (decorator: string): string => `from django.contrib.auth.decorators import login_required\n${decorator}\ndef answer(request, slug):\n    return save(request.POST)\n`;
  const others = Object.fromEntries(["a", "b", "c"].map((name) => [`shop/views/${name}.py`, file("@login_required")]));

  it("are compared with each other", () => {
    expect(lint({ ...others, "shop/views/items.py": file("") }, "shop/views/items.py")).toEqual(["3 unlikeNeighbours"]);
    expect(lint({ ...others, "shop/views/items.py": file("@login_required") }, "shop/views/items.py")).toEqual([]);
  });
});

describe("functions of views, one in each file of a folder", () => {
  const file = (decorator: string): string => `from django.contrib.auth.decorators import login_required\nfrom django.views.generic import View\n${decorator}\ndef answer(request):\n    return save(request.POST)\n`;
  const others = Object.fromEntries(["a", "b", "c"].map((name) => [`shop/views/${name}.py`, file("@login_required")]));

  it("are compared with each other", () => {
    expect(lint({ ...others, "shop/views/items.py": file("") }, "shop/views/items.py")).toEqual(["4 unlikeNeighbours"]);
    expect(lint({ ...others, "shop/views/items.py": file("@login_required") }, "shop/views/items.py")).toEqual([]);
    expect(lint({ "shop/views/a.py": file(""), "shop/views/b.py": file("@login_required"), "shop/views/items.py": file("") }, "shop/views/items.py")).toEqual([]);
  });
});

describe("decorators of other files", () => {
  const views = (decorator: string): string => `from django.contrib.auth.decorators import login_required\nfrom app.kit import require_setting, require_staff\n${decorator}\ndef add(request):\n    return save(request.POST)\n@login_required\ndef change(request):\n    return save(request.POST)\n@login_required\ndef remove(request):\n    return save(request.POST)\n`;
  const kit = "def require_setting(name):\n    def decorator(f):\n        def inner(request):\n            if not settings[name]:\n                raise Http404\n            return f(request)\n        return inner\n    return decorator\ndef require_staff(f):\n    def inner(request):\n        if not request.user.is_staff:\n            raise PermissionDenied\n        return f(request)\n    return inner\n";

  it("guard by what they do, where their names do not tell", () => {
    expect(lint({ "app/kit.py": kit, "app/views.py": views('@require_setting("SHOP")') }, "app/views.py")).toEqual(["4 unlikeSiblings"]);
    expect(lint({ "app/kit.py": kit, "app/views.py": views("@require_staff") }, "app/views.py")).toEqual([]);
    expect(lint({ "app/views.py": views('@require_setting("SHOP")') }, "app/views.py")).toEqual([]);
  });
});

describe("routers that nobody knows", () => {
  const file = (dependency: string): string => `from app.routing import APIRouter\nfrom app.deps import Shopper\nrouter = APIRouter()\n@router.post("/")\ndef add(${dependency}): ...\n`;
  const others = Object.fromEntries(["a", "b", "c"].map((name) => [`app/routes/${name}.py`, file("user: Shopper")]));

  it("are compared with each other, and with those of a library", () => {
    expect(lint({ ...app(), ...others, "app/routes/items.py": file("") }, "app/routes/items.py")).toEqual(["5 unlikeNeighbours"]);
    expect(lint({ ...app(), ...others, "app/routes/items.py": file("user: Shopper") }, "app/routes/items.py")).toEqual([]);
    expect(lint({ ...app(), ...others, "app/routes/items.py": file("").replace("app.routing", "fastapi") }, "app/routes/items.py")).toEqual(["5 unlikeNeighbours"]);
  });
});

describe("a folder that the working directory has a link to", () => {
  const files = app('@router.post("/")\ndef add(user: User = Depends(get_current_seller)): ...\n@router.patch("/")\ndef patch(shop: Shop = Depends(get_current_shop)): ...', guarded);
  const lintAt = (cwd: string, path: string): readonly number[] => new Linter({ cwd })
    .verify(files["app/items.py"] ?? "", [...plugin.configs.recommended], { filename: path }).filter(({ ruleId }) => ruleId === "rampart/require-auth").map(({ line }) => line);

  it("is read for the files that are linted through the link, and for no others", () => {
    const real = writeFiles(join(root, `app${folders++}`), files);
    const cwd = join(root, `app${folders++}`);
    mkdirSync(join(cwd, "linked"), { recursive: true });
    symlinkSync(real, join(cwd, "linked", "shop"), "dir");
    expect(lintAt(cwd, join(cwd, "linked", "shop", "app", "items.py"))).toEqual([10]);
    // Elsewhere nothing is read, and what looks like a guard is believed.
    expect(lintAt(cwd, join(real, "app", "items.py"))).toEqual([]);
  });
});

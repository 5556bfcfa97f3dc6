import rule from "../../../src/rules/no-ineffective-auth.ts";
import { testRule } from "../../rule-tester.ts";

const fastapi = `
from typing import Annotated
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request, status
from fastapi.responses import JSONResponse, RedirectResponse
from fastapi.security import HTTPBearer, OAuth2PasswordBearer
from .auth import get_current_user, require_user
router = APIRouter()
bearer = HTTPBearer(auto_error=False)
scheme = OAuth2PasswordBearer(tokenUrl="token")
`;

testRule("no-ineffective-auth", rule, {
  python: {
    valid: [
      { name: "refusals that are raised and returned", code: `${fastapi}
@router.post("/a")
def a(request: Request):
    if not request.user:
        raise HTTPException(status_code=401)
    if request.user.is_blocked:
        return JSONResponse({}, status_code=403)
    return RedirectResponse("/login")
` },
      { name: "a refusal that is kept for later", code: `${fastapi}
def require_key(request: Request):
    refusal = HTTPException(status_code=401)
    if not request.headers.get("x-key"):
        raise refusal
` },
      { name: "an answer of another kind that is dropped", code: `${fastapi}
def a():
    HTTPException(status_code=404)
    JSONResponse({})
    RedirectResponse("/items")
` },
      { name: "a response that the middleware returns", code: `${fastapi}
app = FastAPI()
@app.middleware("http")
async def check(request, call_next):
    if not request.headers.get("x-key"):
        return JSONResponse({}, status_code=401)
    return await call_next(request)
` },
      { name: "a response of the middleware in the other arm", code: `${fastapi}
app = FastAPI()
@app.middleware("http")
async def check(request, call_next):
    if not request.headers.get("x-key"):
        response = JSONResponse({}, status_code=401)
    else:
        response = await call_next(request)
    return response
` },
      { name: "a response that is asked about before it goes on", code: `${fastapi}
app = FastAPI()
@app.middleware("http")
async def check(request, call_next):
    refusal = JSONResponse({}, status_code=401)
    if not request.headers.get("x-key"):
        return refusal
    return await call_next(request)
` },
      { name: "a handler that returns its refusal", code: `${fastapi}
@router.post("/a")
def a(user=Depends(get_current_user)):
    return JSONResponse({}, status_code=403)
` },
      { name: "a dependency whose response is looked at", code: `${fastapi}
def get_user(request: Request):
    return JSONResponse({}, status_code=401)
@router.post("/a")
def a(user=Depends(get_user)):
    if isinstance(user, JSONResponse):
        return user
` },
      { name: "a dependency that raises", code: `${fastapi}
def get_user(request: Request):
    raise HTTPException(401)
@router.post("/a", dependencies=[Depends(get_user)])
def a(): ...
` },
      { name: "a list of dependencies in the decorator", code: `${fastapi}
@router.post("/a", dependencies=[Depends(require_user)])
def a(dependencies: list[str] = []): ...
` },
      { name: "a factory that is called", code: `${fastapi}
def require_role(role: str):
    def check(request: Request):
        raise HTTPException(403)
    return check
@router.post("/a", dependencies=[Depends(require_role("keeper"))])
def a(): ...
` },
      { name: "a factory whose function the handler calls", code: `${fastapi}
def get_permission_check(user=Depends(get_current_user)):
    def check(name):
        raise HTTPException(403)
    return check
@router.post("/a")
def a(check=Depends(get_permission_check)):
    check("items")
` },
      { name: "a decorator without parentheses", code: `
from flask import Flask, redirect
app = Flask(__name__)
def authenticated(view):
    def wrapped(*args):
        return view(*args)
    return wrapped
@app.post("/a")
@authenticated
def a(): ...
` },
      { name: "a scheme whose token is read", code: `${fastapi}
@router.post("/a")
def a(token: str = Depends(scheme)):
    return decode(token)
` },
      { name: "a scheme beside a guard that looks at it", code: `${fastapi}
@router.post("/a", dependencies=[Depends(scheme), Depends(require_user)])
def a(): ...
` },
      { name: "a scheme below a router that has a guard", code: `${fastapi}
admin = APIRouter(dependencies=[Depends(require_user)])
@admin.post("/a", dependencies=[Depends(bearer)])
def a(): ...
` },
      { name: "a class of this file that does more than its scheme", code: `${fastapi}
class TokenBearer(HTTPBearer):
    async def __call__(self, request: Request):
        raise HTTPException(403)
@router.post("/a", dependencies=[Depends(TokenBearer())])
def a(): ...
` },
      { name: "a function that the handler calls by itself", code: `${fastapi}
def require_key(request):
    raise HTTPException(401)
@router.post("/a")
def a(request: Request, check=require_key):
    check(request)
` },
      { name: "a dependency of another file in an annotation", code: `${fastapi}
@router.post("/a")
def a(user: Annotated[str, require_user]): ...
` },
      { name: "a coroutine that is awaited, another that is scheduled", code: `${fastapi}
async def check_user(request):
    raise HTTPException(401)
@router.post("/a")
async def a(request: Request):
    await check_user(request)
    user = check_user(request)
    await user
` },
      { name: "a test whose answer is used", code: `${fastapi}
def is_owner(user, item):
    return item.owner == user.id
@router.post("/a")
def a(user=Depends(get_current_user)):
    if not is_owner(user, 1):
        raise HTTPException(403)
` },
      { name: "checks that raise or store", code: `${fastapi}
def check_user(user):
    if not user:
        raise HTTPException(401)
    return user
def get_session_user(request):
    request.state.user = request.session["user"]
    return request.state.user
def check_login(user):
    log.warning("seen %s", user)
    return user
@router.post("/a")
def a(request: Request):
    check_user(request.user)
    get_session_user(request)
    check_login(request.user)
` },
      { name: "Flask, redirects that are returned, and others", code: `
from flask import Blueprint, redirect, url_for
pages = Blueprint("pages", __name__)
@pages.before_request
def check():
    if not current_user.is_authenticated:
        return redirect(url_for("auth.login"))
    redirect("/next")
` },
      { name: "Django, the guard first, other mixins later", code: `
from django.contrib.auth.mixins import LoginRequiredMixin
from django.views.generic import CreateView, View
from django.views.generic.edit import FormMixin
class Add(LoginRequiredMixin, CreateView): ...
class Other(CreateView, TitleMixin): ...
class Third(FormMixin, LoginRequiredMixin, View): ...
class Fourth(Page, LoginRequiredMixin): ...
` },
      { name: "REST framework, below the decorator of the view", code: `
from rest_framework.decorators import api_view, permission_classes
from rest_framework.exceptions import NotAuthenticated
from rest_framework.permissions import IsAuthenticated
@api_view(["POST"])
@permission_classes([IsAuthenticated])
def add(request):
    raise NotAuthenticated()
` },
      { name: "Django, a redirect that is returned", code: `
from django.shortcuts import redirect
def add(request):
    return redirect("login")
` },
    ],
    invalid: [
      { name: "Django, the guard after the view", code: `
from django.contrib.auth.mixins import LoginRequiredMixin
from django.views.generic import CreateView
class Add(CreateView, LoginRequiredMixin): ...
`, errors: [{ messageId: "afterView", line: 4, column: 23, data: { guard: "LoginRequiredMixin", line: "4", evidence: "" } }] },
      { name: "REST framework, the guard after the view", code: `
from rest_framework.views import APIView
from .mixins import StaffRequiredMixin
class Add(APIView, StaffRequiredMixin): ...
`, errors: [{ messageId: "afterView", line: 4, column: 20 }] },
      { name: "REST framework, above the decorator of the view", code: `
from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import IsAuthenticated
@permission_classes([IsAuthenticated])
@api_view(["POST"])
def add(request): ...
`, errors: [{ messageId: "aboveRoute", line: 4, column: 2, data: { guard: "permission_classes" } }] },
      { name: "Django, a redirect that nobody returns", code: `
from django.shortcuts import redirect
def add(request):
    if not request.user.is_authenticated:
        redirect("login")
    return save(request)
`, errors: [{ messageId: "notSent", line: 5, column: 9, data: { guard: "redirect", line: "5", evidence: "" } }] },
      { name: "Django, errors that nobody raises", code: `
from django.core.exceptions import PermissionDenied
from rest_framework.exceptions import NotAuthenticated
def add(request):
    if not request.user:
        NotAuthenticated()
    PermissionDenied("no")
`, errors: [{ messageId: "notSent", line: 6, column: 9 }, { messageId: "notSent", line: 7, column: 5 }] },
      { name: "Sanic, above the route; aiohttp, an error that nobody raises", code: `
from aiohttp import web
from sanic import Sanic
from .auth import protected
app = Sanic("items")
@protected
@app.post("/a")
async def a(request):
    web.HTTPUnauthorized()
`, errors: [{ messageId: "aboveRoute", line: 6, column: 2 }, { messageId: "notSent", line: 9, column: 5 }] },
      { name: "an error that is made and not raised", code: `${fastapi}
@router.post("/a")
def a(request: Request):
    if not request.user:
        HTTPException(status_code=status.HTTP_401_UNAUTHORIZED, detail="who?")
    return 1
`, errors: [{ messageId: "notSent", line: 14, column: 9, data: { guard: "HTTPException", line: "14", evidence: "" } }] },
      { name: "a response that is made and not returned", code: `${fastapi}
def check(request):
    if not request.user:
        JSONResponse({"error": "no"}, 403)
`, errors: [{ messageId: "notSent", line: 13, column: 9 }] },
      { name: "a way to sign in that nobody is sent", code: `${fastapi}
def check(request):
    if not request.user:
        RedirectResponse(url="/auth/login")
`, errors: [{ messageId: "notSent", line: 13, column: 9 }] },
      { name: "Flask, a redirect that is not returned", code: `
from flask import Blueprint, redirect, url_for
pages = Blueprint("pages", __name__)
@pages.before_request
def check():
    if not current_user.is_authenticated:
        redirect(url_for("auth.login"))
`, errors: [{ messageId: "notSent", line: 7, column: 9, data: { guard: "redirect", line: "7", evidence: "" } }] },
      { name: "a middleware that goes on", code: `${fastapi}
app = FastAPI()
@app.middleware("http")
async def check(request, call_next):
    if not request.headers.get("x-key"):
        response = JSONResponse({}, status_code=401)
    response = await call_next(request)
    return response
`, errors: [{ messageId: "fallsThrough", line: 15, column: 20, data: { guard: "JSONResponse", line: "16", evidence: "" } }] },
      { name: "a dependency that returns its refusal", code: `${fastapi}
def get_user(request: Request):
    if not request.user:
        return JSONResponse({}, status_code=401)
    return request.user
@router.post("/a")
def a(user=Depends(get_user)): ...
`, errors: [{ messageId: "givenBack", line: 13, column: 16, data: { guard: "get_user", line: "13", evidence: "" } }] },
      { name: "a dependency that returns its error", code: `${fastapi}
def get_user(request: Request):
    return HTTPException(401)
@router.post("/a", dependencies=[Depends(get_user)])
def a(): ...
`, errors: [{ messageId: "givenBack", line: 12, column: 12 }] },
      { name: "dependencies in the signature", code: `${fastapi}
@router.post("/a")
def a(id: int, dependencies=[Depends(require_user)]): ...
`, errors: [{ messageId: "ignoredList", line: 12, column: 16, data: { guard: "require_user" } }] },
      { name: "a factory that is not called", code: `${fastapi}
def require_role(role: str):
    def check(request: Request):
        raise HTTPException(403)
    return check
@router.post("/a", dependencies=[Depends(require_role)])
def a(): ...
`, errors: [{ messageId: "notCalled", line: 15, column: 34, data: { guard: "require_role" } }] },
      { name: "a factory whose function nobody calls", code: `${fastapi}
def require_role(role: str):
    def check(request: Request):
        raise HTTPException(403)
    return check
@router.post("/a")
def a(user=Depends(require_role)): ...
`, errors: [{ messageId: "notCalled", line: 16, column: 12 }] },
      { name: "a scheme that does not insist", code: `${fastapi}
@router.post("/a", dependencies=[Depends(bearer)])
def a(): ...
`, errors: [{ messageId: "onlyRead", line: 11, column: 34, data: { guard: "bearer" } }] },
      { name: "a scheme whose token nobody reads", code: `${fastapi}
@router.post("/a")
def a(id: int, token: Annotated[str, Depends(scheme)]):
    return id
`, errors: [{ messageId: "onlyRead", line: 12, column: 38 }] },
      { name: "a guard as a default", code: `${fastapi}
def require_key(request: Request):
    raise HTTPException(401)
@router.post("/a")
def a(user=require_key):
    return user
`, errors: [{ messageId: "notInjected", line: 14, column: 12, data: { guard: "require_key", line: "14", evidence: "" } }] },
      { name: "a guard in an annotation", code: `${fastapi}
def require_key(request: Request):
    raise HTTPException(401)
@router.post("/a")
def a(user: Annotated[str, require_key]):
    return user
`, errors: [{ messageId: "notInjected", line: 14, column: 28 }] },
      { name: "a coroutine that nobody awaits", code: `${fastapi}
async def check_user(request):
    raise HTTPException(401)
@router.post("/a")
async def a(request: Request):
    check_user(request)
`, errors: [{ messageId: "notAwaited", line: 15, column: 5, data: { guard: "check_user", line: "15", evidence: "" } }] },
      { name: "a coroutine of another file that is awaited elsewhere", code: `${fastapi}
@router.post("/a")
async def a(request: Request):
    await require_user(request)
@router.post("/b")
async def b(request: Request):
    require_user(request)
`, errors: [{ messageId: "notAwaited", line: 16, column: 5, data: { guard: "require_user", line: "13", evidence: " (line 13 waits for it)" } }] },
      { name: "an answer that nobody reads", code: `${fastapi}
def is_owner(user, item):
    return item.owner == user.id
@router.post("/a")
def a(user=Depends(get_current_user)):
    is_owner(user, 1)
`, errors: [{ messageId: "resultUnused", line: 15, column: 5, data: { guard: "is_owner", line: "15", evidence: "" } }] },
    ],
  },
});

import { describe, expect, it } from "vitest";
import { Marks } from "../../bench/auth/apps.ts";
import { type Cut, textWithout } from "../../bench/auth/cut.ts";
import { cutsInJavaScript } from "../../bench/auth/cut-javascript.ts";
import { cutsInPython } from "../../bench/auth/cut-python.ts";

type Given = Partial<ConstructorParameters<typeof Marks>[0]>;

/** Each cut with the text that it leaves, without the blanks where the guard was. */
function show(cuts: readonly Cut[], text: string): readonly string[] {
  return cuts.map((cut) => {
    const left = textWithout(text, cut.edits);
    const same = left.split("\n").map((line, i) => [line, text.split("\n")[i]] as const).filter(([a, b]) => a !== b).map(([line]) => line.replace(/\s+/gu, " ").trim());
    expect(left.split("\n")).toHaveLength(text.split("\n").length);
    return `${cut.place} ${cut.form} ${cut.extent} ${cut.line}${cut.method === undefined ? "" : ` ${cut.method}`}: ${same.join(" / ")}`;
  });
}

function javascript(text: string, given: Given, file = "src/routes.ts"): readonly string[] {
  return show(cutsInJavaScript(file, text, new Marks({ guards: [], ...given })), text);
}

function python(text: string, given: Given, file = "app/api.py"): readonly string[] {
  return show(cutsInPython(file, text, new Marks({ guards: [], ...given })), text);
}

describe("guards cut out of JavaScript", () => {
  it("takes the arguments of a route, all at once and each by itself", () => {
    expect(javascript('router.post("/a", auth(), role("admin"), save);\nrouter.get("/b", list);\n', { guards: ["auth\\(\\)", "role\\(.*\\)"] })).toEqual([
      'route argument all 1 post: router.post("/a", save);',
      'route argument one 1 post: router.post("/a", role("admin"), save);',
      'route argument one 1 post: router.post("/a", auth(), save);',
    ]);
  });

  it("leaves alone what lets everybody through, handlers of that name, and other calls", () => {
    expect(javascript('router.post("/a", auth({ optional: true }), save);\nrouter.post("/login", auth);\ncache.get("k", make);\n', { guards: ["auth(?:\\(.*\\))?"], notGuards: ["optional: true"] })).toEqual([]);
  });

  it("takes guards out of lists and options, with their commas", () => {
    expect(javascript('app.post("/a", [auth, log], save);\napp.put("/b", { preHandler: [log, auth] }, save);\napp.delete("/c", { preHandler: auth, schema }, remove);\n', { guards: ["auth"] })).toEqual([
      'route argument all 1 post: app.post("/a", [ log], save);',
      'route option all 2 put: app.put("/b", { preHandler: [log ] }, save);',
      'route option all 3 delete: app.delete("/c", { schema }, remove);',
    ]);
  });

  it("follows a chain of one path", () => {
    expect(javascript('router.route("/")\n  .post(auth, save)\n  .get(list);\n', { guards: ["auth"] })).toEqual(["route argument all 2 post: .post( save)"]);
  });

  it("unwraps handlers", () => {
    expect(javascript("export const POST = withUser(async (req) => save(req));\nexport const GET = withUser({ handler: list });\nexport const limit = withUser(1);\n", { guards: ["withUser"], routeFiles: "routes\\.ts$" })).toEqual([
      "route wrapper all 1 post: export const POST = async (req) => save(req) ;",
      "route wrapper all 2 get: export const GET = list ;",
    ]);
  });

  it("takes a wrapper off the handler among its options, whatever else those say", () => {
    expect(javascript('export const POST = withAuth({ action: "created", handler: async ({ user }) => save(user) });\n', { guards: ["withAuth"], routeFiles: "route\\.ts$" }, "app/api/route.ts")).toEqual([
      "route wrapper all 1 post: export const POST = async ({ user }) => save(user) ;",
    ]);
  });

  it("takes checks out of a body, with the question about what they gave", () => {
    expect(javascript("export async function POST(req) {\n  const user = await currentUser();\n  if (!user) return no();\n  if (!(await may(user))) return no();\n  return save(req);\n}\nasync function other() { await currentUser(); }\n", { checks: ["currentUser\\(", "may\\("], routeFiles: "routes\\.ts$" })).toEqual([
      "route body all 2 post:  /  / ",
    ]);
  });

  it("takes decorators of methods and of classes that have routes", () => {
    expect(javascript('@Controller("a")\n@UseGuards(AuthGuard)\nclass A {\n  @Post()\n  @Roles("admin")\n  save() {}\n  @UseGuards(AuthGuard)\n  own() {}\n}\n@UseGuards(AuthGuard)\nclass B {}\n', { guards: ["UseGuards\\(.*AuthGuard.*\\)", "Roles\\(.*\\)"] })).toEqual([
      "router class decorator all 2: ",
      "route decorator all 5 post: ",
    ]);
  });

  it("tells a router's guards from those where routers are mounted", () => {
    const routes = 'router.use(auth);\nrouter.post("/a", save);\n';
    expect(javascript(routes, { guards: ["auth"] })).toEqual(["router use all 1: "]);
    expect(javascript('app.use("/a", auth, aRouter);\napp.use(auth);\napp.use("/b", bRouter);\n', { guards: ["auth"] })).toEqual(['mount mount all 1: app.use("/a", aRouter);', "mount use all 2: "]);
  });

  it("tells a route that is registered with its methods from a plugin", () => {
    expect(javascript('router.register("a", ["get", "post"], [auth(), save]);\n', { guards: ["auth\\(\\)"] })).toEqual(['route argument all 1 post: router.register("a", ["get", "post"], [ save]);']);
  });

  it("takes hooks, plugins and functions that are given the instance", () => {
    expect(javascript('app.addHook("preHandler", auth);\napp.register(auth);\nregisterAuth(app);\nregisterAuth(other, app);\napp.get("/a", list);\n', { guards: ["auth", "registerAuth\\(app\\)"] })).toEqual([
      "router addHook all 1: ", "router register all 2: ", "router instance all 3: ",
    ]);
  });

  it("puts the plain procedure in the place of a guarded one", () => {
    expect(javascript("const r = router({\n  add: userProcedure.input(x).mutation(save),\n  list: userProcedure.query(all),\n});\nconst other = userProcedure.use(x);\n", { plain: { userProcedure: "procedure" } })).toEqual([
      "route procedure all 2 post: add: procedure .input(x).mutation(save),",
      "route procedure all 3 get: list: procedure .query(all),",
    ]);
  });

  it("knows a project's own functions that register routes", () => {
    expect(javascript('this.route({ method: "post", path: "", handler: this.save, permission: CREATE });\nsetupRoute("post", "/a", auth, save);\n', { guards: ["CREATE", "auth"], registers: "route|setupRoute" })).toEqual([
      'route option all 1 post: this.route({ method: "post", path: "", handler: this.save });',
      'route argument all 2 post: setupRoute("post", "/a", save);',
    ]);
  });
});

describe("guards cut out of Python", () => {
  it("takes parameters, by what is injected and by their type", () => {
    expect(python('@router.post("/a")\ndef save(item: Item, user: User = Depends(current_user)): ...\n@router.put("/b")\ndef change(user: CurrentUser, item: Item): ...\n@router.get("/c")\ndef other(*, user: CurrentUser): ...\ndef plain(user: CurrentUser): ...\n', { guards: ["Depends\\(current_user\\)", "CurrentUser"] })).toEqual([
      "route parameter all 2 post: def save(item: Item ): ...",
      "route alias all 4 put: def change( item: Item): ...",
      "route alias all 6 get: def other( ): ...",
    ]);
  });

  it("takes dependencies of the route, the router and the mount", () => {
    expect(python('router = APIRouter(prefix="/a", dependencies=[Depends(auth)])\n@router.post("/a", dependencies=[Depends(log), Depends(auth)])\ndef save(): ...\n', { guards: ["Depends\\(auth\\)"] })).toEqual([
      'router dependency all 1: router = APIRouter(prefix="/a", dependencies=[ ])',
      'route dependency all 2 post: @router.post("/a", dependencies=[Depends(log) ])',
    ]);
    expect(python('api.include_router(items.router, dependencies=guarded, prefix="/x")\napp = FastAPI(dependencies=[Depends(auth)])\n', { guards: ["Depends\\(auth\\)", "guarded"] })).toEqual([
      'mount dependency all 1: api.include_router(items.router, prefix="/x")',
      "mount dependency all 2: app = FastAPI(dependencies=[ ])",
    ]);
  });

  it("takes decorators of routes and of classes with routes", () => {
    expect(python('@bp.route("/a", methods=["GET", "POST"])\n@login_required\ndef save(): ...\n@login_required\ndef no_route(): ...\n', { guards: ["login_required"] })).toEqual(["route decorator all 2 post: "]);
    expect(python("class A(LoginRequired, View):\n    permission_classes = [IsAuthenticated, Other]\n    @needs_role('x')\n    def post(self): ...\n", { guards: ["LoginRequired", "IsAuthenticated", "needs_role\\(.*\\)"], routeFiles: "api\\.py$" })).toEqual([
      "router base one 1: class A( View): / permission_classes = [ Other]",
      "route decorator all 3 post: ",
    ]);
  });

  it("takes the questions about what a guard gave along, on as many lines", () => {
    expect(python('@router.post("/a")\ndef save(id: int, user: CurrentUser):\n    item = get(id)\n    if item.owner != user.id:\n        raise HTTPException(403)\n    assert_access(item, user)\n    if item.locked:\n        raise HTTPException(409)\n    return store(item, user)\n', { guards: ["CurrentUser"] })).toEqual([
      "route alias all 2 post: def save(id: int ): / pass /  / pass",
    ]);
  });

  it("takes another dependency that has the guard itself for another guard", () => {
    const text = (context: string): string => `def context(${context}): ...\n@router.post("/a", dependencies=[Depends(user)])\ndef save(context = Depends(context)): ...\n`;
    expect(python(text("who = Depends(user)"), { guards: ["Depends\\(user\\)"] })).toEqual(['route dependency one 2 post: @router.post("/a", dependencies=[ ])']);
    expect(python(text("db = Depends(database)"), { guards: ["Depends\\(user\\)"] })).toEqual(['route dependency all 2 post: @router.post("/a", dependencies=[ ])']);
  });

  it("leaves no empty list, which says that anybody may come", () => {
    expect(python("class A(View):\n    permission_classes = [\n        IsAuthenticated,\n    ]\n    def post(self): ...\n", { guards: ["IsAuthenticated"], routeFiles: "api\\.py$" })).toEqual(["router field all 3: pass /  / "]);
  });

  it("names what stands in place of a guard, where the file does not", () => {
    expect(python("import os\nclass A(UserBase):\n    @router.get('/b')\n    def all(self): ...\n", { plain: { UserBase: "Base" }, imports: "from bases import Base" })).toEqual([
      "router base all 2: from bases import Base; import os / class A(Base ):",
    ]);
  });

  it("puts the plain base and the plain router in the place of guarded ones", () => {
    expect(python('router = UserRouter(prefix="/a")\n@router.post("/a")\ndef save(): ...\nclass A(UserBase):\n    @router.get("/b")\n    def all(self): ...\n', { plain: { UserRouter: "APIRouter", UserBase: "Base" } })).toEqual([
      'router router class all 1: router = APIRouter (prefix="/a")',
      "router base one 4: class A(Base ):",
    ]);
  });

  it("takes hooks and middleware", () => {
    expect(python('@bp.before_request\ndef require_user(): ...\n@bp.route("/a")\ndef a(): ...\n', { guards: ["require_user"] })).toEqual(["router hook all 1: "]);
    expect(python("app.add_middleware(AuthMiddleware)\napp.add_middleware(Gzip)\n", { guards: ["AuthMiddleware"] })).toEqual(["mount middleware all 1: pass"]);
  });

  it("takes checks out of a body and leaves a body behind", () => {
    expect(python('@app.post("/a")\ndef a(request):\n    user = current_user(request)\n    if user is None:\n        abort(401)\n    return save()\n@app.post("/b")\ndef b(request):\n    current_user(request)\n', { checks: ["current_user\\("] })).toEqual([
      "route body all 3 post:  /  / ",
      "route body all 9 post: pass",
    ]);
  });
});

// Finds the guards of Python by the names that a reader gave, in the tree of the plugin's own parser; what the plugin takes for
// a guard plays no part.
import { childrenOf, type Arg, type AsyncFunctionDef, type Call, type ClassDef, type Expression, type FunctionDef, type Keyword, type Module, type Node, type Statement } from "../../src/languages/python/nodes.ts";
import { parse } from "../../src/languages/python/parser.ts";
import type { Marks } from "./apps.ts";
import { type Cut, type Edit, withCommas } from "./cut.ts";

const verbs = new Set(["get", "post", "put", "patch", "delete", "head", "options", "api_route", "route", "websocket"]);
const methods = /^(?:get|post|put|patch|delete|head|options|list|retrieve|create|update|partial_update|destroy|dispatch)$/u;
const methodOf: Readonly<Record<string, string>> = { list: "get", retrieve: "get", create: "post", update: "put", partial_update: "patch", destroy: "delete", dispatch: "any", api_route: "any" };

interface Ranged {
  readonly range: readonly [number, number];
}

interface Found {
  readonly form: string;
  readonly edit: Edit;
  readonly node: Ranged;
  /** By itself, where the edits of several share a comma. */
  readonly alone: Edit;
}

/** Every guard of one file, each cut once; routes with several give one cut of all and one for each. */
export function cutsInPython(file: string, text: string, marks: Marks): readonly Cut[] {
  return new Cutter(file, text, marks).cuts();
}

class Cutter {
  readonly #file: string;
  readonly #text: string;
  readonly #marks: Marks;
  readonly #found: Cut[] = [];
  readonly #tree: Module;
  /** Functions of the file that take a guard, and so guard what takes them. */
  readonly #guarding: ReadonlySet<string>;

  constructor(file: string, text: string, marks: Marks) {
    this.#file = file;
    this.#text = text;
    this.#marks = marks;
    this.#tree = parse(text).ast;
    this.#guarding = this.#readGuarding();
  }

  cuts(): readonly Cut[] {
    const open: Node[] = [this.#tree];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === "FunctionDef" || node.type === "AsyncFunctionDef") this.#ofFunction(node);
      else if (node.type === "ClassDef") this.#ofClass(node);
      else if (node.type === "Call") this.#ofCall(node);
      open.push(...childrenOf(node));
    }
    return this.#found.toSorted((a, b) => a.line - b.line || (a.edits[0]?.range[0] ?? 0) - (b.edits[0]?.range[0] ?? 0));
  }

  #readGuarding(): ReadonlySet<string> {
    const functions = this.#tree.body.filter((each) => each.type === "FunctionDef" || each.type === "AsyncFunctionDef");
    const found = new Set<string>();
    for (let before = -1; before < found.size;) {
      before = found.size;
      for (const each of functions) if (parametersOf(each).some((one) => this.#isGuard(one) || this.#injects(one, found))) found.add(each.name);
    }
    return found;
  }

  #isGuard({ arg: { annotation }, given }: Parameter): boolean {
    return [annotation, given].some((each) => each && this.#marks.isGuard(this.#at(each)));
  }

  #injects({ arg: { annotation }, given }: Parameter, functions: ReadonlySet<string>): boolean {
    return [annotation, given].some((each) => each && [...this.#at(each).matchAll(/\b(?:Depends|Security)\(\s*(\w+)\s*[,)]/gu)].some(([, name = ""]) => functions.has(name)));
  }

  #ofFunction(code: FunctionDef | AsyncFunctionDef): void {
    const routes = code.decorator_list.filter((each) => this.#isRoute(each));
    const owner = code.parent?.type === "ClassDef" ? code.parent : undefined;
    const isView = routes.length === 0 && (this.#marks.routeFiles?.test(this.#file) ?? false) &&
      (owner ? methods.test(code.name) || (this.#marks.handlers?.test(code.name) ?? false) : code.parent?.type === "Module" && code.args.args[0]?.arg === "request");
    const hook = code.decorator_list.find((each) => /\.before_(?:app_)?request$/u.test(this.#at(each)));
    if (hook && this.#marks.isGuard(code.name)) this.#add(this.#marks.holdsRoutes(this.#text) || /^@\w+\.(?:route|get|post)\(/mu.test(this.#text) ? "router" : "mount", "hook", "all", [decoratorEdit(hook, this.#text)], hook, undefined, undefined, `${this.#at(hook)} ${code.name}`);
    if (routes.length === 0 && !isView) return;
    const guards: Found[] = [
      ...code.decorator_list.filter((each) => !routes.includes(each) && this.#marks.isGuard(this.#at(each))).map((each) => {
        const edit = decoratorEdit(each, this.#text);
        return { form: "decorator", edit, alone: edit, node: each };
      }),
      ...routes.flatMap((each) => (each.type === "Call" ? this.#inKeywords(each) : [])),
      ...this.#inParameters(code),
    ];
    const lines = [this.#lineAt(Math.min(code.range[0], ...code.decorator_list.map(({ range: [start] }) => start))), this.#lineAt(code.range[1])] as const;
    const said = routes.map((each) => this.#methodOf(each)).find((each) => each !== undefined) ?? (isView ? (methodOf[code.name] ?? (methods.test(code.name) ? code.name : undefined)) : undefined);
    // What else it takes may take the guard itself, and its class may have one.
    const keeps = (owner !== undefined && (owner.bases.some((base) => (this.#marks.plain[this.#at(base)] ?? "") !== ""))) || parametersOf(code).some((one) => !this.#isGuard(one) && this.#injects(one, this.#guarding));
    this.#addRoute(guards.length > 0 ? guards : this.#inBody(code), lines, said, keeps, guards.length > 0 ? this.#questions(code) : []);
  }

  /** Statements that ask what a guard gave, and refuse or have another function refuse. */
  #questions(code: FunctionDef | AsyncFunctionDef): readonly Edit[] {
    const names = parametersOf(code).flatMap((one) => (this.#isGuard(one) ? [one.arg.arg] : []));
    if (names.length === 0) return [];
    const mentions = new RegExp(`(?<![\\w.])(?:${names.join("|")})\\b`, "u");
    return code.body.flatMap((statement) => {
      const written = this.#at(statement);
      const asks = statement.type === "If" ? mentions.test(this.#at(statement.test)) && /\b(?:raise|abort)\b/u.test(written)
        : statement.type === "Expr" && mentions.test(written) && /^(?:await\s+)?[\w.]*(?:assert|check|verify|ensure|require|authori[sz]e|validate)\w*\(/u.test(written);
      return asks ? [this.#passing(statement)] : [];
    });
  }

  #addRoute(guards: readonly Found[], lines: readonly [number, number], method: string | undefined, keeps: boolean, questions: readonly Edit[]): void {
    const [first] = guards;
    if (!first) return;
    this.#add("route", first.form, keeps ? "one" : "all", [...guards.map(({ edit }) => edit), ...questions], first.node, lines, method, guards.map(({ node }) => this.#at(node)).join(", "));
    if (guards.length < 2 || first.form === "body") return;
    for (const { form, alone, node } of guards) this.#add("route", form, "one", [alone], node, lines, method);
  }

  /** `dependencies=[Depends(guard)]` of whatever is called. */
  #inKeywords(call: Call): readonly Found[] {
    return call.keywords.flatMap((keyword) => {
      if (keyword.arg !== "dependencies" && keyword.arg !== "middleware" && !(keyword.arg !== null && this.#marks.isGuard(this.#at(keyword)))) return [];
      const { value } = keyword;
      const whole = { form: "dependency", edit: this.#withoutKeyword(call, keyword), alone: this.#withoutKeyword(call, keyword), node: keyword };
      if (this.#marks.isGuard(this.#at(value)) || this.#marks.isGuard(this.#at(keyword))) return [whole];
      if (value.type !== "List" && value.type !== "Tuple") return [];
      return this.#inList(value.elts, "dependency");
    });
  }

  #inList(elements: readonly Expression[], form: string, isGone = (each: Expression): boolean => this.#marks.isGuard(this.#at(each))): readonly Found[] {
    const ranges = elements.map(({ range }) => range);
    const gone = elements.flatMap((each, i) => (isGone(each) ? [i] : []));
    const edits = withCommas(ranges, new Set(gone), this.#text);
    return gone.flatMap((i, k) => {
      const [node, edit, [alone]] = [elements[i], edits[k], withCommas(ranges, new Set([i]), this.#text)];
      return node && edit && alone ? [{ form, edit, alone, node }] : [];
    });
  }

  #withoutKeyword(call: Call, keyword: Keyword): Edit {
    const all = [...call.args, ...call.keywords].toSorted((a, b) => a.range[0] - b.range[0]);
    return withCommas(all.map(({ range }) => range), new Set([all.indexOf(keyword)]), this.#text)[0] ?? { range: keyword.range };
  }

  /** `user: CurrentUser`, `user: User = Depends(current_user)`. */
  #inParameters(code: FunctionDef | AsyncFunctionDef): readonly Found[] {
    const { args } = code;
    const positional = [...args.posonlyargs, ...args.args];
    const all = parametersOf(code);
    const ranges = all.map(({ range }) => range);
    const gone = all.flatMap((one, i) => (this.#isGuard(one) ? [i] : []));
    // A star with nothing after it is not Python.
    const star = (i: number, edit: Edit | undefined, left: readonly number[]): Edit | undefined => {
      const isLast = edit !== undefined && args.vararg === null && i >= positional.length && all.every((_, k) => k < positional.length || left.includes(k));
      const before = isLast ? /\*\s*,\s*$/u.exec(this.#text.slice(0, all[positional.length]?.range[0] ?? 0)) : null;
      return before && edit ? { range: [before.index, edit.range[1]] } : edit;
    };
    const edits = withCommas(ranges, new Set(gone), this.#text).map((edit, k) => star(gone[k] ?? 0, edit, gone) ?? edit);
    return gone.flatMap((i, k) => {
      const [one, edit, alone] = [all[i], edits[k], star(i, withCommas(ranges, new Set([i]), this.#text)[0], [i])];
      return one && edit && alone ? [{ form: /Depends|Security/u.test(this.#text.slice(...one.range)) ? "parameter" : "alias", edit, alone, node: one }] : [];
    });
  }

  /** Statements that turn somebody away, and those that ask about what they gave. */
  #inBody({ body }: FunctionDef | AsyncFunctionDef): readonly Found[] {
    if (!this.#marks.checks) return [];
    const names = new Set<string>();
    const gone: Statement[] = [];
    for (const statement of body) {
      const written = this.#at(statement);
      const follows = statement.type === "If" && [...names].some((name) => new RegExp(`\\b${name}\\b`, "u").test(this.#at(statement.test)));
      const isCheck = (statement.type === "Expr" || statement.type === "Assign") && this.#marks.isCheck(written);
      const isCondition = statement.type === "If" && this.#marks.isCheck(this.#at(statement.test)) && /\b(?:return|raise|abort)\b/u.test(written);
      if (!isCheck && !isCondition && !(follows && /\b(?:return|raise|abort)\b/u.test(written))) continue;
      gone.push(statement);
      if (statement.type === "Assign") for (const name of written.split("=", 1)[0]?.match(/\w+/gu) ?? []) names.add(name);
    }
    return gone.map((node) => {
      const edit = gone.length === body.length && node === gone[0] ? { range: node.range, text: "pass" } : { range: node.range };
      return { form: "body", edit, alone: edit, node };
    });
  }

  /** Base classes, decorators and lists of the class, which guard all its methods. */
  #ofClass(code: ClassDef): void {
    const lines = [this.#lineAt(Math.min(code.range[0], ...code.decorator_list.map(({ range: [start] }) => start))), this.#lineAt(code.range[1])] as const;
    const holdsRoutes = (this.#marks.routeFiles?.test(this.#file) ?? false) || code.body.some((each) => (each.type === "FunctionDef" || each.type === "AsyncFunctionDef") && each.decorator_list.some((one) => this.#isRoute(one)));
    if (!holdsRoutes) return;
    const guards: Found[] = [
      ...code.decorator_list.filter((each) => this.#marks.isGuard(this.#at(each))).map((each) => {
        const edit = decoratorEdit(each, this.#text);
        return { form: "class decorator", edit, alone: edit, node: each };
      }),
      ...code.bases.flatMap((base) => {
        const plain = this.#marks.plain[this.#at(base)];
        return plain === undefined || plain === "" ? [] : [{ form: "base", edit: { range: base.range, text: plain }, alone: { range: base.range, text: plain }, node: base }];
      }),
      ...this.#inList(code.bases, "base", (each) => this.#marks.plain[this.#at(each)] === "" || this.#marks.isGuard(this.#at(each))),
      ...code.body.flatMap((statement) => {
        const name = statement.type === "Assign" ? statement.targets[0] : statement.type === "AnnAssign" ? statement.target : undefined;
        const value = statement.type === "Assign" || statement.type === "AnnAssign" ? statement.value : undefined;
        if (!name || !value) return [];
        if (this.#marks.isGuard(this.#at(value))) return [{ form: "field", edit: { range: statement.range, text: "pass" }, alone: { range: statement.range, text: "pass" }, node: statement }];
        if (!/^(?:permission_classes|authentication_classes|decorators|dependencies)$/u.test(this.#at(name)) || (value.type !== "List" && value.type !== "Tuple")) return [];
        const found = this.#inList(value.elts, "field");
        const [first] = found;
        // An empty list would say that anybody may come.
        const whole = this.#passing(statement);
        return first && found.length === value.elts.length ? [{ ...first, edit: whole, alone: whole }] : found;
      }),
    ];
    const [first] = guards;
    if (!first) return;
    // Of two that each suffice the other one stays.
    const answering = code.body.flatMap((each) => ((each.type === "FunctionDef" || each.type === "AsyncFunctionDef") && methods.test(each.name) ? [each] : []));
    const isDecorated = answering.length > 0 && answering.every((each) => each.decorator_list.some((one) => this.#marks.isGuard(this.#at(one))));
    const extent = isDecorated || this.#guardsRouter() ? "one" : "all";
    this.#add("router", first.form, extent, [...guards.map(({ edit }) => edit), ...this.#imports()], first.node, lines, undefined, guards.map(({ node }) => this.#at(node)).join(", "));
  }

  /** Whether the file makes a router that has a guard built in. */
  #guardsRouter(): boolean {
    return Object.entries(this.#marks.plain).some(([name, plain]) => /Router$/u.test(name) && plain !== "" && new RegExp(`^\\w+ = ${name}\\(`, "mu").test(this.#text));
  }

  /** Whether all routes of the file stand in classes that have a guard of their own. */
  #guardsClasses(): boolean {
    const isRouted = (node: Node): boolean => (node.type === "FunctionDef" || node.type === "AsyncFunctionDef") && node.decorator_list.some((each) => this.#isRoute(each));
    const classes = this.#tree.body.filter((each): each is ClassDef => each.type === "ClassDef" && each.body.some(isRouted));
    return classes.length > 0 && !this.#tree.body.some(isRouted) && classes.every(({ bases }) => bases.some((base) => this.#marks.plain[this.#at(base)] !== undefined));
  }

  /** What the file lacks to name what stands in place of a guard: on the line of its first import, so that no other line moves. */
  #imports(): readonly Edit[] {
    const { imports } = this.#marks;
    const first = this.#tree.body.find((each) => each.type === "Import" || (each.type === "ImportFrom" && each.module !== "__future__"));
    return imports === undefined || !first ? [] : [{ range: [first.range[0], first.range[0]], text: `${imports}; ` }];
  }

  /** `APIRouter(dependencies=...)`, `include_router(..., dependencies=...)`, `add_middleware(Guard)`, `before_request(guard)`. */
  #ofCall(call: Call): void {
    const name = this.#at(call.func);
    const plain = this.#marks.plain[name];
    if (plain !== undefined && plain !== "" && /Router$|Blueprint$/u.test(name) && call.parent?.type !== "ClassDef") {
      this.#add("router", "router class", this.#guardsClasses() ? "one" : "all", [{ range: call.func.range, text: plain }, ...this.#imports()], call.func, undefined, undefined);
    }
    if (/(?:^|\.)(?:include_router|mount)$/u.test(name) || /(?:Router|FastAPI|Starlette|Litestar)$/u.test(name)) {
      const isMount = /include_router|mount$/u.test(name) || /(?:FastAPI|Starlette|Litestar)$/u.test(name) || !/^[ \t]*@\w+\.(?:get|post|put|patch|delete|api_route)\(/mu.test(this.#text);
      const guards = this.#inKeywords(call);
      const [first] = guards;
      if (first) this.#add(isMount ? "mount" : "router", first.form, "all", guards.map(({ edit }) => edit), first.node, undefined, undefined, guards.map(({ node }) => this.#at(node)).join(", "));
    }
    const [given] = call.args;
    if (given && /\.(?:add_middleware|before_(?:app_)?request)$/u.test(name) && this.#marks.isGuard(this.#at(given)) && call.parent?.type === "Expr") {
      this.#add("mount", "middleware", "all", [{ range: call.parent.range, text: "pass" }], given, undefined, undefined);
    }
  }

  /** Nothing in place of a statement, on as many lines. */
  #passing({ range }: Statement): Edit {
    return { range, text: `pass${this.#text.slice(...range).replace(/[^\n]+/gu, "")}` };
  }

  #isRoute(decorator: Expression): boolean {
    const callee = decorator.type === "Call" ? decorator.func : decorator;
    const name = callee.type === "Attribute" ? callee.attr : callee.type === "Name" ? callee.id : "";
    if (this.#marks.registers?.test(name)) return true;
    return callee.type === "Attribute" && verbs.has(name) && decorator.type === "Call" && !/^(?:mock|patch|pytest)\b/u.test(this.#at(callee));
  }

  #methodOf(decorator: Expression): string | undefined {
    const callee = decorator.type === "Call" ? decorator.func : decorator;
    const name = callee.type === "Attribute" ? callee.attr : callee.type === "Name" ? callee.id : undefined;
    const listed = /methods\s*=\s*[[({]([^\])}]*)/u.exec(this.#at(decorator))?.[1]?.match(/[A-Za-z]+/gu)?.map((each) => each.toLowerCase());
    if (listed) return listed.find((each) => each !== "get" && each !== "head" && each !== "options") ?? "get";
    if (name === "route") return "get";
    return name === undefined ? undefined : (methodOf[name] ?? (verbs.has(name) ? name : undefined));
  }

  #at({ range: [start, end] }: Ranged): string {
    return this.#text.slice(start, end);
  }

  #lineAt(offset: number): number {
    let line = 1;
    for (let at = this.#text.indexOf("\n"); at >= 0 && at < offset; at = this.#text.indexOf("\n", at + 1)) line++;
    return line;
  }

  #add(place: Cut["place"], form: string, extent: Cut["extent"], edits: readonly Edit[], node: Ranged, lines: Cut["lines"], method: string | undefined, guard = this.#at(node)): void {
    this.#found.push({ place, form, extent, file: this.#file, line: this.#lineAt(node.range[0]), edits, lines, method, guard: guard.replace(/\s+/gu, " ").slice(0, 120) });
  }
}

interface Parameter {
  readonly arg: Arg;
  readonly given: Expression | null;
  readonly range: readonly [number, number];
}

/** The parameters that a call may give by name, each with its default. */
function parametersOf({ args }: FunctionDef | AsyncFunctionDef): readonly Parameter[] {
  const positional = [...args.posonlyargs, ...args.args];
  return [
    ...positional.map((arg, i) => ({ arg, given: args.defaults[i - (positional.length - args.defaults.length)] ?? null })),
    ...args.kwonlyargs.map((arg, i) => ({ arg, given: args.kw_defaults[i] ?? null })),
  ].map(({ arg, given }) => ({ arg, given, range: [arg.range[0], given?.range[1] ?? arg.range[1]] as const }));
}

/** A decorator goes with its `@`. */
function decoratorEdit({ range: [start, end] }: Expression, text: string): Edit {
  return { range: [text.lastIndexOf("@", start), end] };
}

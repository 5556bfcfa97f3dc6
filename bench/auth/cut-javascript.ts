// Finds the guards of JavaScript and TypeScript by the names that a reader gave, with the TypeScript parser: what the plugin
// itself takes for a guard plays no part.
import ts from "typescript";
import type { Marks } from "./apps.ts";
import { type Cut, type Edit, withCommas } from "./cut.ts";

const verbs = new Set(["get", "post", "put", "patch", "delete", "del", "all", "options", "head"]);
/** Members of a route's options that list what runs before its handler. */
const optionNames = /^(?:preHandler|onRequest|preValidation|preParsing|beforeHandle|middlewares?|guards?|use|auth|before|permissions?)$/u;
const routeDecorators = /^(?:Get|Post|Put|Patch|Delete|All|Head|Options|Query|Mutation|Subscription|ResolveField|SubscribeMessage|MessagePattern)$/u;
/** What a file of routes exports to answer. */
const handlerNames = /^(?:GET|POST|PUT|PATCH|DELETE|default|action|loader|handler)$/u;

/** Every guard of one file, each cut once; routes with several give one cut of all and one for each. */
export function cutsInJavaScript(file: string, text: string, marks: Marks): readonly Cut[] {
  return new Cutter(file, text, marks).cuts();
}

class Cutter {
  readonly #source: ts.SourceFile;
  readonly #file: string;
  readonly #text: string;
  readonly #marks: Marks;
  readonly #found: Cut[] = [];

  constructor(file: string, text: string, marks: Marks) {
    const kind = /\.[jt]sx$/u.test(file) ? ts.ScriptKind.TSX : /\.[cm]?js$/u.test(file) ? ts.ScriptKind.JSX : ts.ScriptKind.TS;
    this.#source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
    this.#file = file;
    this.#text = text;
    this.#marks = marks;
  }

  cuts(): readonly Cut[] {
    const open: ts.Node[] = [this.#source];
    for (let node = open.pop(); node; node = open.pop()) {
      if (ts.isCallExpression(node)) this.#ofCall(node);
      if (ts.isClassDeclaration(node)) this.#ofClass(node);
      if (ts.isIdentifier(node)) this.#ofProcedure(node);
      ts.forEachChild(node, (child) => {
        open.push(child);
      });
    }
    if (this.#marks.routeFiles?.test(this.#file)) this.#ofExports();
    return this.#found.toSorted((a, b) => a.line - b.line || (a.edits[0]?.range[0] ?? 0) - (b.edits[0]?.range[0] ?? 0));
  }

  #ofCall(call: ts.CallExpression): void {
    const { expression: callee } = call;
    if (ts.isPropertyAccessExpression(callee)) {
      const name = callee.name.text;
      if (verbs.has(name)) return this.#ofRoute(call, name);
      const [first] = call.arguments;
      // `router.register(path, methods, middleware)` of Koa is a route; Fastify's `register` takes plugins.
      const isRoute = name === "register" && first !== undefined && ts.isStringLiteralLike(first);
      if (name === "route" || isRoute || this.#marks.registers?.test(name)) return this.#ofRoute(call, undefined);
      if (name === "use" || name === "register" || name === "addHook") return this.#ofRouter(call, name);
    } else if (ts.isIdentifier(callee) && this.#marks.registers?.test(callee.text)) {
      return this.#ofRoute(call, undefined);
    }
    // `registerJwtAuth(app)`: a statement of its own, that hands the router over.
    const [first] = call.arguments;
    if (ts.isExpressionStatement(call.parent) && first && ts.isIdentifier(first) && /^(?:fastify|app|server|router|instance)$/u.test(first.text) && this.#isGuard(call)) {
      this.#add("router", "instance", "all", [{ range: rangeOf(call.parent) }], call, undefined, undefined);
    }
  }

  /** `router.post(path, guard, handler)`, `.route(path).post(guard, handler)`, `app.route({ method, preHandler })`. */
  #ofRoute(call: ts.CallExpression, method: string | undefined): void {
    const given = [...call.arguments];
    const handler = given.at(-1);
    if (!handler) return;
    const guards: { readonly form: string; readonly edit: Edit; readonly node: ts.Node }[] = [];
    const indexes = given.flatMap((each, i) => (i < given.length - 1 && !ts.isArrayLiteralExpression(each) && !ts.isObjectLiteralExpression(each) && this.#isGuard(each) ? [i] : []));
    const all = withCommas(given.map(rangeOf), new Set(indexes), this.#text);
    indexes.forEach((i, k) => {
      const [node, edit] = [given[i], all[k]];
      if (node && edit) guards.push({ form: "argument", edit, node });
    });
    for (const each of given.filter((one) => one !== handler || given.length === 1 || ts.isObjectLiteralExpression(one) || ts.isArrayLiteralExpression(one))) {
      if (ts.isArrayLiteralExpression(each)) guards.push(...this.#inList(each, "argument"));
      if (ts.isObjectLiteralExpression(each)) guards.push(...this.#inOptions(each));
    }
    const wrapper = this.#wrapperOf(handler);
    if (wrapper) guards.push({ form: "wrapper", edit: { range: rangeOf(wrapper.call), text: wrapper.inner.getText(this.#source) }, node: wrapper.call });
    const said = method ?? this.#methodIn(given);
    if (guards.length > 0) this.#addRoute(guards, call, said);
    else this.#ofBody(handler, call, said);
  }

  #addRoute(guards: readonly { readonly form: string; readonly edit: Edit; readonly node: ts.Node }[], place: ts.Node, method: string | undefined): void {
    const lines = this.#linesOf(place);
    const [first] = guards;
    if (!first) return;
    this.#add("route", first.form, "all", guards.map(({ edit }) => edit), first.node, lines, method, guards.map(({ node }) => node));
    if (guards.length < 2) return;
    for (const { form, node } of guards) {
      // By itself each goes with its own comma, whatever the others would take along.
      const alone = this.#alone(node, form);
      if (alone) this.#add("route", form, "one", [alone], node, lines, method);
    }
  }

  #alone(node: ts.Node, form: string): Edit | undefined {
    const { parent } = node;
    const list = form === "decorator" ? undefined : ts.isCallExpression(parent) ? parent.arguments : ts.isArrayLiteralExpression(parent) ? parent.elements : undefined;
    if (!list) return form === "decorator" ? { range: rangeOf(node) } : undefined;
    return withCommas(list.map(rangeOf), new Set([list.indexOf(node as ts.Expression)]), this.#text)[0];
  }

  #inList(list: ts.ArrayLiteralExpression, form: string): readonly { readonly form: string; readonly edit: Edit; readonly node: ts.Node }[] {
    const indexes = list.elements.flatMap((each, i) => (this.#isGuard(each) ? [i] : []));
    return withCommas(list.elements.map(rangeOf), new Set(indexes), this.#text).flatMap((edit, k) => {
      const node = list.elements[indexes[k] ?? -1];
      return node ? [{ form, edit, node }] : [];
    });
  }

  #inOptions(options: ts.ObjectLiteralExpression): readonly { readonly form: string; readonly edit: Edit; readonly node: ts.Node }[] {
    return options.properties.flatMap((property, i) => {
      if (!ts.isPropertyAssignment(property) || !optionNames.test(property.name.getText(this.#source))) return [];
      const { initializer } = property;
      if (ts.isArrayLiteralExpression(initializer)) return this.#inList(initializer, "option");
      if (!this.#isGuard(initializer)) return [];
      const [edit] = withCommas(options.properties.map(rangeOf), new Set([i]), this.#text);
      return edit ? [{ form: "option", edit, node: property }] : [];
    });
  }

  /** `withAuth(handler)`, where what it is given is a function or the name of one. */
  #wrapperOf(handler: ts.Node): { readonly call: ts.CallExpression; readonly inner: ts.Expression } | undefined {
    if (!ts.isCallExpression(handler) || !this.#marks.isGuard(handler.expression.getText(this.#source))) return undefined;
    // `withAuth({ handler: async () => ... })`
    const named = handler.arguments.flatMap((each) => (ts.isObjectLiteralExpression(each) ? each.properties : []))
      .find((property) => ts.isPropertyAssignment(property) && !ts.isStringLiteralLike(property.initializer) && /^(?:handler|action|fn)$/u.test(property.name.getText(this.#source)));
    const inner = named && ts.isPropertyAssignment(named) ? named.initializer
      : handler.arguments.findLast((each) => ts.isArrowFunction(each) || ts.isFunctionExpression(each) || ts.isIdentifier(each) || ts.isCallExpression(each) || ts.isPropertyAccessExpression(each));
    return inner && { call: handler, inner };
  }

  /** `router.use(guard)`, `app.use("/x", guard, router)`, `fastify.register(guard)`, `fastify.addHook("preHandler", guard)`. */
  #ofRouter(call: ts.CallExpression, name: string): void {
    const given = [...call.arguments];
    const indexes = given.flatMap((each, i) => (this.#isGuard(each) && !ts.isStringLiteralLike(each) ? [i] : []));
    const lists = given.flatMap((each) => (ts.isArrayLiteralExpression(each) ? this.#inList(each, "argument") : []));
    if (indexes.length === 0 && lists.length === 0) return;
    const rest = given.filter((each, i) => !indexes.includes(i) && !ts.isStringLiteralLike(each) && !ts.isTemplateExpression(each) && !ts.isRegularExpressionLiteral(each) && !(ts.isArrayLiteralExpression(each) && lists.length > 0));
    const mounts = name === "use" && rest.some((each) => !ts.isObjectLiteralExpression(each));
    const isStatement = ts.isExpressionStatement(call.parent);
    // A guard that stands there alone goes with the whole statement.
    const edits = mounts || !isStatement || lists.length > 0 ? [...withCommas(given.map(rangeOf), new Set(indexes), this.#text), ...lists.map(({ edit }) => edit)] : [{ range: rangeOf(call.parent) }];
    const node = given[indexes[0] ?? -1] ?? lists[0]?.node;
    if (node) this.#add(mounts || !this.#marks.holdsRoutes(this.#text) ? "mount" : "router", mounts ? "mount" : name, "all", edits, node, undefined, undefined, [node], mounts && given[0] && ts.isStringLiteralLike(given[0]) ? given[0].text : undefined);
  }

  /** Decorators of methods and of the class itself. */
  #ofClass(node: ts.ClassDeclaration): void {
    const routes = node.members.filter((member) => decoratorsOf(member).some((each) => routeDecorators.test(this.#nameOf(each))));
    if (routes.length === 0) return;
    for (const member of routes) {
      const guards = decoratorsOf(member).filter((each) => this.#isGuardDecorator(each)).map((each) => ({ form: "decorator", edit: { range: rangeOf(each) }, node: each as ts.Node }));
      const said = decoratorsOf(member).map((each) => this.#nameOf(each)).find((name) => routeDecorators.test(name));
      this.#addRoute(guards, member, said === "Mutation" ? "post" : said?.toLowerCase());
    }
    for (const each of decoratorsOf(node).filter((one) => this.#isGuardDecorator(one))) {
      this.#add("router", "class decorator", "all", [{ range: rangeOf(each) }], each, this.#linesOf(node), undefined);
    }
  }

  #isGuardDecorator(decorator: ts.Decorator): boolean {
    return !routeDecorators.test(this.#nameOf(decorator)) && this.#marks.isGuard(decorator.expression.getText(this.#source));
  }

  #nameOf({ expression }: ts.Decorator): string {
    return (ts.isCallExpression(expression) ? expression.expression : expression).getText(this.#source);
  }

  /** `protectedProcedure.mutation(...)`, `authClient.action(...)`: the beginning of a chain, put back to the plain one. */
  #ofProcedure(name: ts.Identifier): void {
    const plain = this.#marks.plain[name.text];
    const { parent } = name;
    if (plain === undefined || !ts.isPropertyAccessExpression(parent) || parent.expression !== name) return;
    let top: ts.Node = parent;
    let method: string | undefined;
    for (;;) {
      if (ts.isPropertyAccessExpression(top) && /^(?:mutation|action|query|subscription)$/u.test(top.name.text)) method = /^(?:query|subscription)$/u.test(top.name.text) ? "get" : "post";
      const next: ts.Node = top.parent;
      if (!(ts.isPropertyAccessExpression(next) || ts.isCallExpression(next)) || next.expression !== top) break;
      top = next;
    }
    if (method === undefined) return;
    this.#add("route", "procedure", "all", [{ range: rangeOf(name), text: plain }], name, this.#linesOf(top), method);
  }

  /** What a file of routes exports: wrapped, or with a check in its body. */
  #ofExports(): void {
    for (const statement of this.#source.statements) {
      if (ts.isExportAssignment(statement)) this.#ofExport("default", statement.expression, statement);
      const isExported = ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      // Functions that an exported one chooses from are named by the reader.
      const isMeant = (name: string): boolean => isExported || (this.#marks.handlers?.test(name) ?? false);
      // The route is what is exported, wherever in the file.
      const place = isExported ? statement : this.#source;
      if (ts.isFunctionDeclaration(statement) && isMeant(statement.name?.text ?? "")) this.#ofExport(ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ? "default" : (statement.name?.text ?? "default"), statement, place);
      if (ts.isVariableStatement(statement)) {
        for (const { name, initializer } of statement.declarationList.declarations) if (initializer && isMeant(name.getText(this.#source))) this.#ofExport(name.getText(this.#source), initializer, place);
      }
    }
  }

  #ofExport(name: string, handler: ts.Node, place: ts.Node): void {
    const isAction = /^\s*["']use server["']/u.test(this.#text);
    if (!isAction && !handlerNames.test(name) && !this.#marks.handlers?.test(name)) return;
    const method = isAction || name === "action" ? "post" : name === "loader" ? "get" : (/(?:GET|POST|PUT|PATCH|DELETE)$/u.exec(name)?.[0].toLowerCase() ?? "any");
    const wrapper = this.#wrapperOf(handler);
    if (wrapper) return this.#addRoute([{ form: "wrapper", edit: { range: rangeOf(wrapper.call), text: wrapper.inner.getText(this.#source) }, node: wrapper.call }], place, method);
    this.#ofBody(handler, place, method);
  }

  /** Checks that the function does by itself: `const user = await requireUser(); if (!user) return ...`. */
  #ofBody(handler: ts.Node, place: ts.Node, method: string | undefined): void {
    const code = this.#functionOf(handler);
    const { body } = code ?? {};
    if (!code || !body || !this.#marks.checks || !ts.isBlock(body)) return;
    const edits: Edit[] = [];
    let first: ts.Node | undefined;
    const names = new Set<string>();
    const blocks = [body, ...body.statements.flatMap((each) => (ts.isTryStatement(each) ? [each.tryBlock] : []))];
    for (const statement of blocks.flatMap((block) => [...block.statements])) {
      if (ts.isTryStatement(statement)) continue;
      const written = statement.getText(this.#source);
      const isCheck = (ts.isExpressionStatement(statement) || ts.isVariableStatement(statement)) && this.#marks.isCheck(written);
      const follows = ts.isIfStatement(statement) && [...names].some((name) => new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`, "u").test(statement.expression.getText(this.#source))) && /\b(?:return|throw)\b/u.test(written);
      const isCondition = ts.isIfStatement(statement) && this.#marks.isCheck(statement.expression.getText(this.#source)) && /\b(?:return|throw)\b/u.test(written);
      if (!isCheck && !follows && !isCondition) continue;
      first ??= statement;
      edits.push({ range: rangeOf(statement) });
      if (isCheck && ts.isVariableStatement(statement)) for (const { name } of statement.declarationList.declarations) for (const each of namesIn(name)) names.add(each);
    }
    if (first) this.#add("route", "body", "all", edits, first, this.#linesOf(place), method);
  }

  #functionOf(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)) return node;
    if (ts.isCallExpression(node)) return node.arguments.map((each) => this.#functionOf(each)).find((each) => each !== undefined);
    if (!ts.isIdentifier(node)) return undefined;
    for (const statement of this.#source.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name?.text === node.text) return statement;
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (name.getText(this.#source) === node.text && initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))) return initializer;
      }
    }
    return undefined;
  }

  #isGuard(node: ts.Node): boolean {
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) || ts.isStringLiteralLike(node)) return false;
    return this.#marks.isGuard(node.getText(this.#source));
  }

  #methodIn(given: readonly ts.Expression[]): string | undefined {
    for (const each of given) {
      if (ts.isStringLiteralLike(each) && verbs.has(each.text.toLowerCase())) return each.text.toLowerCase();
      if (ts.isArrayLiteralExpression(each)) {
        const listed = each.elements.flatMap((one) => (ts.isStringLiteralLike(one) && verbs.has(one.text.toLowerCase()) ? [one.text.toLowerCase()] : []));
        if (listed.length > 0) return listed.find((one) => one !== "get" && one !== "head") ?? "get";
      }
      if (!ts.isObjectLiteralExpression(each)) continue;
      const method = each.properties.find((property) => ts.isPropertyAssignment(property) && property.name.getText(this.#source) === "method");
      if (method && ts.isPropertyAssignment(method) && ts.isStringLiteralLike(method.initializer)) return method.initializer.text.toLowerCase();
    }
    return undefined;
  }

  #linesOf(node: ts.Node): readonly [number, number] {
    return [this.#source.getLineAndCharacterOfPosition(node.getStart(this.#source)).line + 1, this.#source.getLineAndCharacterOfPosition(node.getEnd()).line + 1];
  }

  #add(place: Cut["place"], form: string, extent: Cut["extent"], edits: readonly Edit[], node: ts.Node, lines: Cut["lines"], method: string | undefined, nodes: readonly ts.Node[] = [node], path?: string): void {
    this.#found.push({
      place, form, extent, file: this.#file, line: this.#linesOf(node)[0], edits, lines, method, path,
      guard: nodes.map((each) => each.getText(this.#source).replace(/\s+/gu, " ").slice(0, 60)).join(", ").slice(0, 120),
    });
  }
}

function decoratorsOf(node: ts.Node): readonly ts.Decorator[] {
  return ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
}

function rangeOf(node: ts.Node): readonly [number, number] {
  return [node.getStart(), node.getEnd()];
}

function namesIn(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each.name) : []));
}

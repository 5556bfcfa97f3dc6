import type { ClassCode, FunctionCode } from "../code/function.ts";
import type { Exports } from "../code/exports.ts";
import type { CallExpression, Expression, ListExpression } from "../code/expression.ts";
import type { Reference } from "../code/project-view.ts";
import type { CodeSurface, ExportSurface, GuardSurface, HandedTo, Reached, RoutingSurface, StepSurface } from "../code/routing.ts";
import { withBasesHere } from "./bases.ts";
import { callerIn } from "./caller.ts";
import type { View } from "./concept.ts";
import type { Facts } from "./facts.ts";
import { type Guard, guardOf, isOptional, letsPass, passes, refusalOf, runOnInjection } from "./guard.ts";
import { isGuardingName, isGuardName, isInjectedGuardName, isOpenName, isVagueGuardName } from "./guard-names.ts";
import { type Middleware, sharedAmong, writtenElsewhere } from "./middleware.ts";
import { callsOf, injectedFrom, typesOf } from "./calls.ts";
import { isMeantForAll } from "./public-route.ts";

const limits = {
  /** Members of members, results of results. */
  depth: 4,
  members: 200,
  handings: 60,
  /** What runs before everything, as other files have written it. */
  references: 20,
  /** Values that are read for the sake of one export. */
  values: 500,
} as const;

/** What a text must contain for its file to say anything of routes, in any language. */
export const routingEvidence = {
  routes: /\.(?:get|post|put|patch|delete|del|all|route|on|mutation|query|add_api_route|add_url_rule|websocket)\(|@(?:Post|Put|Patch|Delete|Get|All|Mutation|Query)\(|["']use server["']|\bexport\b[^\n]{0,80}\b(?:GET|POST|PUT|PATCH|DELETE|default|action|loader|actions)\b|\bmethod:|\burlpatterns\b|\b(?:View|ViewSet|APIView|Controller)\b/u,
  hangs: /\.(?:use|register|route|mount|group|guard|derive|macro|onBeforeHandle|as|add|routes|plugin|include_router|register_blueprint|include|add_routes)\(|[(,]\s{0,9}(?:this\.)?(?:app|server|router|fastify|api)\s{0,9}[,)]|\binclude\(|\burlpatterns\b/u,
  handsOn: /\bexport\s{0,9}(?:type\s{0,9})?[*{][^;]{0,2000}\bfrom\b|\bmodule\.exports\b|\bexport\s+default\b|^from\s+\.|\b__all__\b/mu,
  loads: /\bauto_?load|\bdir\s{0,9}:/iu,
  guardsAll: /\bAPP_GUARD\b|\buseGlobalGuards\b|\bexport\s{1,9}(?:const|let|(?:async\s{1,9})?function)\s{1,9}handle\b/u,
} as const;

/** The same in Python: views are classes and functions without a path, and settings name what runs before them. */
export const routingEvidenceOfPython = {
  ...routingEvidence,
  routes: new RegExp(`${routingEvidence.routes.source}|\\bdef\\s{1,9}\\w{1,99}\\(request\\b|\\bclass\\s{1,9}\\w{1,99}\\([^()\\n]{0,200}(?:View|ViewSet|Resource|Handler|Endpoint)\\b|^@(?:get|post|put|patch|delete|route)\\(|\\.add_(?:get|post|put|patch|delete|route|view)\\(`, "mu"),
  hangs: new RegExp(`${routingEvidence.hangs.source}|\\bbefore_request\\b|\\bon_request\\b|\\bregister_middleware\\(|\\.blueprint\\(|^@\\w{1,40}\\.middleware\\b`, "mu"),
  guardsAll: /\bDEFAULT_PERMISSION_CLASSES\b|\bMIDDLEWARE\b|\bbefore_app_request\b|\bmiddlewares\b|\bLitestar\(|\b(?:JWT\w{0,20}|Session|OAuth2PasswordBearer)Auth[[(]/u,
} as const;

/**
 * What one file says of routes, without its code.
 * @param isCurrent whether it is the file that is linted: who guards its routes is asked of it itself
 */
export function routingSurface({ route, middleware }: Pick<Facts, "route" | "middleware">, view: View, isCurrent: boolean): RoutingSurface {
  const homes = new Map<string, Reference>();
  const homeOf = (router: string | undefined, on: Expression | undefined): void => {
    const reference = router === undefined || !on ? undefined : view.foreignOf(on);
    if (router !== undefined && reference) homes.set(router, reference);
  };
  for (const { router, on } of route) homeOf(router, on);
  for (const { router, below, on } of middleware) homeOf(below ? below.router : router, on);
  const shared = sharedAmong(middleware);
  return {
    // Sockets are no measure for requests, nor the other way round.
    routes: route.filter(({ socket }) => socket === undefined).map((each) => ({
      label: each.label, methods: each.methods, path: each.path, library: each.library, router: each.router, position: each.range[1], line: each.loc.start.line,
      guards: isCurrent ? [] : [...each.guards, ...each.checks].map(plain), before: isCurrent ? [] : each.elsewhere.before, calls: isCurrent ? [] : each.elsewhere.calls, types: isCurrent ? [] : each.elsewhere.types, isPublic: !isCurrent && (each.open !== undefined || isMeantForAll(each)),
    })),
    steps: [...middleware.filter(({ isForAll }) => !isForAll).map((each) => stepOf(each, shared)), ...handingsIn({ route, middleware }, view)],
    homes,
    everywhere: middleware.filter(({ isForAll }) => isForAll).flatMap(everywhereOf),
  };
}

function plain({ name, line, isStated, reference }: Guard): GuardSurface {
  return reference ? { name, line, isStated, reference } : { name, line, isStated };
}

function everywhereOf({ guards, library, elsewhere, onlyBelow, isByDefinition, isDefault, loc }: Middleware): RoutingSurface["everywhere"] {
  const stands = { library, below: onlyBelow, isDefault };
  if (!isByDefinition) return guards.map((guard) => ({ ...plain(guard), ...stands, reference: guard.reference ?? elsewhere[0] }));
  // What it does in this file is known; what it calls in others is a guard only as its definition has it.
  return guards.length > 0 ? guards.map((guard) => ({ ...plain(guard), isStated: true, ...stands, reference: undefined }))
    : elsewhere.slice(0, limits.references).map((reference) => ({ name: "a check", line: loc.start.line, isStated: false, ...stands, reference }));
}

function stepOf(each: Middleware, shared: ReadonlySet<Middleware>): StepSurface {
  const { router, path, range, loc, isOrdered, guards, elsewhere, below, handedTo, folder } = each;
  const at = path ?? below?.path;
  return {
    router: below ? below.router : router, path: typeof at?.constant === "string" ? at.constant : undefined, position: range[1], line: loc.start.line, isOrdered,
    guards: guards.map(plain), before: elsewhere, hung: below && router !== undefined ? [router] : [], handedTo, ...(folder ? { folder } : {}), ...(shared.has(each) ? { isShared: true } : {}),
  };
}

/** `setUpRoutes(app)`: calls of functions that are given a router by its name. */
function handingsIn({ route, middleware }: Pick<Facts, "route" | "middleware">, view: View): readonly StepSurface[] {
  const { text } = view.file;
  const names = new Set(["app", "server", "router", "api"]);
  for (const { on } of [...route, ...middleware]) if (on?.kind === "name" && /^[\w$]+$/u.test(on.name)) names.add(on.name);
  const given = new RegExp(`(?<=[(,]\\s{0,40}(?:this\\.)?)(?:${[...names].map((name) => name.replaceAll("$", "\\$")).join("|")})(?=\\s{0,40}[,)])`, "gu");
  return [...text.matchAll(given)].slice(0, limits.handings).flatMap(({ 0: name, index }): readonly StepSurface[] => {
    const range = [index, index + name.length] as const;
    const [call] = view.file.callsAround({ range, loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } } });
    const parameter = call?.arguments.findIndex(({ value }) => value.range[0] <= range[0] && value.range[1] === range[1]) ?? -1;
    const argument = call?.arguments[parameter]?.value;
    if (!call || !argument) return [];
    const router = view.identityOf(argument);
    const handed = handing(call, parameter, view);
    const called = view.value(call).name ?? "";
    const isGuard = isGuardingName(called.split(".").at(-1) ?? "");
    return router === undefined || !handed ? [] : [{
      router, path: undefined, position: call.range[1], line: call.loc.start.line, isOrdered: true, before: [], ...handed,
      guards: isGuard ? [{ name: called, line: call.loc.start.line, isStated: true }] : [],
    }];
  });
}

function handing(call: CallExpression, parameter: number, view: View): { readonly hung: readonly string[]; readonly handedTo: readonly HandedTo[] } | undefined {
  const own = view.functionOf(call.callee)?.parameters[parameter];
  if (own) return { hung: [`parameter ${own.range[0]}-${own.range[1]}`], handedTo: [] };
  const reference = view.foreignOf(call.callee);
  return reference && { hung: [], handedTo: [{ function: reference, parameter, isApart: false }] };
}

/**
 * What an export of a file leads to: see `RoutingReading`. Only what the steps ask for is read, since of most files few exports are
 * asked for, and of most classes few methods.
 */
export function reachIn({ named }: Exports, view: View, [name, ...below]: readonly string[], withCode: boolean): Reached | undefined {
  const isName = name !== undefined && name !== "()";
  const budget: Budget = { left: limits.values, withCode };
  const own = isName ? named.get(name) : undefined;
  if (own) return descend(thingOf(own, view, 0, budget), below);
  const whole = named.get("export=") ?? (isName ? undefined : named.get("default"));
  const steps = name === undefined || name === "default" ? below : [name, ...below];
  return whole && descend(thingOf(whole, view, 0, budget), steps);
}

function descend(start: Thing, steps: readonly string[]): Reached {
  const way = [start];
  let thing = start;
  let taken = 0;
  for (const step of steps) {
    const next = step === "()" ? thing.gives() : thing.member(step);
    if (!next) break;
    way.push((thing = next));
    taken++;
  }
  let code: CodeSurface | undefined;
  for (let i = way.length - 1; i >= 0 && !code; i--) code = way[i]?.code();
  return { surface: thing.surface(), rest: steps.slice(taken), code };
}

interface Budget {
  left: number;
  readonly withCode: boolean;
}

/** An expression as other files may ask about it. */
interface Thing {
  /** Whether it is told apart from anything that it may be. */
  readonly isKnown: boolean;
  surface(): ExportSurface;
  code(): CodeSurface | undefined;
  /** What calling it gives, or an instance of it. */
  gives(): Thing | undefined;
  member(name: string): Thing | undefined;
}

function thing(isKnown: boolean, surface: () => ExportSurface, more: Partial<Omit<Thing, "isKnown" | "surface">> = {}): Thing {
  let known: { readonly code: CodeSurface | undefined } | undefined;
  const code = (): CodeSurface | undefined => (known ??= { code: more.code?.() }).code;
  return { isKnown, surface: () => ({ ...surface(), code: code() }), gives: () => undefined, member: () => undefined, ...more, code };
}

function thingOf(expression: Expression, view: View, depth: number, budget: Budget): Thing {
  if (depth > limits.depth || budget.left-- <= 0) return thing(false, () => ({}));
  const identity = view.identityOf(expression);
  const targets = view.targetsOf(expression);
  const [target] = targets;
  if (!target || targets.length > 1) return thing(false, () => ({ identity }));
  const inner = (each: Expression): Thing => thingOf(each, view, depth + 1, budget);
  switch (target.kind) {
    case "function":
      return thing(true, () => ({ identity }), { code: () => codeOf(target.function, view, budget), gives: () => firstOf(target.function.returns, inner) });
    case "class":
      return thing(true, () => ({ identity }), {
        code: () => (budget.withCode ? codeOfClass(target.class, view) : undefined),
        gives: () => thing(true, () => ({}), { member: (name) => memberOf(target.class, name, view, depth + 1, budget) }),
      });
    case "record":
      return thing(true, () => ({ identity }), {
        member(name) {
          const entry = target.entries.slice(0, limits.members).findLast(({ key }) => key === name);
          return entry && inner(entry.value);
        },
      });
    case "list":
      return thing(true, () => ({ identity, parts: target.items.slice(0, limits.members).map(({ value }) => inner(value).surface()) }));
    case "call": {
      const type = view.targetsOf(target.callee).find(({ kind }) => kind === "class");
      if (type?.kind === "class") {
        return thing(true, () => ({ identity }), {
          // In Python an instance may be what is called.
          code: () => (budget.withCode && view.file.language === "python" ? codeOfClass(type.class, view) : undefined),
          member: (name) => memberOf(type.class, name, view, depth + 1, budget),
        });
      }
      const code = view.functionOf(target.callee);
      const made = code && firstOf(code.returns, inner);
      const given = target.arguments.filter(({ value }) => value.kind !== "constant" && value.kind !== "record").slice(0, 4);
      return thing(true, () => ({
        identity: made?.surface().identity ?? identity, reference: view.foreignOf(target), parts: given.map(({ value }) => inner(value).surface()),
      }), { code: () => made?.code() ?? (code && codeOf(code, view, budget)), gives: () => made?.gives(), member: (name) => made?.member(name) });
    }
    case "member": {
      // Another name for a type with something injected beside it: `CurrentUser = Annotated[User, Depends(current_user)]`.
      const code = budget.withCode && target.key?.kind === "list" ? codeOfAlias(target, target.key, view) : undefined;
      return code ? thing(true, () => ({ identity }), { code: () => code }) : thing(view.foreignOf(expression) !== undefined, () => ({ identity, reference: view.foreignOf(expression) }));
    }
    default: {
      const reference = view.foreignOf(expression);
      return thing(reference !== undefined, () => ({ identity, reference }));
    }
  }
}

/** What a function gives that may give several things: the first of which something is known. */
function firstOf(returns: readonly Expression[], inner: (each: Expression) => Thing): Thing | undefined {
  const things = returns.slice(0, 4).map(inner);
  return things.find(({ isKnown }) => isKnown) ?? things[0];
}

function memberOf({ fields, methods }: ClassCode, name: string, view: View, depth: number, budget: Budget): Thing | undefined {
  const method = methods.get(name);
  if (method && budget.withCode) {
    const [given] = method.returns;
    return thing(true, () => ({}), { code: () => codeOf(method, view, budget), gives: () => given && thingOf(given, view, depth + 1, budget) });
  }
  const [written] = fields.get(name) ?? [];
  return written && thingOf(written.value, view, depth, budget);
}

function codeOf(code: FunctionCode, view: View, { withCode }: Budget): CodeSurface {
  const parameters = code.parameters.map(({ range }) => `parameter ${range[0]}-${range[1]}`);
  const { line } = code.head.loc.start;
  if (!withCode) return { line, parameters, refuses: undefined, passes: false, injected: [], calls: [], types: [] };
  return { line, parameters, refuses: refusalOf(code, view), passes: passes(code, view), takesCaller: callerIn(code, view) === "taken", injected: injectedFrom(code, view), calls: letsPass(code, view) ? [] : callsOf(code, view), types: typesOf(code, view) };
}

function codeOfAlias({ loc }: Expression, { items }: ListExpression, view: View): CodeSurface | undefined {
  if (!items.some(({ value }) => view.injectedBy(value))) return undefined;
  return { line: loc.start.line, parameters: [], passes: false, ...whatInjected(items.map(({ value }) => value), view) };
}

/** What is refused and called where something is injected: dependencies in their calls. */
function whatInjected(written: readonly Expression[], view: View): Pick<CodeSurface, "refuses" | "injected" | "calls" | "types"> {
  const given = written.flatMap((each) => view.injectedBy(each) ?? []).filter((each) => !isOptional(each, view));
  const own = given.flatMap((each) => runOnInjection(each, view) ?? []);
  const refusals = [
    ...given.map((each) => {
      const { name = "" } = view.value(each);
      return isInjectedGuardName(name) && !isVagueGuardName(name) ? "asks" : undefined;
    }),
    ...own.map((each) => refusalOf(each, view)),
  ];
  return {
    refuses: refusals.find((each) => each === "asks") ?? refusals.find((each) => each !== undefined),
    injected: [...given.flatMap((each) => view.foreignOf(each) ?? []), ...own.flatMap((each) => injectedFrom(each, view))],
    calls: [...given.flatMap((each) => writtenElsewhere(each, view)), ...own.flatMap((each) => callsOf(each, view))], types: own.flatMap((each) => typesOf(each, view)),
  };
}

/** The methods of a class that run before others answer, whatever else it offers: an instance that is called, a view that is entered. */
const entering = /^(?:__\w+__|dispatch\w*|has_\w*permission|test_func|initial\w*|prepare|setup|check_permissions|get_permissions|handle_no_permission|process_(?:request|view)|authenticate\w*|before_\w+|get_current_user)$/u;
/** The fields of a class that list what runs before its methods. */
const listing = /permission|decorator|guard|depend|auth|middleware/iu;

function codeOfClass(code: ClassCode, view: View): CodeSurface {
  const family = withBasesHere(code, view);
  const isPython = view.file.language === "python";
  const methods = family.flatMap((each) => [...each.methods].flatMap(([name, method]) => (!isPython || entering.test(name) ? [method] : [])));
  const fields = family.flatMap((each) => [...each.fields]);
  const injected = whatInjected(fields.flatMap(([, written]) => written.flatMap(({ value, annotation }) => [value, ...(annotation?.metadata ?? [])])), view);
  const listed = fields.flatMap(([name, written]) => (listing.test(name) ? written.flatMap(({ value }) => view.itemsOf(value)) : []))
    .filter((each) => !isOpenName(view.value(each).name ?? ""));
  const refusals = [
    ...methods.map((method) => refusalOf(method, view)), injected.refuses,
    ...family.flatMap((each) => each.bases).map((base) => (isGuardName(view.value(base).name ?? "") ? "asks" : undefined)),
    ...listed.map((each) => (guardOf(each, view, { isDecorator: true })?.isStated ? "asks" : undefined)),
  ];
  const bases = family.flatMap((each) => each.bases).flatMap((base) => writtenElsewhere(base, view));
  return {
    line: code.loc.start.line, parameters: [], passes: false, refuses: refusals.find((each) => each === "asks") ?? refusals.find((each) => each !== undefined),
    injected: injected.injected, calls: [...bases, ...injected.calls, ...listed.flatMap((each) => writtenElsewhere(each, view)), ...methods.flatMap((method) => callsOf(method, view))].slice(0, limits.handings),
    types: [...injected.types, ...methods.flatMap((method) => typesOf(method, view))].slice(0, limits.handings),
  };
}

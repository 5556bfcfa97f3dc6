import type { Expression } from "../code/expression.ts";
import type { FunctionCode, Parameter } from "../code/function.ts";
import type { View } from "./concept.ts";
import { isCallerName, isClientName } from "./owner-names.ts";

/** Calls that give the same value in another form. */
const converting = /^(?:Number|parseInt|parseFloat|BigInt|String|int|str|UUID|uuid|ObjectId|ObjectID|PydanticObjectId|parse|safeParse|parseAsync|validate|validateAsync|toString|trim|get|decode|decodeURIComponent|unquote|escape|sanitize|cast|toLowerCase|lower|strip|z|param|query)$/u;

type Handlers = ReadonlyMap<FunctionCode, unknown>;

/** `req.user.id`, `current_user.id`: a field of whoever is calling. */
const isOfCaller = /(?:^|\.)(?:current_?user|user|session|auth|viewer|principal|identity|claims|profile|account)\./iu;

/** Whether a value says who is calling: it is read from a session, a user, and so on, and not from what the client sent. */
export function callerIn(value: Expression, handlers: Handlers, view: View): boolean {
  if (view.value(value).constant !== undefined) return false;
  const chain = view.value(value).name ?? "";
  if (isOfCaller.test(chain) && !isClientName(chain)) return true;
  if (clientIn(value, handlers, view) === "request") return false;
  const targets = view.targetsOf(value);
  return [value, ...targets.slice(0, 4)].some((each) => {
    if (each.kind === "parameter") return isCallerName(each.parameter.name ?? "") || isCallerName(typeName(each.parameter, view));
    // `c.get("user").id` tells with what it is given.
    const { name = "", text } = view.value(each);
    return isCallerName(name) || ((each.kind === "member" || each.kind === "call" || each.kind === "text") && isCallerName(text));
  });
}

function typeName({ annotation, default: given }: Parameter, view: View): string {
  const injected = [given, ...(annotation?.metadata ?? [])].flatMap((each) => (each ? (view.injectedBy(each) ?? []) : []));
  return [annotation?.type, ...injected].map((each) => (each ? (view.value(each).name ?? "") : "")).join(" ");
}

/** Where an identifier comes from: a client has sent it, or whoever calls the function hands it in; undefined for anything else. */
export function clientIn(value: Expression, handlers: Handlers, view: View, depth = 0): "request" | "argument" | undefined {
  if (depth > 6) return undefined;
  if (isClientName(view.value(value).name ?? "")) return "request";
  const inner = converted(value);
  if (inner !== value) return clientIn(inner, handlers, view, depth + 1);
  if (view.value(value).sources.some(({ kind }) => kind === "request")) return "request";
  for (const target of view.targetsOf(value).slice(0, 4)) {
    if (target.kind === "parameter") {
      const from = fromParameter(target, handlers, view, depth);
      if (from !== undefined) return from;
    } else if (target !== value) {
      const from = clientIn(target, handlers, view, depth + 1);
      if (from !== undefined) return from;
    } else if (target.kind === "member") {
      // `{ id }` of what a handler is handed: a body that was read already.
      const [base] = baseOf(target);
      if (base.kind === "parameter" && !isCallerName(view.value(target).name ?? "") && isSentParameter(base, handlers, view)) return "request";
    }
  }
  return undefined;
}

function baseOf(expression: Expression): readonly [Expression] {
  let base = expression;
  for (let i = 0; base.kind === "member" && i < 20; i++) base = base.object;
  return [base];
}

/** What is only written in another form: `Number(id)`, `new ObjectId(id)`, `schema.parse(body)`, `request.args.get("id")`. */
function converted(value: Expression): Expression {
  if (value.kind === "operation" && value.operator === "arithmetic" && value.operands.length === 1 && value.operands[0]) return value.operands[0];
  if (value.kind === "text" && value.parts.length === 1 && value.parts[0]) return value.parts[0];
  if (value.kind !== "call") return value;
  const { callee } = value;
  const name = callee.kind === "member" ? callee.property : callee.kind === "name" ? callee.name : undefined;
  if (name === undefined || !converting.test(name)) return value;
  if (callee.kind === "member" && /^(?:toString|trim|get|toLowerCase|lower|strip|decode|param|query)$/u.test(name)) return callee.object;
  return value.arguments[0]?.value ?? value;
}

const sentDecorator = /^(?:Param|Params|Query|Body|Args|Arg|Path|PathParam|QueryParam|BodyParam)$/u;

function fromParameter({ parameter, function: code }: Expression & { kind: "parameter" }, handlers: Handlers, view: View, depth: number): "request" | "argument" | undefined {
  if (handlers.has(code) || isView(code, view)) return isSent(parameter, view) ? "request" : undefined;
  const given = code.callers.slice(0, 8).flatMap((call) => {
    const argument = call.arguments.find(({ name }) => name !== undefined && name === parameter.name) ?? call.arguments.filter(({ name }) => name === undefined)[parameter.index];
    return argument ? [clientIn(argument.value, handlers, view, depth + 1)] : [];
  });
  return given.find((each) => each === "request") ?? (code.callers.length === 0 || !code.isClosed ? "argument" : given[0]);
}

/** A function that nobody here calls, and that is handed a request first: what else it is handed stands in the path. */
function isView({ parameters, callers }: FunctionCode, { file: { language } }: View): boolean {
  const [first, second] = parameters;
  return language === "python" && callers.length === 0 && (first?.name === "request" || (first?.name === "self" && second?.name === "request"));
}

function isSentParameter({ parameter, function: code }: Expression & { kind: "parameter" }, handlers: Handlers, view: View): boolean {
  return handlers.has(code) && (isSent(parameter, view) && parameter.name !== undefined && /^(?:body|input|data|payload|params|query|args|dto|\w*(?:Dto|_in|Input|Params|Args|Request))$/u.test(parameter.name));
}

/** Whether a framework fills a parameter of a handler with what the client has sent. */
function isSent(parameter: Parameter, view: View): boolean {
  const { annotation, default: given, name } = parameter;
  const metadata = (annotation?.metadata ?? []).map((each) => (view.value(each).name ?? "").split(".").at(-1) ?? "");
  if (metadata.length > 0 && view.file.language === "javascript") return metadata.some((each) => sentDecorator.test(each));
  if ([given, ...(annotation?.metadata ?? [])].some((each) => each && view.injectedBy(each) !== undefined)) return false;
  return view.file.language === "python" ? !/^(?:self|request|req|db|session|current_user|user|ctx|info|cls)$/u.test(name ?? "") : false;
}

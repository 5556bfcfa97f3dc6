import type { ProgramLanguage } from "../code/file.ts";
import { readArray, readObject } from "./form.ts";

/** `settings.rampart.auth.routeFunctions`: a function of the application that makes routes, and which of its arguments says what. */
export interface RouteFunction {
  /** As the code calls it: `setupApiRoute`, `this.route`. */
  readonly callee: string;
  /** The argument, from 0, that names the method or lists several, or the method that all its routes have; all methods unless told. */
  readonly method?: number | "get" | "post" | "put" | "patch" | "delete";
  readonly path?: number;
  /** The router that is given, whose middleware runs before. */
  readonly router?: number;
  /** The argument that lists what runs before the handler; unless told it is whatever stands between the path and the handler. */
  readonly middlewares?: number;
  /** The last argument unless told. */
  readonly handler?: number;
}

const verbs: readonly unknown[] = ["get", "post", "put", "patch", "delete"];
const positions = ["path", "router", "middlewares", "handler"] as const;

/**
 * Reads the setting.
 * @throws an error that names the field which is wrong
 */
export function readRouteFunctions(written: unknown, where: string): readonly RouteFunction[] {
  return readArray(written, where).map((each, i): RouteFunction => {
    const at = `${where}[${i}]`;
    const object = readObject(each, at);
    for (const key of Object.keys(object)) {
      if (key !== "callee" && key !== "method" && !positions.some((one) => one === key)) throw new TypeError(`${at}.${key}: unknown field; known are callee, method, ${positions.join(", ")}`);
    }
    const { callee, method } = object;
    if (typeof callee !== "string" || !/^(?:[A-Za-z_$][\w$]*\.)*[A-Za-z_$][\w$]*$/u.test(callee)) throw new TypeError(`${at}.callee: expected a name such as "setupApiRoute" or "this.route", got ${JSON.stringify(callee)}`);
    if (method !== undefined && !isPosition(method) && !verbs.includes(method)) throw new TypeError(`${at}.method: expected the position of an argument, or ${verbs.map((verb) => JSON.stringify(verb)).join(", ")}, got ${JSON.stringify(method)}`);
    for (const key of positions) {
      if (object[key] !== undefined && !isPosition(object[key])) throw new TypeError(`${at}.${key}: expected the position of an argument, from 0, got ${JSON.stringify(object[key])}`);
    }
    return object as unknown as RouteFunction;
  });
}

function isPosition(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 100;
}

/** The same as a library whose calls make routes: by its methods, and by functions of such a name. */
export function libraryOf(functions: readonly RouteFunction[], language: ProgramLanguage): object {
  const models: Record<string, object[]> = {};
  for (const { callee, method, path, router, middlewares, handler } of functions) {
    const model = {
      ...(callee.includes(".") ? { callee } : {}), handler: handler === undefined ? "last" : `${handler}`,
      ...(typeof method === "number" ? { methods: `${method}` } : method === undefined ? {} : { method }),
      ...(path === undefined ? {} : { path: `${path}` }), ...(router === undefined ? {} : { router: `${router}` }),
      before: middlewares !== undefined ? `${middlewares}` : `${Math.max(path ?? 0, router ?? 0, typeof method === "number" ? method : 0) + 1}...`,
    };
    for (const key of keysOf(callee)) (models[key] ??= []).push(model);
  }
  return { name: "", language, route: models };
}

/** Where the models of a callee stand that is known by its name alone: a function, a method. */
function keysOf(callee: string): readonly string[] {
  const last = callee.slice(callee.lastIndexOf(".") + 1);
  return callee.includes(".") ? [`*.${last}`] : [`*().${last}`, `*.${last}`];
}

/** What a text must contain for one of them to be called in it. */
export function evidenceOf(functions: readonly RouteFunction[]): string | undefined {
  return functions.length === 0 ? undefined : `\\b(?:${functions.map(({ callee }) => callee.slice(callee.lastIndexOf(".") + 1).replaceAll("$", "\\$")).join("|")})\\(`;
}

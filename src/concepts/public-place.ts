import type { Expression } from "../code/expression.ts";
import type { View } from "./concept.ts";

/**
 * Paths of what is there for everyone to read: documents that standards have every website find (RFC 8615), descriptions of an
 * API, and files whose kind says that pages of others show or load them.
 */
const publicPath =
  /(?:^|\/)\.well-known(?:\/|$)|(?:^|\/)(?:favicon|robots\.txt|sitemap|manifest\.(?:json|webmanifest)|site\.webmanifest|openapi(?:\.(?:json|ya?ml))?$|swagger\.json)|\/(?:fonts?|images?|icons?|img|logos?|badges?)(?:\/|$)|\.(?:js|mjs|css|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|eot|mp4|webm|wasm|webmanifest|rss|atom)$/iu;

/** Kinds of content that pages of others show or load. https://www.iana.org/assignments/media-types/ */
const publicContent = /^(?:image|font|video|audio)\/|^(?:text\/(?:css|javascript)|application\/(?:javascript|manifest\+json|rss\+xml|atom\+xml|opensearchdescription\+xml))/iu;

/** Whether a path, or a pattern for paths such as `/(images|fonts)/:path*`, names what is there for everyone. */
export function isPublicPath(path: unknown): boolean {
  if (typeof path !== "string" || path.length > 300) return false;
  const plain = path.replace(/\\/gu, "").replace(/\/?(?:\(\.\*\)|:\w+\*|\*+)$/u, "/").replace(/(.)\/$/u, "$1");
  const [group, ...names] = /\(((?:[\w.-]+\|)*[\w.-]+)\)/u.exec(plain) ?? [];
  const paths = group === undefined ? [plain] : (names[0] ?? "").split("|").map((name) => plain.replace(group, name));
  return paths.every((each) => publicPath.test(each));
}

export function isPublicContent(type: unknown): boolean {
  return typeof type === "string" && publicContent.test(type);
}

/** Whether code runs only for what is there for everyone, as its file, the calls that it is handed to, and the tests around say. */
export function isPublicPlace(place: Expression, view: View): boolean {
  if (/(?:^|[\\/])\.well-known[\\/]/u.test(view.file.filename)) return true;
  const paths = [
    ...view.file.callsAround(place).flatMap(({ arguments: given }) => given.slice(0, 1).map(({ value }) => value)),
    ...view.file.conditionsOf(place).flatMap(({ test, holds }) => (holds ? comparedIn(test) : [])),
  ];
  return paths.some((path) => {
    const value = view.value(path);
    const items = value.items.length > 0 ? value.items : [value];
    return items.every(({ constant }) => isPublicPath(constant));
  });
}

/** What a test compares something with: `path === "/.well-known/x"`, `path.startsWith("/fonts/")`. */
function comparedIn(test: Expression): readonly Expression[] {
  const compared: Expression[] = [];
  const stack = [test];
  for (let next = stack.pop(); next && compared.length < 20; next = stack.pop()) {
    if (next.kind === "operation" && next.operator === "and") stack.push(...next.operands);
    else if (next.kind === "operation" && next.operator === "equal") compared.push(...next.operands);
    else if (next.kind === "call" && next.callee.kind === "member") compared.push(...next.arguments.map(({ value }) => value));
  }
  return compared;
}

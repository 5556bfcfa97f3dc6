import type { CallExpression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
import { isOfTests } from "../secrets/files.ts";
import type { View } from "./concept.ts";

/**
 * What reads who is there, or shows the door: a token or a session, the headers and the address of the handshake, a connection that is closed
 * for a reason of policy. Believed by its words, since this can only silence.
 */
const asking = /auth|token|session|cookie|current_?user|jwt|bearer|api_?key|passw|credential|permission|forbidden|\bverif\w*\(|signature|handshake|\bheaders\b|query_?(?:params|string)|subprotocol|\bon_?behalf|1008|policy_violation|\b4(?:00[13]|40[13])\b|\bdisconnect(?:_?sockets?)?\(|\.terminate\(|\breturn False\b|\braise\b|\bthrow\b|\.(?:url|request|req|user|scope|environ)\b/iu;

/** Functions of one file that are followed from the one that answers. */
const mostFollowed = 8;

/**
 * Whether a function that is called once a socket is there, or what it calls, may turn somebody away: as its words say, or since a function
 * that nobody here has seen is given the socket or what came with it. What a test starts is there for the test alone.
 */
export function mayRefuseSocket(code: FunctionCode, view: View): boolean {
  if (isOfTests(view.file.filename)) return true;
  const followed = new Set([code]);
  for (const each of followed) {
    if (asking.test(view.file.text.slice(...each.range))) return true;
    const names = new Set(each.parameters.map(({ name }) => name));
    for (const call of each.calls) {
      const own = view.functionOf(call.callee);
      if (own) {
        if (followed.size < mostFollowed) followed.add(own);
      } else if (!view.isKnown(call.callee) && isGiven(call, names)) {
        return true;
      }
    }
  }
  return false;
}

/** Whether a call that is no method of a parameter is given one whole. */
function isGiven({ callee, arguments: given }: CallExpression, names: ReadonlySet<string | undefined>): boolean {
  if (callee.kind === "member" && callee.object.kind === "name" && names.has(callee.object.name)) return false;
  return given.some(({ value }) => value.kind === "name" && names.has(value.name));
}

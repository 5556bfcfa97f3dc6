import type { RecognisedCall } from "../code/call.ts";
import type { Place } from "../code/place.ts";
import type { Neighbour } from "../code/literal.ts";
import { isDefaultPassword, isLocalHost, isNameOfField, partOfAccount } from "../secrets/default-credentials.ts";
import { wordsOf } from "../secrets/words.ts";
import type { View } from "./concept.ts";
import type { Confidence } from "./facts.ts";

/** Who logs in with a password, and where; each absent where nothing says so, and without a text where it is not fixed. */
interface Account {
  readonly user: Neighbour | undefined;
  readonly host: Neighbour | undefined;
}

/**
 * How sure what stands around a password makes that an account is opened with what it is delivered with; undefined where it is not.
 * @param isMade the account is made here, or the program itself asks for the password: there is no host
 */
export function judgeAccount(password: string, { user, host }: Account, isMade: boolean): Confidence | undefined {
  if (!isDefaultPassword(password, user?.text)) return undefined;
  // `{ user: "user", password: "password" }` names the fields of something else.
  if (user?.text !== undefined && (user.text.toLowerCase() === user.name.toLowerCase() || (isNameOfField(user.text) && user.text !== password))) return undefined;
  if (host?.text !== undefined && isLocalHost(host.text)) return undefined;
  if (isMade) return "likely";
  // Drivers look on the machine itself unless they are told where.
  return host && user && user.text !== "" ? "likely" : "possible";
}

/** Of what stands beside a password, the names that belong with it: `DB_HOST` and not `SMTP_HOST` with `DB_PASSWORD`. */
export function accountBeside(name: string, beside: readonly Neighbour[]): Account {
  const [own = ""] = wordsOf(name);
  const find = (part: "user" | "host"): Neighbour | undefined => {
    const all = beside.filter((each) => partOfAccount(each.name) === part);
    return all.find((each) => wordsOf(each.name).length > 1 && wordsOf(each.name)[0] === own) ?? all.find((each) => wordsOf(each.name).length === 1 || wordsOf(name).length === 1);
  };
  return { user: find("user"), host: find("host") };
}

/** The options and arguments of a call, by name; what it is given by place has none. */
export function accountOf(call: RecognisedCall, password: Place, view: View): Account {
  const beside: Neighbour[] = [];
  let before: Neighbour | undefined;
  let user: Neighbour | undefined;
  for (const argument of call.expression.arguments) {
    const { value: expression, name } = argument;
    const given = view.value(expression);
    const text = typeof given.constant === "string" ? given.constant : undefined;
    if (name !== undefined) beside.push({ name, text });
    else if (text !== undefined && isLocalHost(text)) beside.push({ name: "host", text });
    if (expression.range[0] === password.range[0]) user = name === undefined ? before : undefined;
    before = { name: "", text };
    for (const [key, value] of given.entries.slice(0, 60)) {
      beside.push({ name: key, text: typeof value.constant === "string" ? value.constant : undefined });
      for (const [inner, { constant }] of value.entries.slice(0, 60)) beside.push({ name: inner, text: typeof constant === "string" ? constant : undefined });
    }
  }
  const { user: named, host } = accountBeside("password", beside);
  return { user: named ?? user, host };
}

import type { CallExpression, Expression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
import type { View } from "./concept.ts";
import { wordsOf } from "./words.ts";

/** A call that reads or changes what the application stores. */
export interface DataAccess {
  /** As the code writes it: `db.item.delete`. */
  readonly name: string;
  readonly line: number;
  /** Something is another afterwards; otherwise it is only read. */
  readonly changes: boolean;
}

/** Methods that only what stores data has, whatever it is called. */
const ofStores = /^(?:find(?:Many|First|FirstOrThrow|Unique|UniqueOrThrow|One|All|ById|ByPk|AndCountAll)|(?:create|update|delete|insert|replace|destroy)(?:One|Many|ManyAndReturn|ById)|findOneAnd\w+|findByIdAnd\w+|upsert|aggregate|insertInto|updateTable|deleteFrom|selectFrom|\$(?:queryRaw|executeRaw)\w*|bulkCreate|bulkWrite)$/u;
/** Methods that much else has, too. */
const ofMany = /^(?:create|update|delete|insert|remove|save|destroy|execute|query|put|add|patch|send|select)$/u;
/** What is named after a store of data, at the beginning of a chain or right before its method. */
const store = /^(?:db|database|prisma\w*|knex|drizzle|sql|orm|repo(?:sitory)?|redis|mongo\w*|dynamo\w*|sequelize|tx|trx)$|(?:Db|DB|Prisma|Client|Repository|Repo|Model|Collection|Store)$/u;
/** Functions that change something, by the first word of their name; what is changed follows. */
const changing = /^(?:create|update|delete|remove|insert|upsert|save|destroy|ban|archive|grant|assign|revoke|approve|reject|cancel|transfer|invite|withdraw|publish)$/u;
/** What such functions change of the answer alone, or of no store. */
const harmless = /(?:cookies?|headers?|client|response|schema|url|path|params|logger|state|element|array|object|date|i18n|store|form|tags?)$/iu;

/** Methods that change nothing. */
const reading = /^(?:find(?!OneAnd|ByIdAnd)|aggregate$|select|query$|send$|\$queryRaw)/u;

/** The first call by which a function changes stored data, or else reads it, as far as names tell. */
export function dataAccessIn(code: FunctionCode, view: View): DataAccess | undefined {
  let read: DataAccess | undefined;
  for (const call of code.calls) {
    const name = accessed(call, view);
    if (name === undefined) continue;
    const access = { name, line: call.loc.start.line, changes: !reading.test(name.slice(name.lastIndexOf(".") + 1)) };
    if (access.changes) return access;
    read ??= access;
  }
  return read;
}

function accessed({ callee }: CallExpression, view: View): string | undefined {
  if (callee.kind === "name") {
    const [first = "", ...others] = wordsOf(callee.name);
    return others.length > 0 && changing.test(first) && !harmless.test(callee.name) && view.isFromElsewhere(callee) ? callee.name : undefined;
  }
  if (callee.kind !== "member" || callee.property === undefined) return undefined;
  const steps = namesOf(callee.object);
  const isStore = steps.some((step) => store.test(step)) && rootOf(callee.object).kind === "name";
  if (!ofStores.test(callee.property) && !(ofMany.test(callee.property) && isStore)) return undefined;
  return [...steps, callee.property].join(".");
}

/** `db`, `item` of `db.item`: the names of a chain without its calls' arguments. */
function namesOf(expression: Expression): readonly string[] {
  const names: string[] = [];
  let each = expression;
  for (let i = 0; i < 12; i++) {
    if (each.kind === "member") {
      if (each.property !== undefined) names.unshift(each.property);
      each = each.object;
    } else if (each.kind === "call") each = each.callee;
    else break;
  }
  return each.kind === "name" ? [each.name, ...names] : names;
}

function rootOf(expression: Expression): Expression {
  let each = expression;
  for (let i = 0; i < 12 && (each.kind === "member" || each.kind === "call"); i++) each = each.kind === "member" ? each.object : each.callee;
  return each;
}

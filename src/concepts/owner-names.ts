import { wordsOf } from "./words.ts";

/** Whom a record may belong to, as its fields are called. */
const owners = new Set("user users owner owners author creator member members account profile customer tenant org organization organisation organizations team teams workspace company uploader sender participant participants collaborator collaborators assignee subscriber".split(" "));

/** Who is calling, as code calls them. */
const callers = new Set("user session viewer caller principal identity claims actor me auth account member owner author profile customer tenant org organization organisation team workspace company".split(" "));

/** Whether a field of a record says whose it is: `ownerId`, `user_id`, `created_by`, `project.userId`. */
export function isOwnerField(field: string): boolean {
  const words = wordsOf(field);
  if (/(?:^| )(?:created|uploaded|submitted|posted|requested) by(?: |$)/u.test(words.join(" "))) return true;
  const last = words.at(-1) ?? "";
  const named = /^(?:id|ids|pk|uuid|uid|key|ref)$/u.test(last) ? (words.at(-2) ?? "") : last;
  return owners.has(named);
}

/** Whether a field is what tells one record from all others: `id`, `_id`, `pk`, `itemId`, `item.uuid`. A slug is there to be read by everybody. */
export function isIdField(field: string): boolean {
  return /^(?:id|ids|pk|uuid|uid|guid)$/u.test(wordsOf(field).at(-1) ?? "");
}

/** Whether a name stands for whoever is calling: `session.user.id`, `current_user`, `req.user`, `userId`. */
export function isCallerName(name: string): boolean {
  return wordsOf(name).some((word) => callers.has(word));
}

/** Whether a name stands for what a client has sent: `req.params.id`, `input.itemId`, `self.kwargs`. */
export function isClientName(name: string): boolean {
  return sent.test(name);
}

const sent =
  /(?:^|\.)(?:params|query|body|input|parsedInput|rawInput|args|kwargs|view_args|path_params|pathParameters|queryStringParameters|GET|POST|form|formData|searchParams|query_params|matchdict)(?:\.|$)|^(?:self\.)?request\.(?:data|json|args|values)\b|\.req\.(?:param|query|json)$/u;

/** Whether a name says that somebody is asked for more than who they are: an administrator's right, a role. */
export const privileged = /admin|superuser|is_?staff|\broles?\b|permission|privilege|\bcan[A-Z_]\w|scope|moderator|\babilit(?:y|ies)\b|polic(?:y|ies)\b|\bacl\b|\brbac\b|\bauthori[sz]e/iu;

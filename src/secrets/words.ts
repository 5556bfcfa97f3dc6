/** A name with a blank before each of its humps: `db Password2`, `get HTTP Bearer`. */
export function spaced(name: string): string {
  return name.replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
}

/** The words of a name or a text, in lower case: `dbPassword2`, `DB_PASSWORD` and `db-password` are `db`, `password`. */
export function wordsOf(name: string): readonly string[] {
  return spaced(name).toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== "");
}

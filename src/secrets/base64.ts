/** What a text in base64 or base64url says, as far as that is ASCII or UTF-8; undefined where it is none. @see https://www.rfc-editor.org/rfc/rfc4648 */
export function decoded(text: string): string | undefined {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return undefined;
  }
}

/** The object that a text in base64 holds as JSON. */
export function decodedObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(decoded(text) ?? "");
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

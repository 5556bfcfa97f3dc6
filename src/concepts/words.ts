import { spaced } from "../secrets/words.ts";

/** `getCurrentUser`, `get_current_user` and `HTTPBearer` as lower-case words; digits are part of them: `oauth2`. */
export function wordsOf(name: string): readonly string[] {
  return spaced(name).toLowerCase().split(/[^a-z\d]+/u).filter((word) => word !== "");
}

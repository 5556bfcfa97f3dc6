import { compare } from "bcrypt";
import { query } from "./db.js";

/** The user of this e-mail address, if the password is theirs. */
export async function findUser(email, password) {
  const { rows: [user] } = await query(`SELECT id, password_hash FROM users WHERE email = '${email}'`);
  return user && (await compare(password, user.password_hash)) ? user : undefined;
}

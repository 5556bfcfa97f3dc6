import type { PlainText } from "../plain-file.ts";
import { options } from "./programs.ts";
import type { Word } from "./words.ts";

/** A part of a word, under a name where it has one; in pieces where commands stand in it, whose words have places of their own. */
function textOf(word: Word, start: number, end: number, name?: string): readonly PlainText[] {
  const cuts = word.commandsAt.filter((at) => start <= at && at < end - 1).map((at) => at + 1);
  return [start, ...cuts].flatMap((from, i): readonly PlainText[] => {
    const to = cuts[i] ?? end;
    const range = word.rangeOf(from, to);
    // What stands before a piece is not fixed.
    return range ? [{ range, text: (i > 0 ? "\0" : "") + word.text.slice(from, to), name }] : [];
  });
}

/** `NAME=value`; the name is the last word before the sign: `--password=x`, `//registry.example.com/:_authToken=x`, `-Dpassword=x`. */
const setting = /^[^=\s]{0,300}?([A-Za-z_][\w.-]{0,79})=/u;

/** The value of a word that gives something a name, or the whole word. */
export function settingIn(word: Word): readonly PlainText[] {
  const match = setting.exec(word.text);
  return match ? textOf(word, match[0].length, word.text.length, match[1]) : textOf(word, 0, word.text.length);
}

/** What the words of commands are: each value under its name. */
export function textsOf(commands: readonly (readonly Word[])[]): readonly PlainText[] {
  return commands.flatMap((command, i) => {
    const next = commands[i + 1] ?? [];
    // What is written for the next command to read.
    const isRead = /^(?:echo|printf)$/u.test(programOf(command));
    if (isRead && programOf(next) === "chpasswd") return command.slice(1).flatMap((word) => textOf(word, word.text.indexOf(":") + 1, word.text.trimEnd().length, "password"));
    if (isRead && next.some(({ text }) => text === "--password-stdin")) return command.slice(1).flatMap((word) => textOf(word, 0, word.text.length, "password"));
    return textsOfCommand(command);
  });
}

function textsOfCommand(command: readonly Word[]): readonly PlainText[] {
  const program = programOf(command);
  const said = new Set(command.map(({ text }) => text));
  const own = options.filter(({ programs, command: needed }) => programs.split(" ").includes(program) && (needed === undefined || said.has(needed)));
  return command.flatMap((word, i) => {
    const before = command[i - 1]?.text ?? "";
    const { text } = word;
    for (const { option, name, after, isJoined = false } of own) {
      const joint = option.length === 2 ? option : `${option}=`;
      const start = before === option && !isJoined ? 0 : text.startsWith(joint) && text.length > joint.length ? joint.length : -1;
      if (start < 0) continue;
      const skipped = after === undefined ? start : text.indexOf(after, start) + after.length;
      if (after === undefined || skipped >= start + after.length) return textOf(word, skipped, text.length, name);
    }
    if (/\s/u.test(text)) return linesOf(word);
    // What an option is given stands after it: `--password x`.
    const option = /^--?([A-Za-z][\w-]{2,60})$/u.exec(before)?.[1];
    return option !== undefined && !text.startsWith("-") && !setting.test(text) ? textOf(word, 0, text.length, option) : settingIn(word);
  });
}

/** The last part of the path of what is run, behind variables and what runs others. */
function programOf(command: readonly Word[]): string {
  const first = command.find(({ text }) => !/^\w+=/u.test(text) && !/^(?:sudo|env|exec|time|nohup|then|do|else|if|!|--mount=.*|--network=.*)$/u.test(text));
  return first?.text.split("/").at(-1) ?? "";
}

/**
 * A text of several words, such as is written into a file: `machine a login b password c`, `password=x`, statements of SQL. What has a
 * name is taken out; what is left between stays together, and so does a text without names.
 */
export function linesOf(word: Word): readonly PlainText[] {
  const { text } = word;
  const texts: PlainText[] = [];
  let end = 0;
  // A key is one text, whatever its lines look like.
  for (const match of text.includes("-----BEGIN") ? [] : text.matchAll(named)) {
    const { index, 0: { length }, groups: { name = "", login, given, stated } = {} } = match;
    const value = given ?? login ?? stated ?? "";
    const start = index + length - value.length - (stated === undefined ? 0 : 1);
    texts.push(...textOf(word, end, start), ...textOf(word, start, start + value.length, login === undefined && stated === undefined ? name : "password"));
    end = start + value.length;
  }
  return [...texts, ...textOf(word, end, text.length)];
}

/**
 * `name=value`, `password value` of a file for logins, and the words of SQL that set a password.
 * @see https://everything.curl.dev/usingcurl/netrc
 * @see https://www.postgresql.org/docs/current/sql-createrole.html https://dev.mysql.com/doc/refman/8.4/en/create-user.html
 */
const named =
  /(?<=^|[\s:;/'"]|\\n)(?<name>[A-Za-z_][\w.-]{0,79})[ \t]?=[ \t]?(?<given>[^\s'"=](?:[^\s'"\\]|\\(?!n)){0,4000})|password(?<=login\s\S{1,100}\spassword)\s(?<login>\S{1,300})|\b(?:password|identified by)\s'(?<stated>[^'\s]{1,300})'/giu;

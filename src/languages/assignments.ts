/** What a line of a settings file, a script or a command gives a name to. */
export interface Assignment {
  readonly name: string;
  /** Without quotes. */
  readonly value: string;
  /** Where the value begins in the text. */
  readonly at: number;
}

/** `NAME=value`, `name: "value"`, `"name": "value",`, `export NAME='value'`, alone on its line. */
const assigned = /^\s*(?:(?:export|set|const|let|var|ENV|-)\s+)?(["']?)([A-Za-z_$][\w$.-]*)\1\s*(?:=>|[:=])\s*/u;

/** The settings of npm begin with an address. https://docs.npmjs.com/cli/configuring-npm/npmrc */
const addressed = /^\s*(\/\/[^\s=]+:\w+)\s*=\s*/u;

/** A value in quotes, or one that no code could be. A shell would put something else in the place of `$`. */
const quoted = /^(?:"([^"\\$\r\n]*)"|'([^'\\\r\n]*)')(?=[\s,;]|$)/u;
const bare = /^[^\s"'`()[\]{}<>$;|&,#]+(?=[,;]?\s*$|\s+#)/u;

/** `NAME=value command`. */
const bareBefore = /^[^\s"'`()[\]{}<>$;|&,#]+(?=\s)/u;

/** `--name value`, `--name=value` and `NAME=value` among the words of a command, and of one in `$(...)` or between backticks. */
const flags = /(?<![^\s"'(`])(?:--([A-Za-z][\w-]*)[= ]|([A-Za-z_]\w*)=)(?:"([^"]*)"|'([^']*)'|([^\s"'`)]+))/gu;

/** What is longer was written by a program. */
const longestLine = 500;

/**
 * The assignments in a text of lines: a file within a file, a script. The lines of a private key are none, though they have
 * colons. @param isCommand the text is one line for a shell, with more than one word to look at
 */
export function assignmentsIn(text: string, isCommand: boolean): readonly Assignment[] {
  if (isCommand) {
    return [...text.slice(0, longestLine).matchAll(flags)].map(({ 0: { length }, 1: flag, 2: variable, 3: double, 4: single, 5: plain, index }) => {
      const word = double ?? single ?? plain ?? "";
      return { name: flag ?? variable ?? "", value: word, at: index + length - word.length - (plain === undefined ? 1 : 0) };
    });
  }
  const found: Assignment[] = [];
  let isKey = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    if (line.includes("-----BEGIN ")) isKey = true;
    if (isKey) {
      if (line.includes("-----END ")) isKey = false;
      continue;
    }
    if (line.length > longestLine) continue;
    const head = addressed.exec(line) ?? assigned.exec(line);
    if (!head) continue;
    const [before] = head;
    const rest = line.slice(before.length);
    const inQuotes = quoted.exec(rest);
    const written = inQuotes ? inQuotes[1] ?? inQuotes[2] ?? "" : (bare.exec(rest) ?? (/=\s*$/u.test(before) ? bareBefore.exec(rest) : null))?.[0] ?? "";
    if (written === "" || /^[|>][-+]?\d?$/u.test(written)) continue;
    found.push({ name: head[2] ?? head[1] ?? "", value: written, at: index + before.length + (inQuotes ? 1 : 0) });
  }
  return found;
}

/** A line for a shell that is no assignment, with what its options and variables are given. */
export interface CommandLine {
  readonly text: string;
  /** Where the line begins in the text. */
  readonly at: number;
  readonly assignments: readonly Assignment[];
}

/** The commands of a script that are given something by a name and stand on one line each: what goes on over lines is read as one. */
export function commandLinesIn(script: string): readonly CommandLine[] {
  const found: CommandLine[] = [];
  let goesOn = false;
  for (const { 0: line, index } of script.matchAll(/[^\r\n]+/gu)) {
    const isPart = goesOn;
    goesOn = /\\\s*$/u.test(line.slice(-20));
    if (isPart || goesOn || line.length > longestLine || assigned.test(line) || addressed.test(line)) continue;
    const text = line.trim();
    const assignments = text.startsWith("#") ? [] : assignmentsIn(text, true);
    if (assignments.length > 0) found.push({ text, at: index + line.indexOf(text), assignments });
  }
  return found;
}

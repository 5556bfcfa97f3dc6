// What the runs come to: rates per application, per framework, per language and over all.
import type { Application } from "./apps.ts";
import type { Flag, Outcome, Result } from "./run.ts";

/** What a person says of a flag after reading the code: `look` where it is worth a developer's look, and harm is not sure. */
export interface Verdict {
  readonly app: string;
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly verdict: "right" | "look" | "wrong" | "unjudged";
  readonly why: string;
}

export interface Judged extends Verdict {
  readonly message: string;
}

/** The flags of one application with what is known of them. */
export function judge({ app, flags }: Pick<Result, "app" | "flags">, verdicts: readonly Verdict[]): readonly Judged[] {
  return flags.map((flag: Flag) => {
    const known = verdicts.find((one) => one.app === app && one.file === flag.file && one.line === flag.line && one.rule === flag.rule);
    return { app, file: flag.file, line: flag.line, rule: flag.rule, verdict: known?.verdict ?? "unjudged", why: known?.why ?? "", message: flag.message };
  });
}

type Row = Readonly<Record<string, string | number>>;
type Apps = ReadonlyMap<string, Application>;

/** Flags on what nobody has touched. */
export function untouchedTable(results: readonly Result[], judged: readonly Judged[], apps: Apps): Readonly<Record<string, Row>> {
  return Object.fromEntries(groupsOf(results, apps).map(([name, group]) => {
    const routes = group.flatMap((result) => result.routes);
    const flags = judged.filter(({ app }) => group.some((result) => result.app === app));
    const auth = flags.filter(({ rule }) => rule === "require-auth");
    const changing = routes.filter(({ changes }) => changes).length;
    const count = (verdict: string): number => flags.filter((one) => one.verdict === verdict).length;
    return [name, {
      routes: routes.length, changing, guarded: routes.filter(({ standing }) => standing === "guarded").length, flags: auth.length,
      "per 100 routes": rate(auth.length, routes.length), "per 100 changing": rate(auth.length, changing), "other rules": flags.length - auth.length,
      right: count("right"), look: count("look"), wrong: count("wrong"), unjudged: count("unjudged"),
    }];
  }));
}

/** Which cuts count for a column; routes whose guard is a word for another procedure stand by themselves. */
const columns: Readonly<Record<string, (one: Outcome) => boolean>> = {
  "route": ({ place, extent, form, changes }) => place === "route" && extent === "all" && form !== "procedure" && changes,
  "router": ({ place, extent, changes }) => place === "router" && extent === "all" && changes,
  "mount": ({ place, extent, changes }) => place === "mount" && extent === "all" && changes,
  "router + mount": ({ place, extent, changes }) => place !== "route" && extent === "all" && changes,
  "one of several": ({ extent, changes }) => extent === "one" && changes,
  "procedure": ({ form, extent, changes }) => form === "procedure" && extent === "all" && changes,
  "reading route": ({ place, extent, changes }) => place === "route" && extent === "all" && !changes,
};

/** Shares of the cuts that were noticed: of routes that change something, but for the last column. */
export function mutatedTable(results: readonly Result[], apps: Apps): Readonly<Record<string, Row>> {
  return Object.fromEntries(groupsOf(results, apps).map(([name, group]) => {
    const outcomes = group.flatMap((result) => result.outcomes);
    return [name, Object.fromEntries(Object.entries(columns).map(([column, isCounted]) => {
      const counted = outcomes.filter(isCounted);
      const noticed = counted.filter((one) => one.noticed).length;
      return [column, counted.length === 0 ? "" : `${Math.round(noticed / counted.length * 100)} % (${noticed}/${counted.length})`];
    }))];
  }));
}

/** Both tables for a page, with the command that gave them. */
export function figuresPage(results: readonly Result[], judged: readonly Judged[], apps: Apps, command: string): string {
  const table = (rows: Readonly<Record<string, Row>>): string => {
    const [first = {}] = Object.values(rows);
    const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
    return [line(["", ...Object.keys(first)]), line(["---", ...Object.keys(first).map(() => "---")]), ...Object.entries(rows).map(([name, row]) => line([name.startsWith("=") ? `**${name.slice(2)}**` : name, ...Object.values(row)]))].join("\n");
  };
  return `# Figures\n\nWritten by \`${command}\`; [README.md](README.md) says what they mean.\n\n## Untouched\n\n${table(untouchedTable(results, judged, apps))}\n\n## Guards cut out, one at a time: noticed of those tried\n\n${table(mutatedTable(results, apps))}\n`;
}

function rate(some: number, all: number): number {
  return all === 0 ? 0 : Number((some / all * 100).toFixed(1));
}

/** Each application, then each framework and language of several, then all. */
function groupsOf(results: readonly Result[], apps: Apps): readonly (readonly [string, readonly Result[]])[] {
  const by = (key: "framework" | "language"): [string, Result[]][] => {
    const groups = new Map<string, Result[]>();
    for (const result of results) {
      const name = apps.get(result.app)?.[key] ?? "";
      groups.set(name, [...(groups.get(name) ?? []), result]);
    }
    return [...groups].filter(([, group]) => group.length > 1).map(([name, group]) => [`= ${name} (${group.length})`, group]);
  };
  return [
    ...results.map((result): [string, Result[]] => [result.app, [result]]),
    ...by("framework"), ...by("language"), ...(results.length > 1 ? [[`= all (${results.length})`, results] as [string, readonly Result[]]] : []),
  ];
}

/** The route table of an application as facts: which routes it has, and whether each is guarded. */
export function routeLines({ routes }: Pick<Result, "routes">): string {
  const lines = routes.map(({ file, line, methods, path, standing, changes }) => [file, String(line), methods.join("|"), path ?? "", changes ? "changes" : "reads", standing].map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(","));
  return ["file,line,methods,path,what it does,standing", ...lines, ""].join("\n");
}

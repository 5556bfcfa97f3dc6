import type { Place } from "../code/place.ts";
import { kindOfName } from "../secrets/names.ts";
import { isOfEmulator } from "../secrets/emulators.ts";
import { isPlaceholder } from "../secrets/placeholders.ts";
import { publicPrefixOf } from "../secrets/public-names.ts";
import { findIn, hitsIn } from "../secrets/scan.ts";
import { defineConcept, type View } from "./concept.ts";

/** A file of environment variables. Its place is that of the first one, with its name: what is said of the value stands beside it. */
export interface EnvironmentFile extends Place {
  /** Without the folder. */
  readonly name: string;
  /** What it is for, as its name says: `local` settings are one developer's, a template is to be copied and filled in. */
  readonly isFor: "everything" | "local" | "production" | "development" | "template";
  /** Its variables with values of their own, by name. */
  readonly variables: readonly string[];
  /** Those whose names or values are of secrets; none that a build puts into what browsers load. */
  readonly secrets: readonly string[];
  /** Whether git tracks it; undefined where that is not known. */
  isTracked(): boolean | undefined;
}

/** No call makes one: the file is one. */
export const environmentFile = defineConcept({
  form: {},
  recognise: (): readonly EnvironmentFile[] => [],
  read(file, view): readonly EnvironmentFile[] {
    if (file.language !== "dotenv") return [];
    const filled = [...file.literals()].filter(({ text }) => text !== "" && !text.includes("\0"));
    const [first] = filled;
    if (!first) return [];
    const name = nameOf(file.filename);
    const { line, column } = first.loc.start;
    return [{
      range: [first.range[0] - column, first.range[1]], loc: { start: { line, column: 0 }, end: first.loc.end }, name, isFor: purposeOf(name), isTracked: () => view.isTracked(),
      variables: filled.flatMap(({ name: variable }) => variable ?? []),
      secrets: filled.flatMap(({ name: variable = "", text }) => (isSecret(variable, text) ? [variable] : [])),
    }];
  },
});

function nameOf(filename: string): string {
  return filename.split(/[/\\]/u).at(-1) ?? "";
}

const purposes: Readonly<Record<string, EnvironmentFile["isFor"]>> = {
  example: "template", examples: "template", sample: "template", template: "template", tmpl: "template", tpl: "template", dist: "template", default: "template", defaults: "template",
  local: "local", prod: "production", production: "production", live: "production", staging: "production", stage: "production",
  dev: "development", develop: "development", development: "development", test: "development", tests: "development", testing: "development", ci: "development", e2e: "development",
  docker: "development", demo: "development", emulated: "development", emulator: "development", playwright: "development", cypress: "development",
};

/** `.env.production.local`, `.example.env`, `.env-sample`: what one word of the name says; the last one says most, a template is always one. */
function purposeOf(name: string): EnvironmentFile["isFor"] {
  const said = name.toLowerCase().split(/[._-]/u).flatMap((word) => purposes[word] ?? []);
  return said.includes("template") ? "template" : (said.at(-1) ?? "everything");
}

function isSecret(name: string, value: string): boolean {
  // Everyone may have what a build puts into the code that browsers load.
  if (publicPrefixOf(name) !== undefined || /^(?:true|false|null|none|\d{1,3})$/iu.test(value)) return false;
  if (isOfEmulator(value)) return false;
  return kindOfName(name) === undefined ? hasForm(value) : !isPlaceholder(value) && !isSwitch(value);
}

/** `DATABASE_URL=postgres://name:password@host/`: the value itself shows that a secret is in it. */
function hasForm(value: string): boolean {
  return hitsIn(value).some(({ detector }) => {
    const finding = findIn(value, detector);
    return finding !== undefined && finding.certainty !== "possible" && finding.isDefault !== true;
  });
}

/** `API_KEY=disable_email_validation`: a word for the program that reads it, which then needs no key. */
function isSwitch(value: string): boolean {
  return /^(?:disabled?|enabled?|skip|off)(?:[_-][a-z]+)*$/iu.test(value);
}

/**
 * Whether what stands in a file is there for others to read. A file of environment variables is where secrets are to stand,
 * unless git tracks it or it is a template.
 */
export function isForOthers({ file, isTracked }: Pick<View, "file" | "isTracked">): boolean {
  return file.language !== "dotenv" || purposeOf(nameOf(file.filename)) === "template" || isTracked() === true;
}

/** Where a template of such a file takes a value from that is not to stand in it; undefined for any other file. */
export function valuesOfTemplate({ language, filename }: Pick<View["file"], "language" | "filename">): string | undefined {
  return language === "dotenv" && purposeOf(nameOf(filename)) === "template" ? "the copy of the template that each developer and server fills in, and that git ignores" : undefined;
}

/** Whether a file of environment variables is for those who develop: a template says what is to be filled in, and no program is run with it. */
export function isForDevelopers({ language, filename }: Pick<View["file"], "language" | "filename">): boolean {
  const purpose = language === "dotenv" ? purposeOf(nameOf(filename)) : "everything";
  return purpose === "template" || purpose === "development";
}

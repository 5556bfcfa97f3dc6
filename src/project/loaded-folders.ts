import { basename, dirname, join, relative, sep } from "node:path";
import type { LoadedFolder, StepSurface } from "../code/routing.ts";

/** A step that loads a folder, and the real path of that. */
export interface Loading {
  readonly file: string;
  readonly step: StepSurface;
  readonly folder: string;
}

/** The folder that a step of a file loads; undefined for any other step, and for a folder outside of the application. */
export function loadingOf(file: string, step: StepSurface, root: string): Loading | undefined {
  const folder = step.folder && join(dirname(file), ...step.folder.path.split("/"));
  return folder?.startsWith(root + sep) ? { file, step, folder } : undefined;
}

/** The path below which a file of a loaded folder answers: that of its folders, `_id` for a part of a path that may be anything. */
export function prefixIn({ folder }: Loading, file: string): string {
  const between = relative(folder, dirname(file)).split(sep).filter((part) => part !== "");
  return between.map((part) => `/${part.replace(/^_/u, ":")}`).join("");
}

/** Of the files of a loaded folder, those whose hooks run before what another one answers. */
export function hooksBefore({ folder, step }: Loading, files: readonly string[], file: string): readonly string[] {
  const { hooks, isCascading } = step.folder ?? ({} as Partial<LoadedFolder>);
  if (hooks === undefined) return [];
  const own = dirname(file);
  return files.filter((each) => {
    const at = dirname(each);
    return each !== file && isNamed(each, hooks) && (at === own || (isCascading === true && (at === folder || at.startsWith(folder + sep)) && own.startsWith(at + sep)));
  });
}

function isNamed(file: string, name: string): boolean {
  return basename(file).replace(/\.\w+$/u, "").replace(/^[._]/u, "").replace("_", "").toLowerCase() === name;
}

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly registry: "npm" | "pypi";
  readonly integrity: string;
  readonly folder: string;
  readonly ignores?: readonly string[];
  readonly why: string;
}

export function corpusPackages(): Package[];
export function folderOf(one: Package): string;
export function fetchPackage(one: Package): void;

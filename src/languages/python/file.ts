// PLACEHOLDER until the translation lands: overwrite me.
import type { CodeFile } from "../../code/file.ts";
import type { Node } from "./nodes.ts";
import type { PythonSourceCode } from "./source-code.ts";
export class PythonFile {
  constructor(_source: PythonSourceCode, _filename: string, _nodes: readonly Node[]) { return { language: "python", calls: () => [] } as unknown as PythonFile & CodeFile; }
}
export interface PythonFile extends CodeFile {}

export function writeFindings(path: string, findings: readonly object[]): void;
export function readFindings(path: string): unknown[];

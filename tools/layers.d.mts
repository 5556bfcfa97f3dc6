import type { Rule } from "eslint";

export function roomOf(path: string): string;
export function problemOf(from: string, specifier: string, isType: boolean): string | undefined;
export function resolve(from: string, specifier: string): string | undefined;
export const layersRule: Rule.RuleModule;

// What the stages that look for secrets cost, as a share of parsing: both are read off one CPU profile of the same run.
import { Session } from "node:inspector/promises";

/** What belongs to the stages: how texts are read, judged and reported, and how their names are found. */
const ofStages = /\/dist\/(?:secrets\/|concepts\/(?:secret|account|exposure|environment-file)|languages\/(?:javascript\/literals|python\/fixed-texts)\.js)/u;
/** The parsers: TypeScript's with what turns its tree into ESTree, ESLint's own, and the one of Python. */
const ofParsers = /\/node_modules\/(?:espree|acorn|acorn-jsx|typescript|@typescript-eslint\/(?:parser|typescript-estree))\/|\/dist\/languages\/python\/(?:parser|lexer)\.js/u;

/**
 * Profiles rounds of something that was run before.
 * @param {() => Promise<unknown>} round @param {number} rounds
 * @returns {Promise<number>} the time of the stages by that of the parsers, of which a file's own is one
 */
export async function stagesByParse(round, rounds) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 400 });
  await session.post("Profiler.start");
  for (let i = 0; i < rounds; i++) await round();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const sums = { stages: 0, parse: 0 };
  const kinds = new Map(profile.nodes.map(({ id, callFrame: { url } }) => [id, ofParsers.test(url) ? "parse" : ofStages.test(url) ? "stages" : undefined]));
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  for (const { id, hitCount = 0 } of profile.nodes) {
    let kind;
    for (let node = id; node !== undefined && kind !== "parse"; node = parents.get(node)) kind = kinds.get(node) ?? kind;
    if (kind) sums[kind] += hitCount;
  }
  return sums.stages / sums.parse;
}

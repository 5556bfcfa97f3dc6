import type { ProjectView } from "../code/project-view.ts";
import type { RoutingView } from "../code/routing.ts";

const inFileRouting: RoutingView = {
  guardAt: () => undefined,
  passes: () => false,
  takesCaller: () => false,
  guardOfType: () => undefined,
  isRouter: () => false,
  roadsTo: () => [],
  mountsBeside: () => [],
  everywhere: () => [],
  neighbourhoods: () => [],
};

/** The view where no other file can be read: evidence stays in the file. */
export const inFileView: ProjectView = {
  isOwn: (module) => module.startsWith("."),
  leads: () => [],
  declares: () => false,
  pathOf: () => undefined,
  valueOf: () => undefined,
  routing: inFileRouting,
};

import { dirname, relative, sep } from "node:path";
import type { Reference } from "../code/project-view.ts";
import type { ExportSurface, ForeignGuard, GuardSurface, Mounts, Neighbour, Neighbourhood, Reached, Road, RouteSurface, RoutingReading, RoutingSurface, RoutingView, StepSurface } from "../code/routing.ts";
import { isCheckByDefinition, isOtherGuard, isThereForElse } from "../concepts/guard.ts";
import type { Application } from "./application.ts";
import { hooksBefore, type Loading, loadingOf, prefixIn } from "./loaded-folders.ts";

const limits = {
  /** Imports from a name to what it stands for, routers from one to the one that it hangs below. */
  depth: 8,
  /** Calls from a guard to what refuses. */
  calls: 3,
  /** Definitions that are looked at to tell whether one thing is a guard. */
  definitions: 40,
  /** Roads to one router. */
  roads: 8,
  /** Files whose routes one is compared with. */
  neighbours: 60,
} as const;

/** What an import leads to. */
interface Found extends Reached {
  readonly file: string;
}

interface Node {
  readonly file: string;
  readonly router: string;
}

/** A step that hangs a router, or hands it on. */
interface Edge {
  readonly file: string;
  readonly step: StepSurface;
  /** What runs for it before what it hangs. */
  readonly hooks?: readonly Node[];
}

/** What the files of an application say about the routes of one of them. */
export class Routing implements RoutingView {
  readonly #application: Application;
  readonly #file: string;
  readonly #own: () => RoutingReading | undefined;
  #ownReading: RoutingReading | undefined;
  #ownSurface: RoutingSurface | undefined;
  readonly #roads = new Map<string, readonly Road[]>();
  readonly #edges = new Map<string, readonly Edge[]>();
  readonly #routers = new Map<Reference, readonly Node[]>();
  readonly #guards = new Map<string, ForeignGuard | null | undefined>();

  /**
   * @param file the real path of the current file, which may not be written to disk yet
   * @param own what that file itself says
   */
  constructor(application: Application, file: string, own: () => RoutingReading | undefined) {
    this.#application = application;
    this.#file = file;
    this.#own = own;
  }

  guardAt(reference: Reference): ForeignGuard | null | undefined {
    const taken = this.#takenIn(this.#file, reference);
    return taken ? (taken[0] ?? null) : this.#guard(this.#file, reference);
  }

  passes(reference: Reference): boolean {
    return this.#passes(this.#file, reference);
  }

  takesCaller(reference: Reference): boolean {
    const found = this.#find(this.#file, reference, 0, true);
    return found !== undefined && this.#codeAt(found).some(({ code }) => code.takesCaller === true);
  }

  guardOfType(reference: Reference): ForeignGuard | null | undefined {
    return this.#guardOfType(this.#file, reference);
  }

  isRouter(reference: Reference): boolean {
    return this.#routersAt(this.#file, reference).length > 0;
  }

  roadsTo(router: string, path: string | undefined, position: number): readonly Road[] {
    const here = this.#relative(this.#file);
    return this.#roadsTo({ file: this.#file, router }, path ?? "", position, 0).map((road) => ({ ...road, guards: road.guards.filter(({ file }) => file !== here) }));
  }

  mountsBeside(router: string): readonly Mounts[] {
    const found: Mounts[] = [];
    let node: Node = { file: this.#file, router };
    for (let depth = 0; depth < limits.depth; depth++) {
      const [edge, another] = this.#edgesTo(node);
      const above = edge?.step.router;
      if (!edge || another || above === undefined) break;
      const { file, step } = edge;
      const steps = (this.#surface(file)?.steps ?? []).filter((each) => each.router === above);
      const others = steps.filter((each) => each.position !== step.position && (each.hung.length > 0 || each.before.some((reference) => this.#routersAt(file, reference).length > 0)));
      found.push({
        file: this.#relative(file), line: step.line, guards: [...this.#guardsAt(step, file), ...this.#before({ file, router: above }, step.path ?? "", step.position, step)],
        others: others.map((other) => ({
          path: other.path,
          // What stands before all that follows is before this one, too, or after it on purpose.
          guards: steps.filter((each) => each === other || (each.path !== undefined && each.hung.length === 0 && each.position <= other.position && isBelow(other.path ?? "", each.path))).flatMap((each) => this.#guardsAt(each, file)),
        })),
      });
      node = { file, router: above };
    }
    return found;
  }

  everywhere(library: string, path: string | undefined, isStatedHere: boolean): readonly ForeignGuard[] {
    return this.#application.filesThatGuardAll().flatMap((file) => (this.#surface(file)?.everywhere ?? []).flatMap((guard) => {
      if (guard.library !== library || (isStatedHere && !guard.isDefault) || (guard.below.length > 0 && path !== undefined && !guard.below.some((prefix) => isBelow(path, prefix)))) return [];
      // By its name it may guard against anything.
      const defined = guard.reference && this.#guard(file, guard.reference);
      if (defined === null || (!defined && !guard.isStated)) return [];
      // What may forbid something is no log-in.
      if (guard.isDefault && !guard.isStated && defined?.isStated !== true) return [];
      // One that is known to ask nobody who they are is of another kind, where routes state guards of their own.
      return defined?.isStated === false && !guard.isDefault && this.#stateTheirOwn(library) ? [] : this.#placed([guard], file);
    }));
  }

  /** Whether most routes of other files say themselves who may call them. */
  #stateTheirOwn(library: string): boolean {
    const others = nearestFirst(this.#application.filesWithRoutes(), dirname(this.#file)).filter((file) => file !== this.#file).slice(0, limits.neighbours);
    const routes = others.flatMap((file) => (this.#surface(file)?.routes ?? []).filter((route) => route.library === library && !route.isPublic));
    return routes.length >= 3 && routes.filter(({ guards }) => guards.some(({ isStated }) => isStated)).length * 2 > routes.length;
  }

  *neighbourhoods(): Generator<Neighbourhood> {
    const folder = dirname(this.#file);
    const read = new Map<string, readonly Neighbour[]>([[this.#file, []]]);
    const routesOf = (files: readonly string[]): readonly Neighbour[] => files.slice(0, limits.neighbours).flatMap((file) => {
      const routes = read.get(file) ?? (this.#surface(file)?.routes ?? []).map((route) => this.#neighbour(route, file));
      read.set(file, routes);
      return routes;
    });
    const routing = this.#application.filesWithRoutes();
    yield { kind: "directory", where: this.#relative(folder), routes: routesOf(routing.filter((file) => dirname(file) === folder)) };
    let above = folder;
    for (let i = 0; i < 2 && above !== this.#application.root; i++) {
      above = dirname(above);
      const below = above + sep;
      yield { kind: "tree", where: this.#relative(above), routes: routesOf(nearestFirst(routing.filter((file) => file.startsWith(below)), folder)) };
    }
  }

  #neighbour(route: RouteSurface, file: string): Neighbour {
    const { label, line, methods, path, library, isPublic, router, position } = route;
    return { file: this.#relative(file), line, label, methods, path, library, isPublic, guards: this.#guardsOf(route, file), through: router === undefined ? [] : (this.#roadsTo({ file, router }, path ?? "", position, 0)[0]?.through ?? []) };
  }

  #guardsOf(route: RouteSurface, file: string): readonly ForeignGuard[] {
    const stated = this.#placed(route.guards, file);
    if (stated.length > 0) return stated;
    const defined = [
      ...route.before.flatMap((reference) => (isThereForElse(reference) ? [] : this.#guard(file, reference) ?? [])),
      ...route.types.flatMap((reference) => this.#guardOfType(file, reference) ?? []),
      ...route.calls.flatMap((reference) => (isThereForElse(reference) ? [] : this.#guard(file, reference) ?? [])).filter(isCheckByDefinition),
    ];
    if (defined.length > 0 || route.router === undefined) return defined.slice(0, 1);
    const roads = this.#roadsTo({ file, router: route.router }, route.path ?? "", route.position, 0);
    return roads.length > 0 && roads.every(({ guards }) => guards.length > 0) ? (roads[0]?.guards ?? []) : [];
  }

  #readOwn(): RoutingReading | undefined {
    return (this.#ownReading ??= this.#own());
  }

  #surface(file: string): RoutingSurface | undefined {
    return file === this.#file ? (this.#ownSurface ??= this.#readOwn()?.surface()) : this.#application.surface(file);
  }

  #reach(file: string, steps: readonly string[], withCode: boolean): Reached | undefined {
    return file === this.#file ? this.#readOwn()?.reach(steps, withCode) : this.#application.reach(file, steps, withCode);
  }

  #allOf(file: string): readonly string[] {
    return (file === this.#file ? this.#readOwn()?.all() : this.#application.all(file)) ?? [];
  }

  #relative(file: string): string {
    return relative(this.#application.root, file).replaceAll(sep, "/") || ".";
  }

  /** The guards of a file, without those whose definition refuses nobody. */
  #placed(guards: readonly GuardSurface[], file: string): readonly ForeignGuard[] {
    return guards.flatMap(({ name, line, isStated, reference }) => {
      const defined = reference && this.#guard(file, reference);
      return defined === null ? [] : [{ name, line, isStated: isStated || defined?.isStated === true, file: this.#relative(file) }];
    });
  }

  /** What a reference of a file stands for. */
  #find(from: string, { module, steps }: Reference, depth = 0, withCode = false): Found | undefined {
    const file = this.#application.resolve(module, from);
    return file === undefined ? undefined : this.#follow(file, steps, depth, withCode);
  }

  #follow(file: string, steps: readonly string[], depth: number, withCode: boolean): Found | undefined {
    if (depth > limits.depth) return undefined;
    const [first] = steps;
    const inner = first === undefined || first === "()" ? undefined : this.#application.inside(file, first);
    return this.#followNamed(file, steps, depth, withCode) ?? (inner === undefined ? undefined : this.#follow(inner, steps.slice(1), depth + 1, withCode));
  }

  #followNamed(file: string, steps: readonly string[], depth: number, withCode: boolean): Found | undefined {
    const reached = this.#reach(file, steps, withCode);
    if (reached) {
      const { reference } = reached.surface;
      const further = reference && this.#find(file, { module: reference.module, steps: [...reference.steps, ...reached.rest] }, depth + 1, withCode);
      return further ?? { ...reached, file };
    }
    if (steps.length === 0) return undefined;
    for (const module of this.#allOf(file)) {
      const found = this.#find(file, { module, steps }, depth + 1, withCode);
      if (found) return found;
    }
    return undefined;
  }

  /** The router that a reference stands for which is used as one where it is taken. */
  #madeAt(from: string, reference: Reference): readonly Node[] {
    const routers = this.#routersAt(from, reference);
    const found = routers.length > 0 ? undefined : this.#find(from, reference);
    return found && found.rest.length === 0 && found.surface.identity !== undefined ? [{ file: found.file, router: found.surface.identity }] : routers;
  }

  /** Whether a reference stands for a router that is known for one, whose own file may do nothing but make it. */
  #isRouterAt(from: string, reference: Reference, { file, router }: Node): boolean {
    if (this.#routersAt(from, reference).some((node) => node.file === file && node.router === router)) return true;
    const found = this.#find(from, reference);
    return found?.file === file && found.rest.length === 0 && found.surface.identity === router;
  }

  /** The routers that a reference stands for: it, or what a call is given that gives it back. */
  #routersAt(from: string, reference: Reference): readonly Node[] {
    const known = this.#routers.get(reference);
    if (known) return known;
    const found = this.#find(from, reference);
    const routers = found && found.rest.length === 0 ? this.#routersOf(found.surface, found.file, 0) : [];
    this.#routers.set(reference, routers);
    return routers;
  }

  #routersOf({ identity, parts = [], reference }: ExportSurface, file: string, depth: number): readonly Node[] {
    if (identity !== undefined && this.#isUsedAsRouter(file, identity)) return [{ file, router: identity }];
    if (depth >= 2) return [];
    if (depth > 0 && reference) return this.#routersAt(file, reference);
    return parts.flatMap((part) => this.#routersOf(part, file, depth + 1));
  }

  #isUsedAsRouter(file: string, identity: string): boolean {
    const surface = this.#surface(file);
    return surface !== undefined && [...surface.routes, ...surface.steps].some(({ router }) => router === identity);
  }

  /** Whether what a reference stands for turns somebody away, by itself or within three calls. */
  #guard(from: string, reference: Reference): ForeignGuard | null | undefined {
    const key = keyOf(from, reference);
    if (!this.#guards.has(key)) this.#guards.set(key, this.#readGuard(from, reference));
    return this.#guards.get(key);
  }

  /** Whether the definition of something is there, and neither it nor what it calls turns anybody away. */
  #passes(from: string, reference: Reference): boolean {
    const found = this.#find(from, reference, 0, true);
    const codes = found ? this.#codeAt(found) : [];
    return codes.length > 0 && codes.every(({ code }) => code.passes) && this.#guard(from, reference) === null;
  }

  /** A type of another file guards only where it is another name for one: classes hold what they are called after. */
  #guardOfType(from: string, reference: Reference): ForeignGuard | null | undefined {
    return this.#isClass(from, reference) ? undefined : this.#guard(from, reference);
  }

  /** Told by the text, since most types are classes and their files are not read for anything else. */
  #isClass(from: string, { module, steps }: Reference): boolean {
    const file = this.#application.resolve(module, from);
    const name = steps.find((step) => step !== "()");
    if (file === undefined || name === undefined) return true;
    const inner = steps.length > 1 ? this.#application.inside(file, name) : undefined;
    return !this.#application.mayName(inner ?? file, inner === undefined ? name : (steps[1] ?? ""));
  }

  #readGuard(from: string, reference: Reference): ForeignGuard | null | undefined {
    const queue: { readonly from: string; readonly reference: Reference; readonly depth: number; readonly isType?: boolean }[] = [{ from, reference, depth: 0 }];
    const seen = new Set<string>();
    let isKnown = false;
    let where: ForeignGuard | undefined;
    for (const { from: at, reference: next, depth, isType = false } of queue) {
      const key = keyOf(at, next);
      if (seen.has(key) || (isType && this.#isClass(at, next))) continue;
      // What was not looked at may refuse.
      if (seen.size >= limits.definitions) return undefined;
      seen.add(key);
      const found = this.#find(at, next, 0, true);
      if (!found) continue;
      for (const { code, file } of this.#codeAt(found)) {
        isKnown ||= depth === 0;
        where ??= { name: nameOf(reference), file: this.#relative(file), line: code.line, isStated: false };
        // Further away a function that may forbid something is any service; one that asks who is calling is not.
        if (code.refuses === "asks" || (depth === 0 && code.refuses)) return { ...where, isStated: code.refuses === "asks", distance: depth };
        queue.push(...code.injected.map((given) => ({ from: file, reference: given, depth })));
        if (depth >= limits.calls) continue;
        queue.push(...code.calls.map((call) => ({ from: file, reference: call, depth: depth + 1 })));
        queue.push(...code.types.map((type) => ({ from: file, reference: type, depth: depth + 1, isType: true })));
      }
    }
    return isKnown ? null : undefined;
  }

  /** The code that runs for what was found: a function, what it gives, the elements of a list, what a call wraps. */
  #codeAt({ file, surface, rest, code }: Found): readonly { readonly code: NonNullable<ExportSurface["code"]>; readonly file: string }[] {
    // A member that its class does not show is none of what the class does.
    if (rest.some((step) => step !== "()")) return [];
    const own = code ? [{ code, file }] : [];
    const parts = (surface.parts ?? []).flatMap((part) => {
      if (part.code) return [{ code: part.code, file }];
      const found = part.reference && this.#find(file, part.reference, 0, true);
      return found?.surface.code ? [{ code: found.surface.code, file: found.file }] : [];
    });
    return [...own, ...parts];
  }

  /** The ways to a router, with what stands on them before a place of it. */
  #roadsTo(node: Node, path: string, position: number, depth: number): readonly Road[] {
    if (depth > limits.depth) return [];
    const key = `${node.file}\0${node.router}\0${path}\0${position}`;
    const known = this.#roads.get(key);
    if (known) return known;
    this.#roads.set(key, []); // a router that hangs below itself
    const home = this.#surface(node.file)?.homes.get(node.router);
    const made = home ? this.#madeAt(node.file, home) : [];
    const led = [
      ...this.#edgesTo(node).flatMap((edge) => this.#throughEdge(edge, path, depth)),
      ...made.flatMap((each) => this.#throughHome(each, path, depth)),
    ].slice(0, limits.roads);
    const { guards: more, step } = this.#beforeElsewhere(node, path);
    const roads: readonly Road[] = !step ? led : led.length > 0 ? led.map((road) => ({ ...road, guards: [...more, ...road.guards] })) : [{ prefix: "", guards: more, through: [], file: this.#relative(step.file), line: step.step.line }];
    this.#roads.set(key, roads);
    return roads;
  }

  /** What files that import a router put before all that it answers: `@items.before_request` beside others of its functions. */
  #beforeElsewhere(node: Node, path: string): { readonly guards: readonly ForeignGuard[]; readonly step: Edge | undefined } {
    const steps: Edge[] = this.#application.importersOf(node.file).flatMap((file) => {
      const surface = this.#surface(file);
      return (surface?.steps ?? []).flatMap((step) => {
        const home = step.router === undefined || step.isOrdered || step.hung.length > 0 ? undefined : surface?.homes.get(step.router);
        const isMeant = home !== undefined && isBelow(path, step.path) && this.#isRouterAt(file, home, node);
        return isMeant ? [{ file, step }] : [];
      });
    });
    const guarding = steps.map((each) => ({ each, guards: this.#guardsAt(each.step, each.file) })).filter(({ guards }) => guards.length > 0);
    return { guards: guarding.flatMap(({ guards }) => guards), step: guarding[0]?.each };
  }

  /** The guards that stand at a step: by their names, unless their definitions say otherwise, and by what they do. */
  #guardsAt({ guards, before }: StepSurface, file: string): readonly ForeignGuard[] {
    const named = guards.filter(({ name }) => !before.some((reference) => nameOf(reference) === name.split(".").at(-1) && (this.#passes(file, reference) || this.#takenIn(file, reference))));
    return [
      ...this.#placed(named, file),
      ...before.flatMap((reference) => this.#takenIn(file, reference) ?? (this.#routersAt(file, reference).length > 0 ? [] : this.#guard(file, reference) ?? [])),
    ];
  }

  /** What a router shares with whoever takes it in; undefined for anything that is no chain of calls on one. */
  #takenIn(from: string, reference: Reference, depth = 0): readonly ForeignGuard[] | undefined {
    const found = depth > 3 ? undefined : this.#find(from, reference);
    if (!found || found.rest.length > 0 || found.surface.code || found.surface.identity?.startsWith("call ") !== true || !this.#isUsedAsRouter(found.file, found.surface.identity)) return undefined;
    return this.#sharedBy({ file: found.file, router: found.surface.identity }, Infinity, depth);
  }

  #sharedByHung(file: string, step: StepSurface, position: number, depth: number): readonly ForeignGuard[] {
    return depth > 3 || step.position > position ? [] : step.hung.flatMap((router) => this.#sharedBy({ file, router }, Infinity, depth + 1));
  }

  /** What a router shares itself, or has taken in of what others share. */
  #sharedBy({ file, router }: Node, position: number, depth: number): readonly ForeignGuard[] {
    const steps = (this.#surface(file)?.steps ?? []).filter((step) => step.router === router && step.position <= position);
    return steps.flatMap((step) => [
      ...(step.isShared ? this.#placed(step.guards, file) : []),
      ...step.before.flatMap((reference) => this.#takenIn(file, reference, depth + 1) ?? (step.isShared ? (this.#guard(file, reference) ?? []) : [])),
      ...this.#sharedByHung(file, step, position, depth),
    ]);
  }

  #throughEdge({ file, step, hooks = [] }: Edge, path: string, depth: number): readonly Road[] {
    const full = joined(step.path ?? "", path);
    const guards = [...hooks.flatMap((node) => this.#before(node, path, Infinity)), ...this.#guardsAt(step, file), ...(step.router === undefined ? [] : this.#before({ file, router: step.router }, full, step.position, step))];
    const above = step.router === undefined ? [] : this.#roadsTo({ file, router: step.router }, full, step.position, depth + 1);
    const here: Road = { prefix: step.path ?? "", guards, through: [`${file}:${step.position}`], file: this.#relative(file), line: step.line };
    return above.length === 0 ? [here] : above.map((road) => ({ ...here, through: [...here.through, ...road.through], prefix: road.prefix === undefined ? undefined : joined(road.prefix, here.prefix ?? ""), guards: [...guards, ...road.guards] }));
  }

  /** A router that another file has made, and put guards on before it handed it out. */
  #throughHome(node: Node, path: string, depth: number): readonly Road[] {
    const guards = this.#before(node, path, Infinity);
    const above = this.#roadsTo(node, path, Infinity, depth + 1);
    const line = this.#surface(node.file)?.steps.find(({ router }) => router === node.router)?.line ?? 1;
    const here: Road = { prefix: "", guards, through: [], file: this.#relative(node.file), line };
    return above.length === 0 ? (guards.length > 0 ? [here] : []) : above.map((road) => ({ ...road, guards: [...guards, ...road.guards] }));
  }

  /** The guards that a file puts on a router before a place. */
  #before({ file, router }: Node, path: string, position: number, except?: StepSurface, depth = 0): readonly ForeignGuard[] {
    const steps = (this.#surface(file)?.steps ?? []).filter((step) => (
      step !== except && step.router === router && (!step.isOrdered || step.position <= position) && isBelow(path, step.path)));
    return steps.flatMap((step) => [
      // What is put before a router that hangs below this one runs there alone.
      ...(step.hung.length > 0 && !step.isOrdered ? [] : this.#guardsAt(step, file)),
      ...(depth > 3 ? [] : step.handedTo.filter((handed) => !isOtherGuard(nameOf(handed.function))).flatMap((handed) => this.#parametersAt(file, handed).flatMap((node) => this.#before(node, path, Infinity, undefined, depth + 1)))),
      ...this.#sharedByHung(file, step, position, depth),
      ...(depth > 3 ? [] : this.#loadedBy(file, step).flatMap((node) => this.#before(node, path, Infinity, undefined, depth + 1))),
    ]);
  }

  /** The parameter that a function of another file takes a router as; that of a plugin keeps what it does to itself. */
  #parametersAt(from: string, { function: reference, parameter, isApart }: StepSurface["handedTo"][number], isAny = false): readonly Node[] {
    const found = this.#find(from, reference, 0, true);
    if (!found || found.rest.length > 0) return [];
    const parts = (found.surface.parts ?? []).map((part) => part.code);
    const codes = isApart && !isAny ? parts : [found.surface.code, ...parts];
    return codes.flatMap((code) => {
      const router = code?.parameters[parameter];
      return router === undefined ? [] : [{ file: found.file, router }];
    });
  }

  /** The routers that files of a folder which a step loads share with whoever loads it: plugins that are not kept apart. */
  #loadedBy(file: string, step: StepSurface): readonly Node[] {
    const loading = loadingOf(file, step, this.#application.root);
    return loading ? this.#filesOf(loading).flatMap((each) => this.#givenIn(each, true)) : [];
  }

  #filesOf({ folder }: Loading): readonly string[] {
    return this.#application.filesIn(folder).slice(0, limits.neighbours);
  }

  /** The router that a file's default export is given, or an export of the whole. */
  #givenIn(file: string, isApart: boolean): readonly Node[] {
    const { surface } = this.#follow(file, ["default"], 0, true) ?? {};
    const parts = (surface?.parts ?? []).map((part) => part.code);
    return (isApart ? parts : [surface?.code, ...parts]).flatMap((code) => (code?.parameters[0] === undefined ? [] : [{ file, router: code.parameters[0] }]));
  }

  /** The steps that load the folder which a router's file stands in. */
  #edgesByFolder({ file, router }: Node): readonly Edge[] {
    return this.#application.filesThatLoad().flatMap((other) => (this.#surface(other)?.steps ?? []).flatMap((step): readonly Edge[] => {
      const loading = other === file ? undefined : loadingOf(other, step, this.#application.root);
      if (!loading || !file.startsWith(loading.folder + sep) || !this.#givenIn(file, false).some((node) => node.router === router)) return [];
      const hooks = hooksBefore(loading, this.#application.filesIn(loading.folder), file).flatMap((each) => this.#givenIn(each, false));
      return [{ file: other, step: { ...step, path: joined(step.path ?? "", prefixIn(loading, file)) }, hooks }];
    }));
  }

  /** The steps of the application that hang a router below another one, or hand one to a function as this parameter. */
  #edgesTo(node: Node): readonly Edge[] {
    const key = `${node.file}\0${node.router}`;
    const edges = this.#edges.get(key) ?? this.#readEdges(node);
    this.#edges.set(key, edges);
    return edges;
  }

  #readEdges({ file, router }: Node): readonly Edge[] {
    const here = this.#surface(file)?.steps.filter(({ hung }) => hung.includes(router)) ?? [];
    const edges: Edge[] = here.map((step) => ({ file, step }));
    for (const other of this.#application.importersOf(file)) {
      for (const step of this.#surface(other)?.steps ?? []) {
        const isHung = step.before.some((reference) => this.#isRouterAt(other, reference, { file, router }));
        const isHanded = step.handedTo.some((handed) => this.#parametersAt(other, handed, true).some((node) => node.file === file && node.router === router));
        if (isHung || isHanded) edges.push({ file: other, step });
      }
    }
    return [...edges, ...this.#edgesByFolder({ file, router })];
  }
}

function keyOf(from: string, { module, steps }: Reference): string {
  return `${from}\0${module}\0${steps.join(".")}`;
}

function nameOf({ module, steps }: Reference): string {
  return steps.findLast((step) => step !== "()" && step !== "default") ?? module.split("/").at(-1) ?? module;
}

function joined(prefix: string, path: string): string {
  return prefix === "" ? path : path === "" ? prefix : `${prefix.replace(/\/$/u, "")}/${path.replace(/^\//u, "")}`;
}

/** Whether a path lies below the one at which something runs. */
function isBelow(path: string, prefix: string | undefined): boolean {
  if (prefix === undefined) return true;
  const top = prefix.replace(/\/?\*?$/u, "");
  // `/issue` is not above `/issueComment`.
  return path.startsWith(top) && (top.length === path.length || top === "" || prefix.endsWith("*") || path[top.length] === "/");
}

/** Files with most of their folders in common with one first. */
function nearestFirst(files: readonly string[], folder: string): readonly string[] {
  const parts = folder.split(sep);
  const inCommon = (file: string): number => {
    const others = file.split(sep);
    let i = 0;
    while (i < parts.length && parts[i] === others[i]) i++;
    return i;
  };
  return files.map((file) => [inCommon(file), file] as const).toSorted(([a], [b]) => b - a).map(([, file]) => file);
}

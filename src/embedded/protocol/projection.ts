import { wireName, type RemoteObject } from "../dispatchers/Dispatcher";
import type { Session } from "../dispatchers/Session";
import { HostError } from "./HostError";
import type { QueryInfo } from "./wire";

/** The members that a query asks for, as a tree: `format/fill/color` is three levels deep; an empty tree asks for all. */
interface Wanted {
  readonly names: Map<string, Wanted>;
}

const nothingNamed: Wanted = { names: new Map() };

/** Answers `load`: scalars and nested objects by their wire names, collections with `_Items`. */
export function project(object: RemoteObject, query: QueryInfo, session: Session): unknown {
  const wanted: Wanted = { names: new Map() };
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) addPath(wanted, path);
  if (!object.isCollection) return projectObject(object, wanted, session);
  const items = object.items(session);
  const first = query.Skip ?? 0;
  const last = query.Top === undefined ? items.length : first + query.Top;
  return {
    ...object.identity(),
    ...projectScalars(object, wanted, session),
    _Items: items.slice(first, last).map((item) => projectObject(item, wanted, session)),
  };
}

/** Names of everything that the query reads from the object itself. */
export function topNames(object: RemoteObject, query: QueryInfo): readonly string[] {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (paths.length === 0) return object.scalarNames();
  return paths.map((path) => wireName(path.split("/")[0] ?? ""));
}

function addPath(tree: Wanted, path: string): void {
  let level = tree;
  for (const part of path.split("/")) {
    const name = wireName(part.trim());
    if (name === "Items" || name === "$all" || name === "") continue;
    const next = level.names.get(name) ?? { names: new Map<string, Wanted>() };
    level.names.set(name, next);
    level = next;
  }
}

function projectObject(
  object: RemoteObject,
  wanted: Wanted,
  session: Session
): Record<string, unknown> {
  const names = wanted.names.size === 0 ? object.scalarNames() : [...wanted.names.keys()];
  const answer: Record<string, unknown> = { ...object.identity() };
  for (const name of names) {
    const below = wanted.names.get(name) ?? nothingNamed;
    if (object.hasProperty(name)) answer[name] = projectChild(object, name, below, session);
    else if (below.names.size > 0)
      throw new HostError("ApiNotFound", `${object.className}.${name}`);
    else answer[name] = object.read(name, session);
  }
  return answer;
}

function projectChild(
  object: RemoteObject,
  name: string,
  wanted: Wanted,
  session: Session
): unknown {
  const child = object.property(name, session);
  if (child === null) return null;
  if (!child.isCollection) return projectObject(child, wanted, session);
  return {
    ...projectScalars(child, wanted, session),
    _Items: child.items(session).map((item) => projectObject(item, wanted, session)),
  };
}

/** Scalars of a collection itself: all of them, where nothing is asked for by name. */
function projectScalars(
  collection: RemoteObject,
  wanted: Wanted,
  session: Session
): Record<string, unknown> {
  const names = collection
    .scalarNames()
    .filter((name) => wanted.names.size === 0 || wanted.names.has(name));
  return Object.fromEntries(names.map((name) => [name, collection.read(name, session)]));
}

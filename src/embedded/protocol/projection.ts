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
  return object.isCollection
    ? projectCollection(object, wanted, session, query)
    : projectObject(object, wanted, session);
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
  return child.isCollection
    ? projectCollection(child, wanted, session)
    : projectObject(child, wanted, session);
}

/** What a collection has itself, such as a count, is told once and not asked of its items. */
function projectCollection(
  collection: RemoteObject,
  { names }: Wanted,
  session: Session,
  { Skip: first = 0, Top: count = Infinity }: QueryInfo = {}
): unknown {
  const own = collection.scalarNames().filter((name) => names.size === 0 || names.has(name));
  const answer: Record<string, unknown> = { ...collection.identity() };
  for (const name of own) answer[name] = collection.read(name, session);
  const ofItems: Wanted = { names: new Map([...names].filter(([name]) => !own.includes(name))) };
  const isCountOnly = names.size > 0 && ofItems.names.size === 0;
  const items = isCountOnly ? [] : collection.items(session).slice(first, first + count);
  return { ...answer, _Items: items.map((item) => projectObject(item, ofItems, session)) };
}

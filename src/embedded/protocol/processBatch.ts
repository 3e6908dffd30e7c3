import { Arguments } from "../dispatchers/Arguments";
import { clientName, type RemoteObject } from "../dispatchers/Dispatcher";
import type { Session } from "../dispatchers/Session";
import { apiNotFound, HostError } from "./HostError";
import { project, topNames } from "./projection";
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type ObjectPath,
} from "./wire";

/** Where the paths of a batch start. */
interface Roots {
  readonly workbook: RemoteObject;
  /** An object that the client makes by name: `Microsoft.AppRuntime.AppRuntimeService`. */
  service(name: string): RemoteObject | undefined;
}

/**
 * Carries out the actions of a batch in their order and stops at the first that fails; what was written before stays,
 * as in Excel.
 * @param before called before each action, for tests that change something in the middle
 */
export async function processBatch(
  batch: Batch,
  roots: Roots,
  session: Session,
  before?: (action: Action, index: number) => void
): Promise<BatchAnswer> {
  const run = new BatchRun(batch, roots, session);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      before?.(action, index);
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      const value = await run.act(action);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (failure) {
      if (!(failure instanceof HostError)) throw failure;
      return {
        Results: results,
        Error: {
          Code: failure.code,
          Message: failure.sentence(session.locale),
          Location: run.location(action),
          ActionIndex: index,
          HttpStatusCode: failure.code === "ItemNotFound" ? 404 : 400,
        },
        TraceIds: traces,
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

class BatchRun {
  /** Objects by path; each is looked up once in a batch. */
  private readonly objects = new Map<number, RemoteObject | null>();
  private readonly kept = new Map<RemoteObject, string>();

  constructor(
    private readonly batch: Batch,
    private readonly roots: Roots,
    private readonly session: Session
  ) {}

  /** @returns undefined where the client expects nothing */
  async act(action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(await this.resolve(action.ObjectPathId));
      case ActionType.query: {
        const object = await this.resolve(action.ObjectPathId);
        if (object === null) return null;
        const query = action.QueryInfo ?? {};
        await this.settle(object, topNames(object, query));
        const reference = this.kept.get(object);
        const answer = project(object, query, this.session) as object;
        return reference === undefined ? answer : { ...answer, _ReferenceId: reference };
      }
      case ActionType.method:
        return this.call(action);
      case ActionType.setProperty: {
        const object = await this.resolve(action.ObjectPathId);
        object?.write(action.Name ?? "", action.ArgumentInfo?.Arguments?.[0], this.session);
        return undefined;
      }
      // The client waits for it before it takes a handler of events for registered.
      case ActionType.trace:
        return null;
      case ActionType.ensureUnchanged:
      case ActionType.update:
      case ActionType.queryAsJson:
      case ActionType.recursiveQuery:
        throw apiNotFound(`action ${action.ActionType}`);
    }
  }

  /** `Range.values`: the class and member that an action is about. */
  location(action: Action): string {
    const object = this.objects.get(action.ObjectPathId);
    const path = this.batch.ObjectPaths[action.ObjectPathId];
    if (object == null) return clientName(path?.Name ?? "");
    return action.Name === undefined
      ? object.className
      : `${object.className}.${clientName(action.Name)}`;
  }

  private instantiate(object: RemoteObject | null): unknown {
    if (object === null) return null;
    const reference = this.kept.get(object);
    return { ...object.identity(), ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  private async call(action: Action): Promise<unknown> {
    const object = await this.resolve(action.ObjectPathId);
    // A method of a null object does nothing, as `getItemOrNullObject("x").delete()` does in Excel.
    if (object === null) return null;
    const name = action.Name ?? "";
    if (name === "_KeepReference") {
      if (!this.kept.has(object)) this.kept.set(object, this.session.references.keep(object));
      return null;
    }
    await this.settle(object, [name]);
    const args = await this.argumentsOf(`${object.className}.${clientName(name)}`, action);
    return (await object.call(name, args, this.session)) ?? null;
  }

  private async settle(object: RemoteObject, members: readonly string[]): Promise<void> {
    if (members.some((member) => object.dependsOnCalculation(member)))
      await this.session.calculator.settled();
  }

  private async resolve(id: number): Promise<RemoteObject | null> {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (path === undefined) throw new HostError("InvalidObjectPath", `${id}`);
    const object = await this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private async follow(path: ObjectPath): Promise<RemoteObject | null> {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.roots.workbook;
      case PathType.service: {
        const service = this.roots.service(path.Name);
        if (service === undefined) throw apiNotFound(path.Name);
        return service;
      }
      case PathType.nothing:
        return null;
      case PathType.reference: {
        const object = this.session.references.get(path.Name);
        if (object === undefined) throw new HostError("InvalidObjectPath", path.Name);
        this.kept.set(object, path.Name);
        return object;
      }
      case PathType.method:
      case PathType.property:
      case PathType.indexer:
        return this.step(path);
    }
  }

  private async step(path: ObjectPath): Promise<RemoteObject | null> {
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.property) return parent.property(path.Name, this.session);
    if (path.ObjectPathType === PathType.method) await this.settle(parent, [path.Name]);
    const args = await this.argumentsOf(`${parent.className}.${clientName(path.Name)}`, path);
    return path.ObjectPathType === PathType.indexer
      ? parent.item(args, this.session)
      : parent.object(path.Name, args, this.session);
  }

  private async argumentsOf(
    member: string,
    { ArgumentInfo: info }: { readonly ArgumentInfo?: ArgumentInfo }
  ): Promise<Arguments> {
    const objects: (RemoteObject | null)[] = [];
    for (const id of info?.ReferencedObjectPathIds ?? [])
      objects.push(typeof id === "number" && id > 0 ? await this.resolve(id) : null);
    return new Arguments(member, info?.Arguments ?? [], objects);
  }
}

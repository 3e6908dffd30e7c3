import { apiNotFound } from "../protocol/HostError";
import type { Arguments } from "./Arguments";
import type { Session } from "./Session";

/**
 * One class of Office.js as tables of its members, by the names on the wire (`Values`, `GetRange`).
 * What is in no table is answered with `ApiNotFound`.
 */
export interface Dispatcher<T> {
  /** `Range`. */
  readonly name: string;
  readonly scalars?: Readonly<Record<string, (target: T, session: Session) => unknown>>;
  readonly setters?: Readonly<
    Record<string, (target: T, value: unknown, session: Session) => void>
  >;
  /** Navigation properties. */
  readonly properties?: Readonly<
    Record<string, (target: T, session: Session) => RemoteObject | null>
  >;
  /** Methods that give an object; null is the null object. */
  readonly objects?: Readonly<
    Record<string, (target: T, args: Arguments, session: Session) => RemoteObject | null>
  >;
  /** Methods that give a value or nothing. */
  readonly methods?: Readonly<
    Record<string, (target: T, args: Arguments, session: Session) => unknown>
  >;
  /** Members of a collection. */
  readonly items?: (target: T, session: Session) => readonly RemoteObject[];
  /** `collection.getItem(key)`. */
  readonly item?: (target: T, args: Arguments, session: Session) => RemoteObject;
  /** What the client is told when it gets hold of an object. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  /** Throws where the object is gone, such as a range of a deleted sheet. */
  readonly verify?: (target: T, session: Session) => void;
  /** Scalars, methods and objects that depend on the calculation. */
  readonly calculated?: readonly string[];
}

/** An object that the client holds, as the batch processor sees it. */
export interface RemoteObject {
  readonly className: string;
  readonly target: unknown;
  readonly isCollection: boolean;
  scalarNames(): readonly string[];
  hasProperty(name: string): boolean;
  dependsOnCalculation(member: string): boolean;
  read(name: string, session: Session): unknown;
  write(name: string, value: unknown, session: Session): void;
  property(name: string, session: Session): RemoteObject | null;
  object(name: string, args: Arguments, session: Session): RemoteObject | null;
  call(name: string, args: Arguments, session: Session): unknown;
  items(session: Session): readonly RemoteObject[];
  item(args: Arguments, session: Session): RemoteObject;
  identity(): Readonly<Record<string, unknown>>;
}

/** Puts an object behind its class. */
export function remote<T>(dispatcher: Dispatcher<T>, target: T): RemoteObject {
  return new Bound(dispatcher, target);
}

class Bound<T> implements RemoteObject {
  constructor(
    private readonly dispatcher: Dispatcher<T>,
    readonly target: T
  ) {}

  get className(): string {
    return this.dispatcher.name;
  }

  get isCollection(): boolean {
    return this.dispatcher.items !== undefined;
  }

  scalarNames(): readonly string[] {
    return Object.keys(this.dispatcher.scalars ?? {});
  }

  hasProperty(name: string): boolean {
    return this.find("properties", name) !== undefined;
  }

  dependsOnCalculation(member: string): boolean {
    return this.dispatcher.calculated?.includes(member) ?? false;
  }

  read(name: string, session: Session): unknown {
    this.verify(session);
    return this.member("scalars", name)(this.target, session);
  }

  write(name: string, value: unknown, session: Session): void {
    this.verify(session);
    this.member("setters", name)(this.target, value, session);
  }

  property(name: string, session: Session): RemoteObject | null {
    this.verify(session);
    return this.member("properties", name)(this.target, session);
  }

  object(name: string, args: Arguments, session: Session): RemoteObject | null {
    this.verify(session);
    return this.member("objects", name)(this.target, args, session);
  }

  call(name: string, args: Arguments, session: Session): unknown {
    this.verify(session);
    return this.member("methods", name)(this.target, args, session);
  }

  items(session: Session): readonly RemoteObject[] {
    this.verify(session);
    if (this.dispatcher.items === undefined) throw apiNotFound(`${this.className}.items`);
    return this.dispatcher.items(this.target, session);
  }

  item(args: Arguments, session: Session): RemoteObject {
    this.verify(session);
    if (this.dispatcher.item === undefined) throw apiNotFound(`${this.className}.getItem`);
    return this.dispatcher.item(this.target, args, session);
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.dispatcher.identity?.(this.target) ?? {};
  }

  private verify(session: Session): void {
    this.dispatcher.verify?.(this.target, session);
  }

  private find<K extends Table>(table: K, name: string): Member<T, K> | undefined {
    const members = this.dispatcher[table] as Readonly<Record<string, Member<T, K>>> | undefined;
    return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
  }

  private member<K extends Table>(table: K, name: string): Member<T, K> {
    const member = this.find(table, name);
    if (member === undefined) throw apiNotFound(`${this.className}.${clientName(name)}`);
    return member;
  }
}

type Table = "scalars" | "setters" | "properties" | "objects" | "methods";
type Member<T, K extends Table> = NonNullable<Dispatcher<T>[K]>[string];

/** `GetRange` → `getRange`, as the add-in's author writes it. */
export function clientName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** `getRange` → `GetRange`, as it travels. */
export function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

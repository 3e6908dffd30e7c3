import { HostError } from "../protocol/HostError";
import type { RemoteObject } from "./Dispatcher";

/** The arguments of a call, read by type. @throws HostError `InvalidArgument` for a wrong one */
export class Arguments {
  constructor(
    private readonly member: string,
    private readonly values: readonly unknown[],
    private readonly objects: readonly (RemoteObject | null)[]
  ) {}

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  /** The object that was handed over at this place, or null for a plain value. */
  remote(index: number): RemoteObject | null {
    return this.objects[index] ?? null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== "string") throw this.invalid();
    return value;
  }

  optionalText(index: number): string | null {
    return this.raw(index) === null ? null : this.text(index);
  }

  /** A whole number. */
  integer(index: number): number {
    const value = this.raw(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw this.invalid();
    return value;
  }

  optionalInteger(index: number): number | null {
    return this.raw(index) === null ? null : this.integer(index);
  }

  flag(index: number): boolean {
    const value = this.raw(index);
    if (value === null) return false;
    if (typeof value !== "boolean") throw this.invalid();
    return value;
  }

  /** An object of plain values, empty where it is left out. */
  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.raw(index) ?? {}, this.member);
  }

  /** One of the words, the first where it is left out. */
  choice<W extends string>(index: number, words: readonly [W, ...W[]]): W {
    return this.raw(index) === null ? words[0] : oneOf(this.raw(index), words, this.member);
  }

  invalid(): HostError {
    return new HostError("InvalidArgument", this.member);
  }
}

export function asRecord(value: unknown, member: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new HostError("InvalidArgument", member);
  return value as Readonly<Record<string, unknown>>;
}

export function asText(value: unknown, member: string): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", member);
  return value;
}

export function asFlag(value: unknown, member: string): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument", member);
  return value;
}

export function asNumber(value: unknown, member: string, least: number, most: number): number {
  if (typeof value !== "number" || !(value >= least && value <= most))
    throw new HostError("InvalidArgument", member);
  return value;
}

export function oneOf<W extends string>(value: unknown, words: readonly W[], member: string): W {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new HostError("InvalidArgument", member);
  return found;
}

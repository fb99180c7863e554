// Small readers of foreign values. Each takes a value and the place it stands at, and returns it typed or throws a
// WireError that names the place, so that a wrong answer of the server is seen at once and not three screens later.

export class WireError extends Error {
  constructor(
    readonly at: string,
    wanted: string,
    value: unknown,
  ) {
    super(`${at}: expected ${wanted}, got ${describe(value)}`);
    this.name = 'WireError';
  }
}

export type Decoder<T> = (value: unknown, at: string) => T;
export type Decoded<D> = D extends Decoder<infer T> ? T : never;

// Names the kind of a value, never its content: the text goes to the screen and may stand beside a child's data.
function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : typeof value;
}

export const text: Decoder<string> = (value, at) => {
  if (typeof value !== 'string') throw new WireError(at, 'text', value);
  return value;
};

export const number: Decoder<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new WireError(at, 'a number', value);
  return value;
};

export const count: Decoder<number> = (value, at) => {
  const found = number(value, at);
  if (!Number.isInteger(found) || found < 0) throw new WireError(at, 'a count', value);
  return found;
};

export const flag: Decoder<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new WireError(at, 'true or false', value);
  return value;
};

export const isoDate: Decoder<string> = (value, at) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new WireError(at, 'a date', value);
  return value;
};

export function oneOf<const T extends string>(...words: T[]): Decoder<T> {
  return (value, at) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new WireError(at, words.join(' | '), value);
    return found;
  };
}

export function nullable<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (value, at) => (value === null || value === undefined ? null : decoder(value, at));
}

export function withDefault<T>(decoder: Decoder<T>, fallback: T): Decoder<T> {
  return (value, at) => (value === null || value === undefined ? fallback : decoder(value, at));
}

export function list<T>(decoder: Decoder<T>): Decoder<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new WireError(at, 'a list', value);
    return value.map((item, index) => decoder(item, `${at}[${index}]`));
  };
}

function members(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WireError(at, 'an object', value);
  return value as Record<string, unknown>;
}

export function dictionary<T>(decoder: Decoder<T>): Decoder<Record<string, T>> {
  return (value, at) =>
    Object.fromEntries(Object.entries(members(value, at)).map(([key, item]) => [key, decoder(item, `${at}.${key}`)]));
}

type Shape = Record<string, Decoder<unknown>>;
type Shaped<S extends Shape> = { [K in keyof S]: Decoded<S[K]> };

// Members that the shape does not name are left out: the server may add some.
export function object<S extends Shape>(shape: S): Decoder<Shaped<S>> {
  return (value, at) => {
    const found = members(value, at);
    const entries = Object.entries(shape).map(([key, decoder]) => [key, decoder(found[key], `${at}.${key}`)]);
    return Object.fromEntries(entries) as Shaped<S>;
  };
}

export function either<A, B>(first: Decoder<A>, second: Decoder<B>): Decoder<A | B> {
  return (value, at) => {
    try {
      return first(value, at);
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      return second(value, at);
    }
  };
}

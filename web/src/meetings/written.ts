/** A field of an input, if anything was typed: an empty one is left out rather than sent empty. */
export const written = <Name extends string>(name: Name, value: string) =>
  (value.trim() === '' ? {} : { [name]: value.trim() }) as Partial<Record<Name, string>>;

/** Body of a resolver that exists only so that the schema has its field: the reading engine answers it. */
export function readByEngine(): never {
  throw new Error('This field is read by the engine.');
}

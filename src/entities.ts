import type { EntitySchema } from 'typeorm';

/** Every entity of the write side, joined from the modules. */
export const entities: (new () => object | EntitySchema)[] = [];

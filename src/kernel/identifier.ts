import { v7 } from 'uuid';

/** A new id: UUIDv7, made here because PostgreSQL has them only from version 18. */
export const newId = (): string => v7();

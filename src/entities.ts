import type { EntitySchema } from 'typeorm';
import { Account } from './identity/account.entity.js';

/** Every entity of the write side, joined from the modules. */
export const entities: (new () => object | EntitySchema)[] = [Account];

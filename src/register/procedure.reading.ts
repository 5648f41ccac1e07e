import { everybody, type RootReading, type TypeReading } from '../kernel/reading/definition.js';
import { source } from '../members/source-document.reading.js';

export const registerProcedureReading: TypeReading = {
  type: 'RegisterProcedure',
  prefix: null,
  table: 'register_procedure',
  sight: everybody,
  fields: { language: 'language', instrument: 'instrument', summary: 'summary', steps: 'steps', source },
};

export const procedureRoots: RootReading[] = [
  {
    field: 'registerProcedures',
    kind: 'many',
    type: 'RegisterProcedure',
    where: everybody,
    order: (target) => `${target}.language, ${target}.id`,
  },
];

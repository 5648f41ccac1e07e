import type { DataFile } from './data-file.js';
import { bodies } from './files/bodies.js';
import { commitments } from './files/commitments.js';
import { discrepancies } from './files/discrepancies.js';
import { findings } from './files/findings.js';
import { meetings } from './files/meetings.js';
import { parties } from './files/parties.js';
import { participations } from './files/participations.js';
import { accounts, people } from './files/people.js';
import { polls } from './files/polls.js';
import { procedures } from './files/procedures.js';
import { records } from './files/records.js';
import { registerProcedure } from './files/register-procedure.js';
import { seats } from './files/seats.js';
import { sources } from './files/sources.js';
import { subscriptions } from './files/subscriptions.js';
import { termsOfReference } from './files/terms-of-reference.js';

/** The files that a folder may have, in the order in which they are planned. */
export const FOLDER_FILES: readonly DataFile[] = [
  sources,
  parties,
  people,
  accounts,
  bodies,
  seats,
  participations,
  meetings,
  polls,
  termsOfReference,
  procedures,
  records,
  findings,
  subscriptions,
  registerProcedure,
  commitments,
  discrepancies,
];

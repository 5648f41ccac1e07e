/** Something that keeps Plenary from starting and that its reader can put right: printed without a stack. */
export class LaunchProblem extends Error {
  override readonly name = 'LaunchProblem';
}

export const ownDatabaseHint =
  'Plenary can also use a PostgreSQL (15 or later) that you run yourself: set DATABASE_URL, for example ' +
  'DATABASE_URL=postgresql://user:password@localhost:5432/plenary';

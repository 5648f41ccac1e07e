import { type Asking, type OracleField, refers, things } from '../ask.js';
import { maySee } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { instant, type Row } from '../tables.js';

/** The last day of the rows of a type that are of the group and that the viewer may see. */
const lastOf =
  (type: string, table: string, column: string, counts: (row: Row) => boolean = () => true): OracleField =>
  (row, { world, viewer }) => {
    const days = world
      .having(table, 'body_id', row['id'])
      .filter((one) => counts(one) && maySee(type, one, viewer, world) && Date.parse(String(one[column])) <= Date.now())
      .flatMap((one) => (instant(one[column]) ?? []).slice(0, 10));
    return days.toSorted().at(-1) ?? null;
  };

const lastMeetingOn = lastOf('Meeting', 'meeting', 'starts_at', ({ state }) =>
  ['HELD', 'IN_SESSION'].includes(String(state)),
);
const lastFindingOn = lastOf('Finding', 'finding', 'updated_at', ({ state }) => state !== 'DRAFT');
const lastCommentOn = lastOf('Comment', 'discussion_comment', 'said_at');
const activeSince: OracleField = (row, { world }) =>
  world
    .having('body_state_change', 'body_id', row['id'])
    .filter((one) => one['to_state'] === 'ACTIVE')
    .map((one) => String(instant(one['changed_at'])).slice(0, 10))
    .toSorted()
    .at(-1) ?? null;

const quietSince: OracleField = (row, asking) =>
  [lastMeetingOn, lastFindingOn, lastCommentOn, activeSince]
    .map((one) => one(row, asking) as string | null)
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

/** Quiet for a year, and nobody has said that it goes on. */
function mightRest(row: Row, asking: Asking): boolean {
  const { world, viewer } = asking;
  const [year, rest] = [Number(world.today.slice(0, 4)) - 1, world.today.slice(4)];
  const yearAgo = `${year}${rest === '-02-29' ? '-02-28' : rest}`;
  const since = quietSince(row, asking) as string | null;
  const coming = world
    .having('meeting', 'body_id', row['id'])
    .some(
      (one) =>
        one['state'] === 'SCHEDULED' &&
        Date.parse(String(one['starts_at'])) > Date.now() &&
        maySee('Meeting', one, viewer, world),
    );
  const kept = world
    .having('dormancy_declined', 'body_id', row['id'])
    .some((one) => String(one['quiet_until']) > world.today);
  const active = row['kind'] === 'FOCUS_GROUP' && row['state'] === 'ACTIVE';
  return active && since !== null && since <= yearAgo && !coming && !kept;
}

export const quietGroups = (asking: Asking): unknown[] => {
  const quiet = asking.world.rows('body').filter((row) => mightRest(row, asking));
  return things('QuietGroup', sortedBy(quiet, at('name'), at('id')), asking);
};

export const quietGroupFields: Readonly<Record<string, OracleField>> = {
  'QuietGroup.body': refers('Body', 'id'),
  'QuietGroup.quietSince': quietSince,
  'QuietGroup.lastMeetingOn': lastMeetingOn,
  'QuietGroup.lastFindingOn': lastFindingOn,
  'QuietGroup.lastCommentOn': lastCommentOn,
  'QuietGroup.activeSince': activeSince,
};

import type { Asker } from '../../oracle/loaded-world.js';
import { maySee } from '../../oracle/may-see.js';
import type { Row } from '../../oracle/tables.js';
import { TABLES } from '../../oracle/types.js';
import type { World } from '../../oracle/world.js';

/** What can be fetched, and how it may answer somebody. */
export interface Address {
  readonly path: string;
  readonly statuses: readonly number[];
  /** What a file has to hold, byte for byte, for whoever gets it. */
  readonly content?: string;
  /** Whether whoever fetches it is not to say who they are: the address does. */
  readonly bare?: boolean;
}

/** The routes that are fetched here; of each other one it is said where it is. */
export const ROUTES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['AttachmentFileController.file', 'PaperFileController.file', 'ExportFileController.file'],
      ...['BookController.asPage', 'MinutesDocumentController.asWord', 'TermsDocumentController.version'],
      ...['TermsDocumentController.redline', 'DispositionsController.asCsv', 'NotificationController.asJson'],
      ...['ProgressReportController.asWord', 'CalendarController.own', 'CalendarController.public'],
      ...['ReplyPageController.show', 'PollPageController.show', 'AnswerPageController.show'],
      ...['PublicationsController.groups', 'PublicationsController.register', 'PublicationsController.registerTable'],
      ...['PublicationsController.group', 'PublicationsController.events', 'ReleasedController.list'],
      ...['ReleasedController.feed', 'ReleasedController.one', 'AnswerNotificationController.asJson'],
      'ContactController.form',
    ].map((route) => [route, 'fetched']),
  ),
  ...Object.fromEntries(
    ['BookController.asPdf', 'MinutesDocumentController.asPdf', 'NotificationController.asPdf'].map((route) => [
      route,
      'written from the same document as its twin',
    ]),
  ),
  'DispositionsController.asWord': 'written from the same table as its twin',
  'AnswerNotificationController.asPdf': 'written from the same document as its twin',
  ...Object.fromEntries(
    [
      ...['ReplyPageController.answer', 'PollPageController.answer', 'AnswerPageController.answer'],
      ...[
        'UploadController.send',
        'ContactController.send',
        'SignInController.requestCode',
        'SignInController.confirm',
      ],
    ].map((route) => [route, 'takes words, and answers with the page that is fetched, or with none']),
  ),
  ...Object.fromEntries(
    [
      ...['ContactController.thanks', 'SignInController.askForEmail', 'SignInController.showConfirmation'],
      'HealthController.live',
      ...['HealthController.ready', 'WebClientController.asset', 'WebClientController.graphiql'],
      'WebClientController.page',
    ].map((route) => [route, 'is the same for everybody']),
  ),
  'ChangesController.follow': 'names things by their ids, to those who may see them: test/changes',
};

const DAYS = 'from=2019-01-01&until=2026-12-31';

/** Rows of a type, one of each sort: those that the same people see, and that are alike in what else counts. */
function sorts(type: string, askers: readonly Asker[], world: World, alike: (row: Row) => unknown = () => ''): Row[] {
  const found = new Map<string, Row>();
  for (const row of world.rows(TABLES[type] as string)) {
    const seen = askers.map((asker) => Number(maySee(type, row, asker, world))).join('');
    const sort = `${seen} ${String(alike(row))}`;
    if (!found.has(sort)) found.set(sort, row);
  }
  return [...found.values()];
}

/** Whether people are asked to come to it still. */
export const isAhead = ({ state, starts_at: at }: Row): boolean =>
  state === 'SCHEDULED' && Date.parse(String(at)) > Date.now();

const idOf = (prefix: string, row: Row): string => `${prefix}_${String(row['id'])}`;

/** Of everything that is given out as a file or a page for those who see it, one of each sort. */
export class Sampled {
  private readonly of: Readonly<Record<string, Row[]>>;

  constructor(
    askers: readonly Asker[],
    private readonly world: World,
  ) {
    this.of = {
      FindingAttachment: sorts('FindingAttachment', askers, world, (row) => row['own_label']),
      Paper: sorts('Paper', askers, world, ({ state, audience }) => `${String(state)} ${String(audience)}`),
      Minutes: sorts('Minutes', askers, world),
      // A book holds all that can be asked of a meeting, which is crawled of each: those of a few show what it leaves out.
      Book: sorts('Meeting', askers, world).filter((_, place) => place % 3 === 0),
      Meeting: sorts('Meeting', askers, world, isAhead),
      TermsVersion: sorts('TermsVersion', askers, world, ({ state }) => state),
      Procedure: sorts('Procedure', askers, world, ({ state, kind }) => `${state === 'ADOPTED'} ${String(kind)}`),
      Body: sorts('Body', askers, world, ({ kind }) => kind).filter(({ kind }) => kind === 'FOCUS_GROUP'),
      Poll: sorts('Poll', askers, world, ({ state }) => state),
    };
  }

  rows(type: string): readonly Row[] {
    return this.of[type] ?? [];
  }

  /** All addresses that somebody tries, whether there is something for them or not. */
  addresses(asker: Asker, contents: ReadonlyMap<string, string>): Address[] {
    const { world } = this;
    const each = (
      type: string,
      pathsOf: (row: Row) => readonly (string | null)[],
      to: (sees: boolean, row: Row) => readonly number[],
    ): Address[] =>
      this.rows(type).flatMap((row) =>
        pathsOf(row).flatMap((path) => {
          const statuses = to(maySee(type === 'Book' ? 'Meeting' : type, row, asker, world), row);
          const content = contents.get(String(row['id']));
          return path === null ? [] : [{ path, statuses, ...(content === undefined ? {} : { content }) }];
        }),
      );
    const seen = (sees: boolean): number[] => [sees ? 200 : 404];
    // Some of what they see is given to some of those who see it, or is not there yet.
    const perhaps = (sees: boolean): number[] => (sees && asker.accountId !== null ? [200, 404] : [404]);
    const before = (row: Row): string | null => {
      const former = world.byId('terms_version', row['based_on']);
      return former?.['body_id'] === row['body_id'] ? idOf('tor', former as Row) : null;
    };
    return [
      ...each('FindingAttachment', (row) => [`/findings/files/${idOf('fil', row)}`], seen),
      ...each('Paper', (row) => [`/papers/${idOf('pap', row)}/file`], seen),
      ...each('Minutes', (row) => [`/minutes/${idOf('min', row)}.docx`], seen),
      ...each(
        'Book',
        (row) => [`/meeting-books/${idOf('mtg', row)}.html`],
        (sees) => [sees && asker.accountId !== null ? 200 : 404],
      ),
      ...each('TermsVersion', (row) => [`/terms-of-reference/${idOf('tor', row)}/document.md`], seen),
      ...each(
        'TermsVersion',
        (row) => [before(row) && `/terms-of-reference/${idOf('tor', row)}/redline.md?from=${before(row)}`],
        (sees) => (sees ? [200, 404] : [404]),
      ),
      ...each(
        'TermsVersion',
        (row) => [`/terms-of-reference/${idOf('tor', row)}/amendments.csv`],
        (sees) => [sees && asker.accountId !== null ? 200 : 404],
      ),
      ...each('Procedure', (row) => [`/procedures/${idOf('prc', row)}/notification.json`], perhaps),
      ...each('Body', (row) => [`/progress-reports/${idOf('bdy', row)}.docx?${DAYS}`], perhaps),
      ...(PUBLIC_READERS.has(asker.name) ? publicAddresses(world) : []),
    ];
  }
}

/** What is public is told to everybody alike: somebody unknown, somebody who may see most, and somebody of elsewhere look. */
const PUBLIC_READERS: ReadonlySet<string> = new Set(['visitor', 'co-chair', 'stranger']);

function publicAddresses(world: World): Address[] {
  const bodies = world
    .rows('body')
    .flatMap(({ slug }) =>
      ['', '/events', '/findings', '/findings.atom', '/contact'].map((end) => `${String(slug)}${end}`),
    );
  const findings = world.rows('finding').filter(({ symbol }) => symbol !== null);
  return [
    ...['/public', '/public/register', '/public/register.csv'].map((path) => ({ path, statuses: [200] })),
    ...bodies.map((path) => ({ path: `/public/${path}`, statuses: [200, 404] })),
    ...findings.flatMap(({ id, symbol, state }) => {
      const released = state !== 'WITHDRAWN' && world.having('finding_release', 'finding_id', id).length > 0;
      // Of what was not released the page alone is tried: its citations are found in the same way.
      return (released ? ['', '.bib', '.json', '.txt'] : ['']).map((end) => ({
        path: `/public/findings/${String(symbol)}${end}`,
        statuses: [released ? 200 : 404],
      }));
    }),
  ];
}

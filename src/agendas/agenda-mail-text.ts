import { agendaInWords, handlingLine, paragraphs } from '../meetings/invitation-text.js';
import type { MeetingForMail, Recipient } from '../meetings/invitation.js';
import { inWords } from '../meetings/local-time.js';

/** The job that tells chairs and secretaries of a proposal. */
export const TELL_CHAIRS = 'agenda.tellChairs';

/** What one mail is about. */
export type AgendaMailSort = 'CALL' | 'ANNOTATED' | 'PROPOSED' | 'DECIDED';

export interface CallForMail {
  readonly deadline: Date;
  readonly timeZone: string;
  readonly note: string;
}
export interface ProposalForMail {
  readonly meetingId: string;
  readonly title: string;
  readonly state: string;
  readonly reason: string;
  readonly late: boolean;
  /** The seat with its party, or the person; where they are known. */
  readonly from: string;
  readonly recordedBy: string | null;
}
/** Everything that a mail may say; each sort has its own part. */
export interface AgendaMailPart {
  readonly call?: CallForMail | null | undefined;
  readonly proposal?: ProposalForMail | undefined;
  /** Annotations by item, where the label lets them leave the house; null where it does not. */
  readonly annotations?: ReadonlyMap<string, string> | null | undefined;
}

interface Words {
  readonly subject: string;
  readonly text: string;
}

export function agendaMail(
  sort: AgendaMailSort,
  meeting: MeetingForMail,
  part: AgendaMailPart,
  to: Recipient,
  publicUrl: string,
): Words | null {
  const page = `${publicUrl}/meetings/mtg_${meeting.id}`;
  const { call, proposal, annotations } = part;
  const of = (subject: string, body: readonly (readonly string[])[]): Words => ({
    subject: `${subject}: ${meeting.title}`,
    text: paragraphs([[`Dear ${to.name},`], ...body, [handlingLine(meeting.label)]]),
  });
  if (sort === 'ANNOTATED') {
    return of('Annotated agenda', [
      [`This is the agenda of ${meeting.bodyName}, with what is asked of you: ${meeting.title}.`],
      when(meeting, to.timeZone),
      agendaInWords(meeting.agenda, annotations ?? new Map()),
      annotations ? [] : [`The annotations are labelled ${meeting.label.replace('_', '+')}: read them in Plenary.`],
      [`In Plenary: ${page}`],
    ]);
  }
  if (sort === 'CALL') {
    if (!call) return null;
    return of('Call for items', [
      [`Items are called for, for the agenda of this meeting of ${meeting.bodyName}: ${meeting.title}.`],
      when(meeting, to.timeZone),
      call.note === '' ? [] : [call.note],
      ['Until:', ...[...new Set([to.timeZone, 'UTC'])].map((zone) => `  ${inWords(call.deadline, zone)}`)],
      [`Propose an item in Plenary (${page}), or tell the secretary. What comes later is taken, and marked as late.`],
    ]);
  }
  if (!proposal) return null;
  if (sort === 'PROPOSED') {
    const by = proposal.recordedBy ? `, recorded by ${proposal.recordedBy}` : '';
    return of(proposal.late ? 'Item proposed, late' : 'Item proposed', [
      [`${proposal.from} proposes an item for this meeting${by}: ${proposal.title}.`],
      proposal.late ? ['It came after the deadline of the call.'] : [],
      [`Place it on the agenda or decline it in Plenary: ${page}`],
    ]);
  }
  const declined = proposal.state === 'DECLINED';
  return of(declined ? 'Item declined' : 'Item placed', [
    [
      declined
        ? `What ${proposal.from} proposed is not placed on the agenda: ${proposal.title}.`
        : `What ${proposal.from} proposed is on the agenda now: ${proposal.title}.`,
    ],
    declined ? [`Why: ${proposal.reason}`] : [],
    [`In Plenary: ${page}`],
  ]);
}

const when = ({ startsAt }: MeetingForMail, own: string): string[] =>
  startsAt ? [`When: ${inWords(startsAt, own)}`] : [];

import type { Label } from '../handling/label.js';
import { type AskedMeeting as MinutedMeeting, MINUTES_FIELDS } from '../minutes/document/minutes-question.js';

/** What the book of a meeting asks the schema, as its reader: it holds what its reader may see, and nothing else. */
export interface NamedParty {
  readonly name: string;
  readonly names: readonly { readonly language: string; readonly name: string }[];
}
export interface AskedReader {
  readonly viewer: { readonly name: string; readonly timeZone: string } | null;
  readonly viewerAccount: { readonly email: string } | null;
  readonly meeting: {
    readonly startsAt: string | null;
    readonly timeZone: string | null;
    readonly body: { readonly id: string };
  } | null;
}
export interface AskedPaper {
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
  readonly label: Label;
  readonly fileName: string;
  readonly contentType: string;
  readonly filePath: string;
  readonly issuedAt: string;
}
export interface AskedItem {
  readonly id: string;
  readonly kind: 'ITEM' | 'SECTION';
  readonly number: number | null;
  readonly title: string;
  readonly purpose: 'DECISION' | 'DISCUSSION' | 'INFORMATION';
  readonly presenter: string;
  readonly minutes: number | null;
  readonly annotationMarkdown: string;
  readonly course: 'DEFERRED' | 'NOT_REACHED' | 'OPEN' | 'TAKEN' | null;
  readonly courseReason: string | null;
  readonly papers: readonly AskedPaper[];
}
/** A note of the reader's own. */
export interface AskedNote {
  readonly text: string;
  readonly item: { readonly id: string } | null;
  readonly paper: { readonly id: string; readonly symbol: string; readonly label: Label } | null;
}
export interface AskedReply {
  readonly answer: string;
  readonly designatedName: string;
  readonly seat: { readonly id: string } | null;
  readonly party: NamedParty | null;
  readonly member: { readonly name: string } | null;
}
export interface AskedAction {
  readonly text: string;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly ownerBody: { readonly name: string } | null;
  readonly ownerMember: { readonly name: string } | null;
  readonly ownerParty: NamedParty | null;
  readonly ownerSeat: { readonly number: number } | null;
  readonly meeting: { readonly title: string; readonly label: Label } | null;
  readonly decision: { readonly label: Label } | null;
}
export interface AskedProvision {
  readonly kind: string;
  readonly says: string;
  readonly state: 'PROVIDED' | 'SILENT' | 'UNKNOWN';
  readonly clause: { readonly number: string; readonly heading: string; readonly bodyMarkdown: string } | null;
}
export interface AskedDecision {
  readonly number: number;
  readonly text: string;
  readonly itemTitle: string;
  readonly label: Label;
  readonly meeting: { readonly title: string; readonly label: Label } | null;
}
interface List<Node> {
  readonly nodes: readonly Node[];
}
export interface AskedMeeting {
  readonly id: string;
  readonly title: string;
  readonly state: 'CANCELLED' | 'HELD' | 'IN_SESSION' | 'POSTPONED' | 'PROPOSED' | 'SCHEDULED';
  readonly reason: string;
  readonly label: Label;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string | null;
  readonly plannedFor: { readonly date: string | null; readonly text: string | null } | null;
  readonly location: string;
  readonly joiningLink: string | null;
  readonly passcode: string | null;
  readonly descriptionMarkdown: string;
  readonly agendaState: 'ADOPTED' | 'ANNOTATED' | 'PROVISIONAL';
  readonly agenda: readonly AskedItem[];
  readonly papers: List<AskedPaper>;
  readonly bookNotes: readonly AskedNote[];
  readonly replies: readonly AskedReply[];
  readonly replyForecast: { readonly attending: number; readonly quorum: number | null } | null;
  readonly body: {
    readonly name: string;
    readonly invented: boolean;
    readonly seats: readonly { readonly id: string; readonly number: number; readonly holder: NamedParty | null }[];
    readonly participations: readonly { readonly party: NamedParty }[];
    readonly termsOfReference: {
      readonly title: string;
      readonly number: string;
      readonly provisions: readonly AskedProvision[];
    } | null;
    readonly meetings: List<MinutedMeeting & { readonly id: string; readonly label: Label }>;
  };
}
export interface AskedBook {
  readonly meeting: AskedMeeting | null;
  readonly actions: List<AskedAction>;
  readonly decisions: List<AskedDecision>;
}

const NAMED = 'name names { language name }';
const PAPER = 'id symbol title label fileName contentType filePath issuedAt';

/** Who reads, where they are, and on which day the meeting is: what the other question is asked with. */
export const READER_QUESTION = `query MeetingBookReader($meeting: ID!) {
  viewer { name timeZone }
  viewerAccount { email }
  meeting(by: { id: $meeting }) { startsAt timeZone body { id } }
}`;

export const BOOK_QUESTION = `query MeetingBook($meeting: ID!, $body: ID!, $day: Date!, $now: DateTime!) {
  meeting(by: { id: $meeting }) {
    id title state reason label startsAt endsAt timeZone plannedFor { date text } location joiningLink passcode
    descriptionMarkdown agendaState
    agenda {
      id kind number title purpose presenter minutes annotationMarkdown course courseReason papers { ${PAPER} }
    }
    papers(first: 100, filter: { state: ISSUED }, orderBy: { field: ISSUED_AT, direction: ASC }) { nodes { ${PAPER} } }
    bookNotes { text item { id } paper { id symbol label } }
    replies { answer designatedName seat { id } party { ${NAMED} } member { name } }
    replyForecast { attending quorum }
    body {
      name invented
      seats(asOf: $day) { id number holder { ${NAMED} } }
      participations(asOf: $day, state: PARTICIPATING) { party { ${NAMED} } }
      termsOfReference(asOf: $day) {
        title number provisions { kind says state clause { number heading bodyMarkdown } }
      }
      meetings(last: 10, filter: { state: HELD, until: $now }, orderBy: { field: STARTS_AT, direction: ASC }) {
        nodes { id label ${MINUTES_FIELDS} }
      }
    }
  }
  actions(first: 100, filter: { body: { id: $body }, completed: false }) {
    nodes {
      text dueOn overdue ownerBody { name } ownerMember { name } ownerParty { ${NAMED} } ownerSeat { number }
      meeting { title label } decision { label }
    }
  }
  decisions(first: 50, filter: { body: { id: $body }, provisional: true }) {
    nodes { number text itemTitle label meeting { title label } }
  }
}`;

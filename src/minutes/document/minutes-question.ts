import type { DocumentLanguage } from '../../documents/document.js';
import type { Label } from '../../handling/label.js';
import type { AdoptionManner, CorrectionState, MinutesState, PassageKind } from '../minutes.enums.js';

/** What the document of minutes asks the schema, as its reader: it holds what its reader may see, and nothing else. */
export interface NamedParty {
  readonly name: string;
  readonly names: readonly { readonly language: string; readonly name: string }[];
}
interface NamedMeeting {
  readonly title: string;
}
export interface Passage {
  readonly id: string;
  readonly number: number;
  readonly kind: PassageKind;
  readonly itemTitle: string;
  readonly party: NamedParty | null;
  readonly seat: { readonly number: number } | null;
  readonly textMarkdown: string;
  readonly contested: boolean;
}
export interface Correction {
  readonly passage: { readonly id: string } | null;
  readonly seat: { readonly number: number; readonly holder: NamedParty | null } | null;
  readonly textMarkdown: string;
  readonly state: CorrectionState;
}
export interface Adoption {
  readonly manner: AdoptionManner;
  readonly adoptedAt: string;
  readonly textSha256: string;
  readonly meeting: NamedMeeting | null;
}
export interface Corrigendum {
  readonly number: number;
  readonly passage: { readonly number: number } | null;
  readonly formerMarkdown: string;
  readonly textMarkdown: string;
  readonly reason: string;
  readonly meeting: NamedMeeting | null;
  readonly issuedAt: string;
}
export interface AskedMinutes {
  readonly language: DocumentLanguage;
  readonly label: Label;
  readonly state: MinutesState;
  readonly deadline: string | null;
  readonly passages: readonly Passage[];
  readonly corrections: readonly Correction[];
  readonly adoptions: readonly Adoption[];
  readonly corrigenda: readonly Corrigendum[];
}
export interface AskedMeeting {
  readonly title: string;
  readonly startsAt: string | null;
  readonly openedAt: string | null;
  readonly timeZone: string | null;
  readonly location: string;
  readonly body: { readonly name: string; readonly invented: boolean };
  readonly minutes: AskedMinutes | null;
}

const NAMED = 'name names { language name }';

/** What is asked of a meeting, so that `minutesDocument` can write its minutes. */
export const MINUTES_FIELDS = `title startsAt openedAt timeZone location body { name invented }
    minutes {
      language label state deadline
      passages { id number kind itemTitle party { ${NAMED} } seat { number } textMarkdown contested }
      corrections { passage { id } seat { number holder { ${NAMED} } } textMarkdown state }
      adoptions { manner adoptedAt textSha256 meeting { title } }
      corrigenda { number passage { number } formerMarkdown textMarkdown reason meeting { title } issuedAt }
    }`;

export const MINUTES_QUESTION = `query MinutesDocument($meeting: ID!) { meeting(by: { id: $meeting }) { ${MINUTES_FIELDS} } }`;

import type { DecisionRule, OpenSilenceInput, OpenVoteInput, SubjectInput, ProvisionBase } from '../gql/graphql.js';
import { noWaiver, waiverOf, type WaiverWords } from '../meetings/waiver.js';
import { emptyExpiry, expiryOf, type ExpiryWords } from './expiry-fields.js';

export const voteRules = [
  ...(['CONSENSUS', 'SIMPLE_MAJORITY', 'TWO_THIRDS_MAJORITY'] as const),
  ...(['THREE_QUARTERS_MAJORITY', 'UNANIMITY'] as const),
] satisfies DecisionRule[];
export const voteBases = ['PRESENT_AND_VOTING', 'PRESENT', 'ENTITLED'] as const satisfies ProvisionBase[];

/** The whole form, as typed: all text, so that nothing is lost on the way. */
export interface Opening extends ExpiryWords, WaiverWords {
  readonly body: string;
  readonly title: string;
  readonly textMarkdown: string;
  readonly kind: 'SILENCE' | 'RECORDED_VOTE';
  /** Whether it expires at the end of the silence period of the terms of reference. */
  readonly byTerms: boolean;
  /** The meeting at which it was proposed; empty where the terms of reference provide for it. */
  readonly atMeeting: string;
  readonly rule: DecisionRule | '';
  readonly ruleBase: ProvisionBase | '';
  readonly effectiveOn: string;
  readonly explanation: string;
}

export const emptyOpening: Opening = {
  ...{ ...emptyExpiry, ...noWaiver, body: '', title: '', textMarkdown: '', kind: 'SILENCE', byTerms: true },
  ...{ atMeeting: '', rule: '', ruleBase: '', effectiveOn: '', explanation: '' },
};

/** What is put: a text that stands elsewhere, or the words of the form. */
const subjectOf = ({ body, title, textMarkdown }: Opening, put: SubjectInput | undefined): SubjectInput =>
  put ?? { resolution: { body, title: title.trim(), textMarkdown } };

const both = (words: Opening, put: SubjectInput | undefined) => ({
  subject: subjectOf(words, put),
  ...(words.effectiveOn ? { effectiveOn: words.effectiveOn } : {}),
  ...(words.explanation.trim() ? { explanation: words.explanation.trim() } : {}),
  ...waiverOf(words),
});

export const silenceOf = (words: Opening, put: SubjectInput | undefined, byTerms: boolean): OpenSilenceInput => ({
  ...both(words, put),
  ...(byTerms ? {} : { expiry: expiryOf(words) }),
  ...(words.atMeeting ? { atMeeting: words.atMeeting } : {}),
});

export const voteOf = (words: Opening, put: SubjectInput | undefined): OpenVoteInput => ({
  ...both(words, put),
  expiry: expiryOf(words),
  ...(words.rule ? { rule: words.rule } : {}),
  ...(words.ruleBase ? { ruleBase: words.ruleBase } : {}),
});

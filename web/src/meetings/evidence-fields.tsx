import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';

/** How it is known what a seat said by other means, as people type it. */
export interface EvidenceWords {
  readonly evidence: string;
  readonly received: string;
}

/** With the time of now, as a field for date and time has it on the clock of this browser. */
export function noEvidence(): EvidenceWords {
  const now = new Date();
  const received = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  return { evidence: '', received };
}

/** The evidence as the server takes it. */
export const evidenceOf = ({ evidence, received }: EvidenceWords) => ({
  description: evidence,
  receivedAt: (Number.isNaN(Date.parse(received)) ? new Date() : new Date(received)).toISOString(),
});

interface Properties {
  readonly value: EvidenceWords;
  readonly change: (changes: Partial<EvidenceWords>) => void;
  /** Path in the input of the act. */
  readonly path?: string;
  /** Whether the act goes on without it. */
  readonly optional?: boolean;
}

export function EvidenceFields({ value, change, path = 'onBehalfOf.evidence', optional = false }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        {...{ label: t('onBehalf.evidence'), path: `${path}.description`, lines: 2, required: !optional }}
        {...{ value: value.evidence, hint: t('onBehalf.evidenceHint'), maxLength: 2000 }}
        change={(evidence) => change({ evidence })}
      />
      <TextField
        {...{ label: t('onBehalf.received'), path: `${path}.receivedAt`, type: 'datetime-local' }}
        {...{ value: value.received, required: !optional }}
        change={(received) => change({ received })}
      />
    </>
  );
}

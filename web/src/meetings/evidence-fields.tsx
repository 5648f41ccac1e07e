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
}

export function EvidenceFields({ value, change }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        {...{ label: t('onBehalf.evidence'), path: 'onBehalfOf.evidence.description', lines: 2, required: true }}
        {...{ value: value.evidence, hint: t('onBehalf.evidenceHint'), maxLength: 2000 }}
        change={(evidence) => change({ evidence })}
      />
      <TextField
        {...{ label: t('onBehalf.received'), path: 'onBehalfOf.evidence.receivedAt', type: 'datetime-local' }}
        {...{ value: value.received, required: true }}
        change={(received) => change({ received })}
      />
    </>
  );
}

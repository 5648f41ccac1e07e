import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import type { EndorsedBy } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { usePartyName } from '../members/party-name.js';
import type { Part } from './focus-group-query.js';

const endorseParticipation = graphql(`
  mutation EndorseParticipation($input: EndorseParticipationInput!) {
    act: endorseParticipation(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const endorsers = ['FOCAL_POINT', 'PERMANENT_MISSION'] as const;

/** Records who stands behind a request, and how that is known. */
export function EndorseDialog({ part, close }: { readonly part: Part; readonly close: () => void }) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const missing = endorsers.filter((one) => !part.endorsements.some(({ endorsedBy }) => endorsedBy === one));
  const [endorsedBy, setEndorsedBy] = useState<EndorsedBy>(missing[0] ?? 'FOCAL_POINT');
  const [evidence, setEvidence] = useState(noEvidence);
  const { perform, pending, problem, userErrors } = useAct(endorseParticipation, close);
  return (
    <Dialog title={t('endorse.ask', { party: nameOf(part.party) })} open close={close}>
      <Form
        {...{ errors: userErrors, problem }}
        submit={() => perform({ participation: part.id, endorsedBy, evidence: evidenceOf(evidence) })}
      >
        <p>{t('endorse.means')}</p>
        <Radios<EndorsedBy>
          {...{ label: t('endorse.by'), path: 'endorsedBy', value: endorsedBy, change: setEndorsedBy }}
          choices={endorsers.map((value) => ({ value, says: t(`endorsement.${value}`) }))}
        />
        <EvidenceFields
          {...{ value: evidence, path: 'evidence' }}
          change={(changes) => setEvidence((before) => ({ ...before, ...changes }))}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('endorse.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

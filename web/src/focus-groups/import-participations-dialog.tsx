import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { ImportList } from '../papers/import-list.js';

const importParticipations = graphql(`
  mutation ImportParticipations($input: ImportParticipationsInput!) {
    act: importParticipations(input: $input) {
      imported
      added
      known
      rows {
        row
        outcome
        party
        state
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly group: { readonly id: string };
  readonly close: () => void;
}

/** A list of parties that take part, with how it is known what they said. */
export function ImportParticipationsDialog({ group, close }: Properties) {
  const { t } = useTranslation();
  const [evidence, setEvidence] = useState(noEvidence);
  return (
    <ImportList
      {...{ document: importParticipations, close }}
      input={(upload, dryRun) => ({ focusGroup: group.id, upload, dryRun, evidence: evidenceOf(evidence) })}
      words={{
        ...{ title: t('importParticipations.title'), means: t('importParticipations.means') },
        ...{ file: t('importParticipations.file'), hint: t('importParticipations.hint') },
        would: (count) => t('importParticipations.would', { count }),
        known: (count) => t('importParticipations.known', { count }),
        confirm: (count) => t('importParticipations.confirm', { count }),
        done: (count) => t('importParticipations.done', { count }),
      }}
      columns={[
        { head: t('importParticipations.party'), says: ({ party }) => party },
        { head: t('importParticipations.part'), says: ({ state }) => t(`participation.state.${state}`) },
      ]}
    >
      <EvidenceFields
        {...{ value: evidence, path: 'evidence' }}
        change={(changes) => setEvidence((before) => ({ ...before, ...changes }))}
      />
    </ImportList>
  );
}

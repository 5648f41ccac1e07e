import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { Markdown } from '../../components/markdown.js';
import { graphql } from '../../gql/gql.js';
import { useAct } from '../../kernel/act.js';
import { EvidenceList } from '../evidence-list.js';
import type { WholeFinding } from '../finding-query.js';
import { summaryParts } from '../summary-parts.js';
import type { Proposal } from './proposals.js';

const confirmRelease = graphql(`
  mutation ConfirmRelease($input: ConfirmReleaseInput!) {
    act: confirmRelease(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const confirmLabel = graphql(`
  mutation ConfirmLabel($input: ConfirmLabelInput!) {
    act: confirmLabel(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly finding: WholeFinding;
  readonly proposal: Proposal;
  readonly close: () => void;
}

/**
 * The words that are proposed, whole, with the evidence, and below them the word of the second person. What is sent is the hash that came
 * with the words shown here: had they changed meanwhile, the server would refuse it.
 */
export function ConfirmDialog({ finding, proposal: { kind, toLabel }, close }: Properties) {
  const { t } = useTranslation();
  const release = useAct(confirmRelease, close);
  const label = useAct(confirmLabel, close);
  const { pending, problem, userErrors } = kind === 'RELEASE' ? release : label;
  const { id, version, textSha256, title, summaryHtml, bodyHtml, evidence } = finding;
  const submit = () => {
    const read = { finding: id, expectedVersion: version, textSha256 };
    if (kind === 'RELEASE') release.perform(read);
    else label.perform({ ...read, label: toLabel });
  };
  return (
    <Dialog title={t(`handling.read.${kind}`)} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t(`handling.confirmMeans.${kind}`, { label: `TLP:${toLabel.replace('_', '+')}` })}</p>
        <div role="group" aria-label={t('handling.words')} className="card">
          <p>
            <strong dir="auto">{title}</strong> {t(`finding.kind.${finding.kind}`)}
          </p>
          {summaryParts
            .filter((part) => summaryHtml[part] !== '')
            .map((part) => (
              <div key={part}>
                <h3>{t(`finding.summaryPart.${part}`)}</h3>
                <Markdown html={summaryHtml[part]} />
              </div>
            ))}
          <Markdown html={bodyHtml} />
          {evidence.length > 0 ? (
            <>
              <h3>{t('finding.evidence')}</h3>
              <EvidenceList evidence={evidence} />
            </>
          ) : null}
          <p className="soft">
            {t('handling.hash')} <code className="hash">{textSha256}</code>
          </p>
        </div>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t(`handling.confirm.${kind}`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

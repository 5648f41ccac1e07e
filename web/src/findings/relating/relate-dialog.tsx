import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import type { Found } from '../../components/finder.js';
import { Form } from '../../components/form.js';
import { Radios } from '../../components/radios.js';
import { graphql } from '../../gql/gql.js';
import type { FindingRelationKind } from '../../gql/graphql.js';
import { useAct } from '../../kernel/act.js';
import type { WholeFinding } from '../finding-query.js';
import { FindingFinder } from './finding-finder.js';

const relateFinding = graphql(`
  mutation RelateFinding($input: RelateFindingInput!) {
    act: relateFinding(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const unrelateFinding = graphql(`
  mutation UnrelateFinding($input: UnrelateFindingInput!) {
    act: unrelateFinding(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const kinds: readonly FindingRelationKind[] = ['RELATED', 'SUPERSEDES'];

interface Properties {
  readonly finding: WholeFinding;
  readonly close: () => void;
}

/** What a finding has to do with others: notes it, and takes such a note away. */
export function RelateDialog({ finding, close }: Properties) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<FindingRelationKind>('RELATED');
  const [other, setOther] = useState<Found | null>(null);
  const relating = useAct(relateFinding, close);
  const removing = useAct(unrelateFinding);
  const of = { finding: finding.id, expectedVersion: finding.version };
  const noted = [...finding.supersedes, ...finding.related];
  return (
    <Dialog title={t('relating.title')} open close={close}>
      <Form
        errors={removing.userErrors.length > 0 ? removing.userErrors : relating.userErrors}
        problem={relating.problem ?? removing.problem}
        submit={() => {
          removing.forget();
          relating.perform({ ...of, other: other?.id ?? '', as: kind });
        }}
      >
        <p>{t('relating.means')}</p>
        {noted.length > 0 ? (
          <fieldset>
            <legend>{t('relating.noted')}</legend>
            <ul className="plain-list">
              {noted.map(({ id, symbol, title }) => (
                <li key={id}>
                  <span className="soft" dir="ltr">
                    {symbol}
                  </span>{' '}
                  <bdi>{title}</bdi>{' '}
                  <Button
                    pending={removing.pending}
                    onPress={() => {
                      relating.forget();
                      removing.perform({ ...of, other: id });
                    }}
                  >
                    {t('relating.remove')} <bdi className="visually-hidden">{title}</bdi>
                  </Button>
                </li>
              ))}
            </ul>
          </fieldset>
        ) : null}
        <Radios<FindingRelationKind>
          {...{ label: t('relating.kind'), path: 'as', value: kind, change: setKind }}
          choices={kinds.map((value) => ({
            ...{ value, says: t(`relating.as.${value}.says`), means: t(`relating.as.${value}.means`) },
          }))}
        />
        <FindingFinder
          {...{ label: t('relating.other'), hint: t('relating.otherHint'), path: 'other', except: finding.id }}
          {...{ chosen: other, choose: setOther }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={relating.pending} isDisabled={!other}>
            {t('relating.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

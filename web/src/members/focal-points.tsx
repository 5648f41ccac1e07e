import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Days } from '../components/days.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { EmptyState } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { FocalPointsQuery } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { useGroup } from '../shell/group.js';
import { PersonLink } from './person-link.js';
import { whenShown } from '../kernel/when-shown.js';

const focalPoints = graphql(`
  query FocalPoints($party: ID!, $group: String!) {
    party(by: { id: $party }) {
      focalPoints {
        id
        workingGroup {
          id
          name
        }
        member {
          id
          name
        }
        from
        until
        evidence
        viewerMayEnd
        version
      }
    }
    workingGroup(by: { slug: $group }) {
      id
      name
      viewerCan {
        act
        allowed
      }
    }
  }
`);

const endFocalPoint = graphql(`
  mutation EndFocalPoint($input: EndFocalPointInput!) {
    act: endFocalPoint(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

type Point = NonNullable<FocalPointsQuery['party']>['focalPoints'][number];

const Record = whenShown(
  async () => (await import('./record-focal-point-dialog.js')).RecordFocalPointDialog,
  'focal-points',
  'convening',
);

/** Who stands behind what a party does, of whom the viewer may know; the secretary of the working group records it. */
export function FocalPoints({ party }: { readonly party: string }) {
  const { chosen } = useGroup();
  return chosen ? <Of party={party} group={chosen.slug} /> : null;
}

function Of({ party, group }: { readonly party: string; readonly group: string }) {
  const { t } = useTranslation();
  const heading = useId();
  const [recording, setRecording] = useState(false);
  const query = useQuery(question(focalPoints, { party, group }));
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{t('focalPoint.title')}</h2>
      <Answer of={query}>
        {({ party: of, workingGroup }) => (
          <>
            {of?.focalPoints.length ? (
              <ul className="plain-list">
                {of.focalPoints.map((point) => (
                  <Line key={point.id} point={point} />
                ))}
              </ul>
            ) : (
              <EmptyState>
                <p>{t('focalPoint.none')}</p>
              </EmptyState>
            )}
            {workingGroup && may(workingGroup.viewerCan, 'focal-point.record') ? (
              <p className="actions not-printed">
                <Button onPress={() => setRecording(true)}>{t('focalPoint.record')}</Button>
              </p>
            ) : null}
            {recording && workingGroup ? (
              <Record {...{ party, workingGroup }} close={() => setRecording(false)} />
            ) : null}
          </>
        )}
      </Answer>
    </section>
  );
}

function Line({ point }: { readonly point: Point }) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState(false);
  const { member, workingGroup, from, until, evidence, viewerMayEnd } = point;
  return (
    <li>
      <p className="item-title">
        <PersonLink member={member} />
      </p>
      <div className="item-notes">
        <bdi>{workingGroup.name}</bdi>
        <span className="soft">
          <Days {...{ from, until }} />
        </span>
      </div>
      {evidence ? (
        <p className="soft">
          <bdi>{evidence}</bdi>
        </p>
      ) : null}
      {viewerMayEnd ? (
        <p className="actions not-printed">
          <Button onPress={() => setEnding(true)}>
            {t('focalPoint.end')} <span className="visually-hidden">{member.name}</span>
          </Button>
        </p>
      ) : null}
      {ending ? <End point={point} close={() => setEnding(false)} /> : null}
    </li>
  );
}

/** Ends at once, with the reason. */
function End({ point, close }: { readonly point: Point; readonly close: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(endFocalPoint, close);
  return (
    <Dialog title={t('focalPoint.endAsk', { name: point.member.name })} open close={close}>
      <Form
        {...{ errors: userErrors, problem }}
        submit={() => perform({ focalPoint: point.id, reason, expectedVersion: point.version })}
      >
        <p>{t('focalPoint.endMeans')}</p>
        <TextField
          {...{ label: t('focalPoint.reason'), path: 'reason', value: reason, change: setReason }}
          {...{ lines: 2, required: true, maxLength: 2000 }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('focalPoint.endSubmit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import type { WholeGroup } from './focus-group-query.js';
import { type Step, steps } from './steps.js';
import { whenShown } from '../kernel/when-shown.js';

const TakeStep = whenShown(async () => (await import('./step-dialog.js')).StepDialog, 'focus-group-acts', 'convening');
const Designate = whenShown(
  async () => (await import('./designate-dialog.js')).DesignateDialog,
  'focus-group-acts',
  'convening',
);
const AddArea = whenShown(async () => (await import('./area-dialog.js')).AreaDialog, 'focus-group-acts', 'convening');
const ImportFindings = whenShown(
  async () => (await import('../findings/import-findings-dialog.js')).ImportFindingsDialog,
  'members',
  'list-import',
  'finding-import',
);
const ProgressReport = whenShown(
  async () => (await import('./progress-report.js')).ProgressReport,
  'progress-report',
  'editor',
);

/** What the viewer may do with the group, as the server says; what they may not is not offered. */
export function GroupActions({ group }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Step | 'designate' | 'area' | 'import' | null>(null);
  const close = () => setAsked(null);
  const { viewerCan } = group;
  return (
    <>
      {may(viewerCan, 'focus-group.addArea') ? (
        <Button onPress={() => setAsked('area')}>{t('addArea.title')}</Button>
      ) : null}
      {may(viewerCan, 'finding.import') ? (
        <Button onPress={() => setAsked('import')}>{t('importFindingsOfGroup')}</Button>
      ) : null}
      {may(viewerCan, 'focus-group.designateLead') ? (
        <Button onPress={() => setAsked('designate')}>{t('designate.title')}</Button>
      ) : null}
      {steps.map((step) =>
        may(viewerCan, `focus-group.${step}`) ? (
          <Button key={step} look={step === 'discontinue' ? 'danger' : 'plain'} onPress={() => setAsked(step)}>
            {t(`step.${step}.title`)}
          </Button>
        ) : null,
      )}
      {may(viewerCan, 'focus-group.draftProgressReport') ? <ProgressReport group={group} /> : null}
      {asked === 'designate' ? <Designate {...{ group, close }} /> : null}
      {asked === 'import' ? <ImportFindings {...{ group, close }} /> : null}
      {asked === 'area' ? <AddArea {...{ group, close }} /> : null}
      {asked !== null && asked !== 'designate' && asked !== 'area' && asked !== 'import' ? (
        <TakeStep {...{ step: asked, group, close }} />
      ) : null}
    </>
  );
}

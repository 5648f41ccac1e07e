import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog.js';
import { IssueForm, type IssueProperties } from './issue-form.js';

export function IssueDialog(properties: IssueProperties) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('papers.issue')} open close={properties.close}>
      <IssueForm {...properties} />
    </Dialog>
  );
}

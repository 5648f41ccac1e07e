import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { type Proposal, slugOf } from './proposal.js';

interface Properties {
  readonly value: Proposal;
  readonly change: (changes: Partial<Proposal>) => void;
}

/** What the group is called, what it is for, and what it is to look into. */
export function ProposalFields({ value, change }: Properties) {
  const { t } = useTranslation();
  const field = (
    name: 'name' | 'slug' | 'symbolPrefix' | 'descriptionMarkdown' | 'scopeMarkdown' | 'areas' | 'reason',
  ) => ({
    ...{ label: t(`proposeGroup.${name}`), path: name, value: value[name] },
    change: (typed: string) => change({ [name]: typed }),
  });
  return (
    <>
      <TextField {...field('name')} required />
      <div className="row">
        <TextField
          {...field('slug')}
          hint={
            value.slug === '' && value.name !== ''
              ? t('proposeGroup.slugMade', { slug: slugOf(value.name) })
              : t('proposeGroup.slugHint')
          }
          autoComplete="off"
        />
        <TextField {...field('symbolPrefix')} hint={t('proposeGroup.symbolHint')} autoComplete="off" required />
      </div>
      <TextField {...field('scopeMarkdown')} hint={t('proposeGroup.scopeHint')} lines={6} required />
      <TextField {...field('descriptionMarkdown')} hint={t('proposeGroup.descriptionHint')} lines={3} />
      <TextField {...field('areas')} hint={t('proposeGroup.areasHint')} lines={4} />
      <TextField {...field('reason')} hint={t('step.reasonHint')} lines={3} required />
    </>
  );
}

import type { DocumentLanguage } from '../../documents/document.js';
import type { FindingKind } from '../../findings/finding.states.js';
import type { SummaryPart } from './released-questions.js';

/** What the document of a released finding says by itself. */
interface ReleasedDocumentWords {
  readonly kind: Readonly<Record<FindingKind, string>>;
  readonly part: Readonly<Record<SummaryPart, string>>;
  readonly text: string;
  readonly evidence: string;
  readonly cite: string;
  readonly symbol: string;
  readonly version: string;
  readonly released: string;
  readonly sort: string;
  readonly address: string;
  readonly invented: string;
}

export const RELEASED_DOCUMENT_WORDS: Readonly<Record<DocumentLanguage, ReleasedDocumentWords>> = {
  en: {
    kind: {
      ...{ BEST_PRACTICE: 'Best practice', LESSON_LEARNED: 'Lesson learned', EMERGING_TREND: 'Emerging trend' },
      ...{ GAP: 'Gap', RECOMMENDATION: 'Recommendation' },
    },
    part: {
      ...{ what: 'What was found', whereSeen: 'Where it was seen' },
      ...{ whyItMatters: 'Why it matters', recommendation: 'What is recommended' },
    },
    ...{ text: 'Text', evidence: 'On what it rests', cite: 'How to cite it' },
    ...{ symbol: 'Symbol', version: 'Version', released: 'Released on', sort: 'Kind', address: 'Page' },
    invented: 'Invented, for demonstration: no such body exists.',
  },
  fr: {
    kind: {
      ...{ BEST_PRACTICE: 'Bonne pratique', LESSON_LEARNED: 'Enseignement tiré', EMERGING_TREND: 'Tendance émergente' },
      ...{ GAP: 'Lacune', RECOMMENDATION: 'Recommandation' },
    },
    part: {
      ...{ what: 'Ce qui a été constaté', whereSeen: 'Où cela a été vu' },
      ...{ whyItMatters: 'Pourquoi c’est important', recommendation: 'Ce qui est recommandé' },
    },
    ...{ text: 'Texte', evidence: 'Sur quoi elle repose', cite: 'Pour la citer' },
    ...{ symbol: 'Cote', version: 'Version', released: 'Rendue publique le', sort: 'Nature', address: 'Page' },
    invented: 'Inventé, pour la démonstration : aucun organe de ce nom n’existe.',
  },
  ar: {
    kind: {
      ...{ BEST_PRACTICE: 'ممارسة جيدة', LESSON_LEARNED: 'درس مستفاد', EMERGING_TREND: 'اتجاه ناشئ' },
      ...{ GAP: 'ثغرة', RECOMMENDATION: 'توصية' },
    },
    part: {
      ...{ what: 'ما تم التوصل إليه', whereSeen: 'أين لوحظ ذلك' },
      ...{ whyItMatters: 'أهمية ذلك', recommendation: 'ما يوصى به' },
    },
    ...{ text: 'النص', evidence: 'ما يستند إليه', cite: 'كيفية الاستشهاد به' },
    ...{ symbol: 'الرمز', version: 'الصيغة', released: 'تاريخ النشر', sort: 'النوع', address: 'الصفحة' },
    invented: 'من نسج الخيال لأغراض العرض: لا وجود لهيئة بهذا الاسم.',
  },
  zh: {
    kind: {
      ...{ BEST_PRACTICE: '最佳做法', LESSON_LEARNED: '经验教训', EMERGING_TREND: '新趋势' },
      ...{ GAP: '差距', RECOMMENDATION: '建议' },
    },
    part: {
      ...{ what: '发现了什么', whereSeen: '在何处发现' },
      ...{ whyItMatters: '为何重要', recommendation: '建议采取的措施' },
    },
    ...{ text: '正文', evidence: '依据', cite: '引用方式' },
    ...{ symbol: '文号', version: '版本', released: '发布日期', sort: '类别', address: '网页' },
    invented: '为演示而虚构：并无此机构。',
  },
};

import type { Label } from '../handling/label.js';
import type { DocumentLanguage } from './document.js';

/** What every document says by itself, whatever it is about. */
interface OwnWords {
  readonly page: readonly [before: string, between: string, after: string];
  readonly label: Readonly<Record<Label, string>>;
}

/** The labels say what FIRST defines for them in its Traffic Light Protocol 2.0, in the words of this house. */
export const OWN_WORDS: Readonly<Record<DocumentLanguage, OwnWords>> = {
  en: {
    page: ['Page ', ' of ', ''],
    label: {
      CLEAR: 'may be passed on without limit',
      GREEN: 'for the community of the working group',
      AMBER: 'for the body, and for those who need to know in their own administrations',
      AMBER_STRICT: 'for the body only',
    },
  },
  fr: {
    page: ['Page ', ' sur ', ''],
    label: {
      CLEAR: 'peut être transmis sans restriction',
      GREEN: 'réservé à la communauté du groupe de travail',
      AMBER: "réservé à l'organe et aux personnes qui ont à en connaître dans leurs administrations",
      AMBER_STRICT: "réservé à l'organe",
    },
  },
  ar: {
    page: ['الصفحة ', ' من ', ''],
    label: {
      CLEAR: 'يجوز تداوله بلا قيود',
      GREEN: 'مخصص لأوساط الفريق العامل',
      AMBER: 'مخصص للهيئة ولمن يحتاج إلى الاطلاع عليه في إدارات أعضائها',
      AMBER_STRICT: 'مخصص للهيئة وحدها',
    },
  },
  zh: {
    page: ['第 ', ' 页，共 ', ' 页'],
    label: {
      CLEAR: '可不受限制地传播',
      GREEN: '仅限工作组范围内传阅',
      AMBER: '仅限本机构及成员所属主管部门中确需知悉者',
      AMBER_STRICT: '仅限本机构',
    },
  },
};

/** The colours that the protocol prescribes, on black. */
export const LABEL_COLOURS: Readonly<Record<Label, string>> = {
  CLEAR: '#FFFFFF',
  GREEN: '#33FF00',
  AMBER: '#FFC000',
  AMBER_STRICT: '#FFC000',
};

/** As the protocol writes it, in every language. */
export const labelAsWritten = (label: Label): string => `TLP:${label.replace('_', '+')}`;

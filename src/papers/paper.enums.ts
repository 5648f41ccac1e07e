import { registerEnumType } from '@nestjs/graphql';

export enum PaperKind {
  PAPER = 'PAPER',
  CIRCULAR = 'CIRCULAR',
}
export enum PaperAudience {
  BODY = 'BODY',
  CHAIRS = 'CHAIRS',
}
export enum PaperState {
  ISSUED = 'ISSUED',
  WITHDRAWN = 'WITHDRAWN',
}
export enum PaperRelation {
  REVISION = 'REVISION',
  ADDENDUM = 'ADDENDUM',
  CORRIGENDUM = 'CORRIGENDUM',
}

registerEnumType(PaperKind, {
  name: 'PaperKind',
  description: 'How a paper reaches people.',
  valuesMap: {
    PAPER: { description: 'A document of the body, such as one for a meeting; its symbol is like SC/2026/3.' },
    CIRCULAR: {
      description: 'A letter to the body, of which its people are mailed; its symbol is like SC/2026/Circ.3.',
    },
  },
});
registerEnumType(PaperAudience, {
  name: 'PaperAudience',
  description: 'For whom in the body a paper is.',
  valuesMap: {
    BODY: { description: 'For all whom its label lets see it.' },
    CHAIRS: {
      description:
        'For the co-chairs, leads and secretaries of the body alone, whatever its label; numbered apart, like SC/2026/Chairs.3, so that no gap tells of it.',
    },
  },
});
registerEnumType(PaperState, {
  name: 'PaperState',
  description: 'Where a paper is in its life.',
  valuesMap: {
    ISSUED: { description: 'Issued; its text never changes.' },
    WITHDRAWN: {
      description: 'Taken back with a reason; it keeps its symbol, and those inside the body still see it.',
    },
  },
});
registerEnumType(PaperRelation, {
  name: 'PaperRelation',
  description: 'How a paper belongs to an earlier one.',
  valuesMap: {
    REVISION: { description: 'A new text in its place: /Rev.1.' },
    ADDENDUM: { description: 'Something added to it: /Add.1.' },
    CORRIGENDUM: { description: 'A mistake in it put right: /Corr.1.' },
  },
});

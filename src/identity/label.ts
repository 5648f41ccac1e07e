import { registerEnumType } from '@nestjs/graphql';

/** Handling labels of the Traffic Light Protocol 2.0 as FIRST defines it, loosest first. RED is not uploaded. */
export enum Label {
  CLEAR = 'CLEAR',
  GREEN = 'GREEN',
  AMBER = 'AMBER',
  AMBER_STRICT = 'AMBER_STRICT',
}
registerEnumType(Label, {
  name: 'Label',
  description:
    'Handling labels of the Traffic Light Protocol 2.0 (FIRST). RED is not uploaded: it is for named people in a meeting.',
  valuesMap: {
    CLEAR: { description: 'TLP:CLEAR. May be passed on without limit; shown to the public only once it is released.' },
    GREEN: { description: "TLP:GREEN. For the working group's community." },
    AMBER: { description: 'TLP:AMBER. For the body, and for those who need to know in their own administrations.' },
    AMBER_STRICT: { description: 'TLP:AMBER+STRICT. For the body only.' },
  },
});

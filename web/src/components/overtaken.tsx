import { type ComponentProps } from 'react';
import { whenShown } from '../kernel/when-shown.js';

const Meanwhile = whenShown(async () => (await import('./meanwhile.js')).Meanwhile);

/** What others changed while one wrote. Few ever see it: it is fetched when it happens. */
export function Overtaken(properties: ComponentProps<typeof Meanwhile>) {
  return <Meanwhile {...properties} />;
}

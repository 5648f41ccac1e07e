import { type ComponentProps, lazy, Suspense } from 'react';

const Meanwhile = lazy(async () => ({ default: (await import('./meanwhile.js')).Meanwhile }));

/** What others changed while one wrote. Few ever see it: it is fetched when it happens. */
export function Overtaken(properties: ComponentProps<typeof Meanwhile>) {
  return (
    <Suspense>
      <Meanwhile {...properties} />
    </Suspense>
  );
}

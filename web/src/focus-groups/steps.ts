/** The steps in the life of a group, named as their acts are. */
export const steps = ['activate', 'makeDormant', 'conclude', 'discontinue'] as const;

export type Step = (typeof steps)[number];

/** The settings, for injection. */
export const CONFIG = Symbol('config');

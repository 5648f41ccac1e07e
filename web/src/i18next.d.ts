import 'i18next';
import type activity from '../../locales/en/activity.json';
import type administration from '../../locales/en/administration.json';
import type bodies from '../../locales/en/bodies.json';
import type common from '../../locales/en/common.json';
import type editing from '../../locales/en/editing.json';
import type explorer from '../../locales/en/explorer.json';
import type findings from '../../locales/en/findings.json';
import type focusGroups from '../../locales/en/focus-groups.json';
import type identity from '../../locales/en/identity.json';
import type meetings from '../../locales/en/meetings.json';
import type terms from '../../locales/en/terms-of-reference.json';
import type week from '../../locales/en/week.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    /** Keys that the catalogue lacks do not compile. */
    resources: {
      translation: typeof common &
        typeof bodies &
        typeof editing &
        typeof explorer &
        typeof findings &
        typeof focusGroups &
        typeof activity &
        typeof administration &
        typeof identity &
        typeof meetings &
        typeof terms &
        typeof week;
    };
  }
}

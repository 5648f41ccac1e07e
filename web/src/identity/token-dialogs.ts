/** Both in one file: two that are fetched apart weigh more, on every page that lists what can be fetched. */
export { NewTokenDialog } from './new-token-dialog.js';
export { RevokeTokenDialog } from './revoke-token-dialog.js';

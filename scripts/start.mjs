/** `npm start` on whatever state the folder is in; then the launcher, in this same process, so that it gets the signals. */
import { prepareToRun } from './prepare.mjs';

prepareToRun();
const { start } = await import('../dist/launcher/start.js');
await start();

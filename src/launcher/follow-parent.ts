/**
 * Loaded into the launcher's children before their own code: when the launcher is killed they stop as if they had been
 * told to, instead of keeping the port and the queue from the next start.
 */
const stop = () => process.kill(process.pid, 'SIGTERM');
process.on('disconnect', stop);
process.channel?.unref();
// Killed while this process was coming up: nobody tells it any more.
if (!process.connected) stop();

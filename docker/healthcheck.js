/** Whether this container's node is ready: its admin port says. It listens where the region files say: on the WAN. */
import { hostname } from "node:os";

const ADMIN_PORT = 9100;
const TIMEOUT_MS = 4000;

const answer = await fetch(`http://${hostname()}.wan:${ADMIN_PORT}/ready`, {
  signal: AbortSignal.timeout(TIMEOUT_MS),
}).catch((error) => ({ ok: false, text: async () => String(error) }));
if (!answer.ok) {
  console.error(await answer.text());
  process.exit(1);
}

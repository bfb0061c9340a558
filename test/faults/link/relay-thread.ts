/** The thread behind `Relays`. */
import { parentPort } from "node:worker_threads";
import { LinkRelay } from "./relay.ts";
import type { RelayAnswer, RelayCommand, RelayRequest } from "./relays.ts";

const relays = new Map<string, LinkRelay>();

function relayOf(link: string): LinkRelay {
  const relay = relays.get(link);
  if (relay === undefined) throw new Error(`there is no link ${link}`);
  return relay;
}

async function carryOut(command: RelayCommand): Promise<unknown> {
  switch (command.kind) {
    case "open": {
      const relay = new LinkRelay(command.target, relays.size + 1);
      relays.set(command.link, relay);
      return await relay.listen(command.listen);
    }
    case "shape":
      return relayOf(command.link).shape(command.shape, command.ways);
    case "cut":
      return relayOf(command.link).cut(command.ways);
    case "damage":
      return relayOf(command.link).damage(command.how, command.ways);
    case "heal":
      return relayOf(command.link).heal();
    case "reset":
      return relayOf(command.link).reset();
    case "bytes":
      return relayOf(command.link).bytes();
  }
}

parentPort?.on("message", ({ id, command }: RelayRequest) => {
  carryOut(command).then(
    (value) => tell({ id, value }),
    (error: Error) => tell({ id, error: error.message }),
  );
});

function tell(answer: RelayAnswer): void {
  parentPort?.postMessage(answer);
}

/** What leaders and gateways say to a witness, and what it answers them. */
import { groupId, logIndex, term } from "../../../src/base/ids.ts";
import { slotsOfCommand } from "../../../src/metadata/index.ts";
import {
  decodeChecksAnswer,
  decodeMarksAnswer,
  encodeChecks,
  encodeChecksAnswer,
  encodeMarks,
  encodeMarksAnswer,
} from "../../../src/witness/codec.ts";
import { attaching } from "../../../src/witness/leader-link.ts";
import { Witness } from "../../../src/witness/witness.ts";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { mutatedMessage } from "../mutate-message.ts";
import { anyOf, type FuzzTarget, verdictOf } from "../target.ts";

const session = attaching(groupId(2), term(3), 1);
const NOW_MS = 1_000;

function newWitness(): Witness {
  const timer = { cancel: () => {} };
  const clock = { wallMs: () => 0, monotonicMs: () => NOW_MS, after: () => timer, defer: () => {} };
  return new Witness({ clock, random: new SeededRandom(1) }, { leaseMs: 500 }, 4);
}

const marks = {
  ...session,
  incarnation: newWitness().incarnation,
  floor: logIndex(40),
  renewUntilMs: NOW_MS + 400,
  base: logIndex(2 ** 40),
  slots: [7, 1_000_000],
  offsets: [0, 9],
};

export const witnessTarget: FuzzTarget = {
  name: "witness",
  corpus: [
    encodeMarks([session, marks]),
    encodeChecks({ shards: [2, 2, 9], slots: [7, 8, 7] }),
    encodeMarksAnswer({ incarnation: 2 ** 50, clockMs: 12.5, taken: [true, false] }),
    encodeChecksAnswer([logIndex(5), undefined]),
  ].map((bytes) => Buffer.from(bytes)),
  mutate: (input, random) => (random.chance(0.5) ? mutatedMessage(input, random) : input),
  run: (input) => {
    const witness = newWitness();
    witness.mark([session]);
    const verdict = anyOf(
      [
        () => witness.onMarks(input),
        () => witness.onChecks(input),
        () => decodeMarksAnswer(input, 2),
        () => decodeChecksAnswer(input, 2),
      ].map(verdictOf),
    );
    // Refuses nothing: of what is no command, everything may change.
    slotsOfCommand(input);
    // Whatever it was told, it keeps no more than it may.
    if (witness.usage().pages > 4) throw new Error("more pages than there are");
    return verdict;
  },
  share: 40,
};

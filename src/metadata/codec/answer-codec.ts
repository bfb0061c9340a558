/** How an answer crosses the wire. */
import { decoding } from "./names.ts";

export interface AnswerCodec<Answer> {
  encode(answer: Answer): Uint8Array;
  /** @throws message.malformed */
  decode(bytes: Uint8Array): Answer;
}

export const noBytes = new Uint8Array(0);

export function finish<Properties>(
  type: { encode(message: Properties): { finish(): Uint8Array } },
  message: Properties,
): Uint8Array {
  return type.encode(message).finish();
}

export function decoder<Message, Answer>(
  type: { decode(bytes: Uint8Array): Message },
  read: (message: Message) => Answer,
): (bytes: Uint8Array) => Answer {
  return (bytes) => decoding("a shard's answer", () => read(type.decode(bytes)));
}

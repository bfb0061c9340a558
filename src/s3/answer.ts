/** What an operation answers, before it is written to a connection. */

/** Names and values in turn, as `ServerResponse.writeHead` takes them. */
export type AnswerHeaders = string[];

export type AnswerBody =
  | { readonly kind: "none" }
  /** Of a HEAD: as long as the GET's, and not there. */
  | { readonly kind: "head"; readonly bytes: number }
  | { readonly kind: "xml"; readonly text: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "stream"; readonly bytes: number; readonly chunks: AsyncIterable<Uint8Array> };

export interface Answer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: AnswerBody;
}

const none: AnswerBody = { kind: "none" };

export function emptyAnswer(status: number, headers: AnswerHeaders = []): Answer {
  return { status, headers, body: none };
}

export function xmlAnswer(text: string, headers: AnswerHeaders = []): Answer {
  return { status: 200, headers, body: { kind: "xml", text } };
}

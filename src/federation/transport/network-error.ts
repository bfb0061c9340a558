import { AtollError, type ErrorCode } from "../../base/errors.ts";

const codes: Readonly<Record<string, ErrorCode>> = {
  EADDRINUSE: "net.addressInUse",
  ECONNREFUSED: "net.unreachable",
  EHOSTUNREACH: "net.unreachable",
  ENETUNREACH: "net.unreachable",
  EHOSTDOWN: "net.unreachable",
  ETIMEDOUT: "net.unreachable",
  ENOTFOUND: "net.unreachable",
  EAI_AGAIN: "net.unreachable",
  EADDRNOTAVAIL: "net.unreachable",
  // libp2p's names of errors.
  TimeoutError: "net.unreachable",
  UnsupportedProtocolError: "rpc.incompatible",
  ConnectionInterceptedError: "federation.untrusted",
};

/** An error of libp2p or of the system below it as our catalogue has it. @param what was done, to what */
export function networkError(error: unknown, what: string): AtollError {
  if (error instanceof AtollError) return error;
  if (!(error instanceof Error)) return new AtollError("net.failed", `${what}: ${String(error)}`);
  const system = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const code = codes[system ?? ""] ?? codes[error.name] ?? "net.failed";
  return new AtollError(code, `${what}: ${tlsReason(error) ?? error.message}`, { cause: error });
}

/** OpenSSL's messages name its source files; its reason is for people. */
function tlsReason(error: Error): string | undefined {
  if (!("library" in error) || !("reason" in error) || typeof error.reason !== "string") return undefined;
  return `TLS: ${error.reason}`;
}

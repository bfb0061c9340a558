import { AtollError, type ErrorCode } from "../base/errors.ts";

const unreachable = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EADDRNOTAVAIL",
]);

/** OpenSSL's reasons for not believing a certificate, as Node names them (nodejs.org/api/tls.html). */
const distrust =
  /^(ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA|HOSTNAME_MISMATCH)/;

/** A socket's error as the `net.*` family has it. @param what names the connection or address. */
export function networkError(error: unknown, what: string): AtollError {
  if (error instanceof AtollError) return error;
  const code = systemCode(error);
  return new AtollError(familyCode(code), `${what}: ${code}`, { cause: error });
}

function familyCode(code: string): ErrorCode {
  if (code === "EADDRINUSE") return "net.addressInUse";
  if (unreachable.has(code)) return "net.unreachable";
  if (distrust.test(code)) return "net.untrusted";
  return "net.failed";
}

function systemCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return systemCode(error.errors[0]);
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}

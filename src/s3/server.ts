/** What the front door asks of the `http.Server` that carries it. */
import type { Server, ServerOptions } from "node:http";
import type { Duplex } from "node:stream";
import type { S3App } from "./app.ts";
import { errorXml, S3Error } from "./errors.ts";
import type { S3Options } from "./options.ts";

/** Of a request's line and headers. Presigned requests and long tags come near 8 KiB, which is S3's own limit. */
const MAX_HEADER_BYTES = 16 * 1024;

/** For `http.createServer(s3ServerOptions(options))`; then `serveS3`. */
export function s3ServerOptions({ limits }: S3Options): ServerOptions {
  return {
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: limits.headersTimeoutMs,
    connectionsCheckingInterval: Math.max(1, Math.floor(limits.headersTimeoutMs / 4)),
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    // An upload may take hours; what must not happen is that nothing arrives (`bodyIdleTimeoutMs`).
    requestTimeout: 0,
    noDelay: true,
  };
}

/** Puts the app behind a server. The server is made, bound and closed by its owner. */
export function serveS3(server: Server, app: S3App, { limits, hostId }: S3Options): void {
  server.maxRequestsPerSocket = limits.maxRequestsPerConnection;
  server.on("request", app.callback);
  // Without this listener Node says 100 Continue before we have looked at the request.
  server.on("checkContinue", app.callback);
  server.on("checkExpectation", app.callback);
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    refuseBytes(app, socket, error, hostId);
  });
}

/** What came is not HTTP. It is answered where no other answer can be mistaken for it. */
function refuseBytes(app: S3App, socket: Duplex, error: NodeJS.ErrnoException, hostId: string): void {
  const underWay = app.onConnection(socket);
  const isAnswering = underWay.some(({ response, request }) => response.headersSent || request.complete);
  if (isAnswering) {
    // The requests before it are whole, and get their answers.
    for (const { response } of underWay) response.on("close", () => socket.destroy());
    return;
  }
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = refusalOf(error.code);
  const context = { resource: "", requestId: app.nextRequestId(), hostId };
  const xml = Buffer.from(errorXml(refusal, context));
  socket.end(
    Buffer.concat([
      Buffer.from(
        `HTTP/1.1 ${refusal.status} Bad Request\r\nserver: Atoll\r\nx-amz-request-id: ${context.requestId}\r\n` +
          `content-type: application/xml\r\ncontent-length: ${xml.length}\r\nconnection: close\r\n\r\n`,
      ),
      xml,
    ]),
  );
}

function refusalOf(code: string | undefined): S3Error {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return new S3Error("RequestHeaderSectionTooLarge", {
        fields: { MaxSizeAllowed: String(MAX_HEADER_BYTES) },
      });
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new S3Error("RequestTimeout");
    default:
      return new S3Error("BadRequest", { message: "An error occurred when parsing the HTTP request." });
  }
}

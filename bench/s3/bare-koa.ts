/** The least a koa server can do: PUT discards the body, GET returns as many bytes as the path's last number says. */
import type { AddressInfo } from "node:net";
import Koa from "koa";

const bodies = new Map<number, Buffer>();

function bodyOf(bytes: number): Buffer {
  let body = bodies.get(bytes);
  if (body === undefined) {
    body = Buffer.alloc(bytes, 7);
    bodies.set(bytes, body);
  }
  return body;
}

const app = new Koa();
app.use(async (context) => {
  if (context.method === "GET") {
    context.body = bodyOf(Number(context.path.slice(context.path.lastIndexOf("-") + 1)));
    return;
  }
  for await (const _ of context.req);
  context.status = 200;
  context.body = null;
  context.status = 200;
});
const server = app.listen(0, "127.0.0.1", () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on("disconnect", () => process.exit(0));

/**
 * What we use of node:http. An import of it reads everything that it exports, and for two of these, which are there for the
 * sake of browsers' code, Node loads its fetch and WebSocket: 30 ms and 2 MiB of every process.
 */
// biome-ignore lint/plugin: the one module that is had so; who may import this one, the import rules say.
export const { createServer, request } = process.getBuiltinModule("node:http");

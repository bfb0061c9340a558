/** Of Node's thread pool: each drive may write and sync at the same time, beside reads, the log and its stores. */
const POOL_THREADS = 16;
/** The allocator's own heaps, of which it otherwise has eight a core and fills each. */
const ALLOCATOR_ARENAS = 2;
/** Of the heap for what is new: requests in flight fit in, so that fewer of them are moved while they are under way. */
const MIN_SEMI_SPACE_MIB = 16;
const MAX_SEMI_SPACE_MIB = 32;

/** What a node's process is started with, before the script. */
export const nodeFlags: readonly string[] = [
  `--min-semi-space-size=${MIN_SEMI_SPACE_MIB}`,
  `--max-semi-space-size=${MAX_SEMI_SPACE_MIB}`,
];

/**
 * What a node's process must find in its environment when it starts: later it is too late for it. What is set already
 * stays.
 *
 * Sources: UV_THREADPOOL_SIZE in Node's command line documentation, MALLOC_ARENA_MAX in mallopt(3).
 */
export function nodeEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    UV_THREADPOOL_SIZE: String(POOL_THREADS),
    MALLOC_ARENA_MAX: String(ALLOCATOR_ARENAS),
    ...environment,
  };
}

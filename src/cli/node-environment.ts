/** Of Node's thread pool: each drive may write and sync at the same time, beside reads, the log and its stores. */
const POOL_THREADS = 16;
/** The allocator's own heaps, of which it otherwise has eight a core and fills each. */
const ALLOCATOR_ARENAS = 2;

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

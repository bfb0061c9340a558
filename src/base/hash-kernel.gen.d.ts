/** WebAssembly in base64: the functions of `hash-kernel.ts`, on shared memory. */
export declare const hashKernel: string;

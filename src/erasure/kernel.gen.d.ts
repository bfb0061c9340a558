/** WebAssembly in base64, of `Combine` functions by name (kernel.ts); needs relaxed SIMD. */
export declare const relaxedKernel: string;
/** The same for engines that have plain SIMD only. */
export declare const plainKernel: string;

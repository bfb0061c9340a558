/** WebAssembly in base64: the function of `keyed-sums.ts`. */
export declare const keyedSumsKernel: string;

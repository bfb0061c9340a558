/** WebAssembly in base64: the function of `crc32c.ts`. */
export declare const crc32cKernel: string;

/** Writes a file whole or not at all: beside it first, onto the disk, then renamed. */
import { createRequire } from "node:module";

type WriteFile = (file: string, data: string | Buffer) => Promise<void>;

// The package asks for the name of its own file, which code in a bundle does not have; it stays in node_modules.
const writeFileAtomic: WriteFile = createRequire(import.meta.url)("write-file-atomic");

export const writeWhole: WriteFile = (file, data) => writeFileAtomic(file, data);

/** Imports that come round to where they began. */
import { type Fault, type SourceFile, target } from "./files.ts";

/** Walks from every file once; an import of a file that is still on the way closes a circle. */
export function circles(files: readonly SourceFile[]): Fault[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const faults: Fault[] = [];
  const walk = (file: SourceFile, before: readonly string[]): void => {
    const way = [...before, file.path];
    for (const { specifier, line } of file.imports) {
      const next = byPath.get(specifier.startsWith(".") ? target(file.path, specifier) : "");
      if (next === undefined || done.has(next.path)) continue;
      if (way.includes(next.path)) faults.push(circle(file.path, line, way, next.path));
      else walk(next, way);
    }
    done.add(file.path);
  };
  for (const file of files) if (!done.has(file.path)) walk(file, []);
  return faults;
}

function circle(file: string, line: number, way: readonly string[], back: string): Fault {
  const round = [...way.slice(way.indexOf(back)), back].join(" -> ");
  return { file, line, what: `import cycle: ${round}`, cure: "move what both need into a third" };
}

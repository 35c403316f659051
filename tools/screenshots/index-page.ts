/** One page that shows all pictures: a row a screen, a column a look. */

export interface Picture {
  readonly file: string;
  readonly name: string;
  readonly width: number;
  readonly theme: string;
}

export function indexPage(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ name }) => name))];
  const rows = names.map((name) => row(name, pictures));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Nextline: key screens</title>
<style>
body { font: 1rem/1.5 sans-serif; margin: 2rem; background: #ddd; }
.row { display: flex; gap: 1.5rem; align-items: start; overflow-x: auto; margin-block-end: 3rem; }
figure { margin: 0; }
img { display: block; max-block-size: 60rem; box-shadow: 0 0 0.5rem #888; }
</style>
<h1>Key screens</h1>
${rows.join("\n")}
</html>
`;
}

function row(name: string, pictures: readonly Picture[]): string {
  const own = pictures.filter((picture) => picture.name === name);
  return `<h2>${name}</h2>\n<div class="row">\n${own.map(figure).join("\n")}\n</div>`;
}

const figure = ({ file, name, width, theme }: Picture): string =>
  `<figure><img src="${file}" alt="${name}, ${width} px, ${theme}"><figcaption>${width} px, ${theme}</figcaption></figure>`;

/** A document as a tagged PDF (PDF/UA subset): one A4 page a part, black on white, fonts inside. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Block, Document, Page } from "@nextline/core";

const MARGIN = 36;
/** Points; a page whose text does not fit is set smaller, down to the last of these. */
const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8];
const NOTICE_PADDING = 4;
/** Between two rows on one line, and how much of half a line the label takes: all labels are equally wide. */
const GAP = 14;
const LABEL_SHARE = 0.58;

/** pdfkit knows more subsets than its types. */
type Options = Omit<PDFKit.PDFDocumentOptions, "subset"> & { subset: "PDF/UA" };

export interface PdfFonts {
  /** Paths of TrueType files. */
  readonly regular: string;
  readonly bold: string;
}

/** The fonts of the package dejavu-fonts-ttf. */
export function installedFonts(): PdfFonts {
  const root = dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json"));
  return { regular: join(root, "ttf/DejaVuSans.ttf"), bold: join(root, "ttf/DejaVuSans-Bold.ttf") };
}

/** @param created the date the file says of itself. */
export async function toPdf(
  document: Document,
  created: Date,
  fonts = installedFonts(),
): Promise<Buffer> {
  // Loaded where it is needed: the command line starts without it.
  const { default: PDFDocument } = await import("pdfkit");
  const pdf = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    autoFirstPage: false,
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    displayTitle: true,
    lang: document.language,
    info: { Title: document.title, Creator: "Nextline", CreationDate: created },
  } satisfies Options as unknown as PDFKit.PDFDocumentOptions);
  pdf.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold);
  const done = collected(pdf);
  for (const page of document.pages) drawPage(pdf, page);
  pdf.end();
  return done;
}

function collected(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
  });
}

function drawPage(pdf: PDFKit.PDFDocument, page: Page): void {
  pdf.addPage();
  const part = pdf.struct("Sect");
  pdf.addStructure(part);
  const pen: Pen = { pdf, part, size: sizeFor(pdf, page) };
  for (const block of page.blocks) drawBlock(pen, block);
  pdf.moveDown(0.6);
  for (const line of page.foot) paragraph(pen, "P", line, { size: pen.size * 0.82 });
  part.end();
}

interface Pen {
  readonly pdf: PDFKit.PDFDocument;
  readonly part: PDFKit.PDFStructureElement;
  readonly size: number;
}

/** The largest size at which the page's text fits on one sheet, by measuring every block. */
function sizeFor(pdf: PDFKit.PDFDocument, page: Page): number {
  const room = pdf.page.height - 2 * MARGIN;
  return SIZES.find((size) => heightOf(pdf, page, size) <= room) ?? SIZES.at(-1) ?? 9;
}

function heightOf(pdf: PDFKit.PDFDocument, page: Page, size: number): number {
  const foot = page.foot.reduce((sum, line) => sum + textHeight(pdf, line, size * 0.82), 0);
  return page.blocks.reduce((sum, block) => sum + blockHeight(pdf, block, size), foot + size * 1.5);
}

const width = (pdf: PDFKit.PDFDocument): number => pdf.page.width - 2 * MARGIN;

/** Rounded: it comes from a difference, and two texts of as many lines are to count as equally high. */
function textHeight(
  pdf: PDFKit.PDFDocument,
  text: string,
  size: number,
  across = width(pdf),
  font = "regular",
): number {
  const height = pdf.font(font).fontSize(size).heightOfString(text, { width: across });
  return Number(height.toFixed(3));
}

function blockHeight(pdf: PDFKit.PDFDocument, block: Block, size: number): number {
  switch (block.kind) {
    case "heading":
      return (
        textHeight(pdf, block.text, headingSize(block.level, size), width(pdf), "bold") +
        (block.level === 1 ? 0 : size * 0.55 + 3)
      );
    case "rows":
      return linesOf(pdf, block.rows, size).reduce((sum, { height }) => sum + height, 0);
    case "list":
      return block.items.reduce(
        (sum, item) => sum + textHeight(pdf, item, size, width(pdf) - 18) + 2,
        0,
      );
    case "notice":
      return textHeight(pdf, block.text, size, width(pdf) - 16, "bold") + NOTICE_PADDING + 3;
    case "text":
      return textHeight(pdf, block.text, size);
  }
}

const headingSize = (level: 1 | 2, size: number): number =>
  level === 1 ? size * 1.6 : size * 1.15;

type Row = readonly [string, string];

/** Where a row stands on its line, and how much of it is the label. */
interface Place {
  readonly x: number;
  readonly across: number;
  readonly label: number;
}

/** One row across the page, or two short ones side by side. */
interface Line {
  readonly cells: readonly { readonly row: Row; readonly place: Place }[];
  readonly height: number;
}

function places(pdf: PDFKit.PDFDocument): { whole: Place; halves: readonly [Place, Place] } {
  const half = (width(pdf) - GAP) / 2;
  const label = half * LABEL_SHARE;
  return {
    whole: { x: MARGIN, across: width(pdf), label },
    halves: [
      { x: MARGIN, across: half, label },
      { x: MARGIN + half + GAP, across: half, label },
    ],
  };
}

function rowHeight(
  pdf: PDFKit.PDFDocument,
  [label, value]: Row,
  size: number,
  place: Place,
): number {
  const labelHeight = textHeight(pdf, label, size, place.label - 8, "bold");
  return Math.max(labelHeight, textHeight(pdf, value, size, place.across - place.label)) + 2;
}

/** Rows that follow each other go side by side where that is shorter: what fits at a larger size is read more easily. */
function linesOf(pdf: PDFKit.PDFDocument, rows: readonly Row[], size: number): readonly Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < rows.length; i += lines.at(-1)?.cells.length ?? 1)
    lines.push(lineOf(pdf, rows.slice(i, i + 2), size));
  return lines;
}

/** A line of two would be hard to scan with more lines of text than this. */
const MOST_SIDE_BY_SIDE = 3;

function lineOf(pdf: PDFKit.PDFDocument, pair: readonly Row[], size: number): Line {
  const { whole, halves } = places(pdf);
  const alone = pair.map((row) => rowHeight(pdf, row, size, whole));
  const together = Math.max(...pair.map((row) => rowHeight(pdf, row, size, halves[0])));
  const most = Math.min(MOST_SIDE_BY_SIDE * textHeight(pdf, "x", size) + 2, sum(alone) - size);
  const isPair = pair.length === 2 && together <= most;
  const shown = isPair ? pair : pair.slice(0, 1);
  const cells = shown.map((row, n) => ({ row, place: isPair ? (halves[n] ?? whole) : whole }));
  return { cells, height: isPair ? together : (alone[0] ?? 0) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case "heading":
      drawHeading(pen, block.level, block.text);
      break;
    case "text":
      paragraph(pen, "P", block.text, { size: pen.size });
      break;
    case "notice":
      drawNotice(pen, block.text, block.level);
      break;
    case "rows":
      drawRows(pen, block.rows);
      break;
    case "list":
      drawList(pen, block.items, block.ordered);
      break;
  }
}

function drawHeading(pen: Pen, level: 1 | 2, text: string): void {
  const size = headingSize(level, pen.size);
  // A heading stays with what it is of: room for three lines more.
  makeRoom(pen.pdf, size + 4 * pen.size);
  if (level === 2) pen.pdf.moveDown(0.35);
  paragraph(pen, level === 1 ? "H1" : "H2", text, {
    size,
    font: "bold",
  });
  if (level === 2) artifact(pen, () => rule(pen.pdf));
}

interface TextStyle {
  readonly size: number;
  readonly font?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
}

/** One tagged piece of text. */
function paragraph(pen: Pen, tag: string, text: string, style: TextStyle): void {
  const { pdf, part } = pen;
  part.add(pdf.struct(tag, {}, () => writeText(pdf, text, style)));
}

function writeText(pdf: PDFKit.PDFDocument, text: string, style: TextStyle): void {
  pdf
    .font(style.font ?? "regular")
    .fontSize(style.size)
    .fillColor("black");
  const at = style.x ?? MARGIN;
  pdf.text(text, at, style.y ?? pdf.y, { width: style.width ?? width(pdf) });
}

/** Lines and boxes are decoration: they carry no tag. */
function artifact({ pdf }: Pen, draw: () => void): void {
  pdf.markContent("Artifact", { type: "Layout" });
  draw();
  pdf.endMarkedContent();
}

function rule(pdf: PDFKit.PDFDocument): void {
  pdf
    .moveTo(MARGIN, pdf.y)
    .lineTo(pdf.page.width - MARGIN, pdf.y)
    .lineWidth(0.6)
    .strokeColor("#555")
    .stroke();
  pdf.y += 3;
}

function drawNotice(pen: Pen, text: string, level: "emergency" | "important" | "note"): void {
  const { pdf, size } = pen;
  const font = level === "note" ? "regular" : "bold";
  const height = textHeight(pdf, text, size, width(pdf) - 16, font) + NOTICE_PADDING;
  makeRoom(pdf, height + 3);
  const top = pdf.y + 1.5;
  const line = { emergency: 2.5, important: 1, note: 0.4 }[level];
  artifact(pen, () =>
    pdf.rect(MARGIN, top, width(pdf), height).lineWidth(line).strokeColor("black").stroke(),
  );
  paragraph(pen, "P", text, {
    size,
    font,
    x: MARGIN + 8,
    y: top + NOTICE_PADDING / 2,
    width: width(pdf) - 16,
  });
  pdf.y = top + height + 1.5;
}

/** A table of two columns, however many rows share a line: each is read as "label, value". */
function drawRows(pen: Pen, rows: readonly Row[]): void {
  const { pdf, part, size } = pen;
  const table = pdf.struct("Table");
  part.add(table);
  for (const { cells, height } of linesOf(pdf, rows, size)) {
    makeRoom(pdf, height);
    const top = pdf.y;
    for (const { row, place } of cells) drawRow(pen, table, row, { ...place, top });
    pdf.y = top + height;
  }
  table.end();
}

function drawRow(
  { pdf, size }: Pen,
  table: PDFKit.PDFStructureElement,
  [label, value]: Row,
  { x, across, label: column, top }: Place & { readonly top: number },
): void {
  const row = pdf.struct("TR");
  table.add(row);
  row.add(
    pdf.struct("TH", {}, () =>
      writeText(pdf, label, { size, font: "bold", x, y: top, width: column - 8 }),
    ),
  );
  row.add(
    pdf.struct("TD", {}, () =>
      writeText(pdf, value, { size, x: x + column, y: top, width: across - column }),
    ),
  );
  row.end();
}

/** What no longer fits on a sheet begins the next one, whole. */
function makeRoom(pdf: PDFKit.PDFDocument, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
}

function drawList({ pdf, part, size }: Pen, items: readonly string[], ordered: boolean): void {
  const list = pdf.struct("L");
  part.add(list);
  items.forEach((text, i) => {
    makeRoom(pdf, textHeight(pdf, text, size, width(pdf) - 18));
    const top = pdf.y;
    const item = pdf.struct("LI");
    list.add(item);
    const mark = ordered ? `${i + 1}.` : "•";
    item.add(
      pdf.struct("Lbl", {}, () => writeText(pdf, mark, { size, x: MARGIN, y: top, width: 18 })),
    );
    item.add(
      pdf.struct("LBody", {}, () =>
        writeText(pdf, text, { size, x: MARGIN + 18, y: top, width: width(pdf) - 18 }),
      ),
    );
    item.end();
    pdf.y += 2;
  });
  list.end();
}

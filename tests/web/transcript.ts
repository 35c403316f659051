/** What a screen reader says of a page from its top to its end: roles, names and states, in the order of reading. */
import type { CDPSession, Page } from "playwright-core";

interface AxValue {
  readonly value?: unknown;
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly value?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly childIds?: readonly string[];
}

/** Said with all that stands inside them, in one breath. */
const WHOLE = new Set([
  "heading",
  "button",
  "link",
  "radio",
  "checkbox",
  "switch",
  "option",
  "MenuListOption",
  "textbox",
  "spinbutton",
  "combobox",
  "image",
  "DisclosureTriangle",
  "columnheader",
  "rowheader",
  "cell",
  "gridcell",
  "progressbar",
]);

/** They hold others; said where they begin, and what stands in them a step to the right. */
const GROUPS = new Set([
  "banner",
  "navigation",
  "main",
  "contentinfo",
  "region",
  "form",
  "article",
  "group",
  "radiogroup",
  "list",
  "table",
  "row",
  "status",
  "alert",
  "log",
  "listbox",
  "search",
  "figure",
  "complementary",
]);

const LINES = new Set(["paragraph", "listitem", "term", "definition"]);
const MARKS: Readonly<Record<string, string>> = { listitem: "-", definition: ":" };

const STATES = [
  "checked",
  "expanded",
  "selected",
  "disabled",
  "required",
  "invalid",
  "pressed",
] as const;

type State = (typeof STATES)[number];

const SAID: Readonly<Record<State, readonly [on: string, off: string]>> = {
  checked: ["checked", "not checked"],
  expanded: ["open", "shut"],
  selected: ["selected", ""],
  disabled: ["not to be pressed", ""],
  required: ["required", ""],
  invalid: ["invalid", ""],
  pressed: ["pressed", "not pressed"],
};

type Tree = ReadonlyMap<string, AxNode>;
type Lines = readonly string[];

const childrenOf = ({ childIds = [] }: AxNode, tree: Tree): readonly AxNode[] =>
  childIds.flatMap((id) => tree.get(id) ?? []);

const inside = (node: AxNode, tree: Tree): Lines =>
  childrenOf(node, tree).flatMap((child) => read(child, tree));

const indented = (lines: Lines): Lines => lines.map((line) => `  ${line}`);

function read(node: AxNode, tree: Tree): Lines {
  const role = roleOf(node);
  if (node.ignored) return inside(node, tree);
  if (role === "StaticText") return textOf(node.name) === "" ? [] : [textOf(node.name)];
  if (WHOLE.has(role)) return whole(node, tree);
  if (LINES.has(role)) return line(node, tree);
  // The words of a label or a legend are the name of the field: said with it.
  if (role === "LabelText" || role === "Legend")
    return inside(node, tree).filter((said) => WHOLE.has(said.split(" ")[0] ?? ""));
  if (!GROUPS.has(role)) return inside(node, tree);
  const said = [role, quoted(node), stateOf(node, "invalid"), described(node)];
  return [`[${said.filter(Boolean).join(" ")}]`, ...indented(inside(node, tree))];
}

const described = ({ description }: AxNode): string =>
  textOf(description) && `(${textOf(description)})`;

function whole(node: AxNode, tree: Tree): Lines {
  const role = roleOf(node);
  const level = propertyOf(node, "level");
  const kind = role === "DisclosureTriangle" ? "disclosure" : role;
  const said = [
    level === undefined ? kind : `${kind} ${level}`,
    quoted(node),
    textOf(node.value) && `= ${textOf(node.value)}`,
    ...STATES.map((state) => stateOf(node, state)),
    described(node),
  ];
  // A heading may hold a link: that it is one is said as well.
  const held = role === "heading" || role === "cell" ? pressable(node, tree) : [];
  return [said.filter(Boolean).join(" "), ...indented(held)];
}

const pressable = (node: AxNode, tree: Tree): Lines =>
  childrenOf(node, tree).flatMap((child) =>
    ["link", "button"].includes(roleOf(child)) ? read(child, tree) : pressable(child, tree),
  );

/** Text alone is one line; with something to press in it, each piece is one. */
function line(node: AxNode, tree: Tree): Lines {
  const words = plain(node, tree);
  const text = words === undefined ? undefined : oneLine(words);
  const mark = MARKS[roleOf(node)];
  if (text !== undefined) return text === "" ? [] : [mark ? `${mark} ${text}` : text];
  const [first, ...rest] = inside(node, tree);
  if (mark === undefined || first === undefined) return inside(node, tree);
  return [`${mark} ${first}`, ...indented(rest)];
}

/** The words of what holds nothing but words. */
function plain(node: AxNode, tree: Tree): string | undefined {
  const role = roleOf(node);
  if (role === "ListMarker" || role === "InlineTextBox") return "";
  if (!node.ignored && role === "StaticText") return String(node.name?.value ?? "");
  if (!node.ignored && (WHOLE.has(role) || GROUPS.has(role))) return undefined;
  const said = childrenOf(node, tree).map((child) => plain(child, tree));
  return said.includes(undefined) ? undefined : said.join("");
}

const roleOf = ({ role }: AxNode): string => String(role?.value ?? "");
const textOf = (value: AxValue | undefined): string => oneLine(String(value?.value ?? ""));
const oneLine = (text: string): string => text.replace(/[\s ]+/g, " ").trim();
const quoted = ({ name }: AxNode): string => {
  const text = textOf(name);
  return text === "" ? "" : `"${text}"`;
};

const propertyOf = ({ properties = [] }: AxNode, name: string): unknown =>
  properties.find((property) => property.name === name)?.value.value;

function stateOf(node: AxNode, state: State): string {
  const value = propertyOf(node, state);
  if (value === undefined) return "";
  const [on, off] = SAID[state];
  return value === true || value === "true" ? on : off;
}

export async function transcriptOf(page: Page): Promise<string> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as {
    nodes: readonly AxNode[];
  };
  await session.detach();
  const [root] = nodes;
  if (root === undefined) throw new Error("the page has no accessibility tree");
  return `${read(root, new Map(nodes.map((node) => [node.nodeId, node]))).join("\n")}\n`;
}

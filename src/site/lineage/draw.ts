/** What a node of the diagram is: an entry of the glossary by its type, or a data source. */
export type NodeKind = 'metric' | 'segment' | 'term' | 'source';

/** Something to draw: its name, its address, what it is, and the key of the node one step nearer to the definition (absent for itself). */
export type Step = { key: string; label: string; href: string; kind: NodeKind; through?: string | undefined };

/** A node of the diagram: the middle of its mark, in pixels. */
export type DrawnNode = Step & { x: number; y: number };

/** The diagram in pixels: nodes from top to bottom, lines as SVG paths from each node to the one it feeds, and how many were left out. */
export type Drawing = { width: number; height: number; nodes: DrawnNode[]; lines: string[]; left: { above: number; below: number } };

const row = 28;
const indent = 20;
const bend = 10;
const margin = 14;
const labelGap = 14;
/** No letter of a common system font at this size is wider on average. */
const letter = 8.6;

/** How many nodes are drawn on each side. */
export const most = 8;

/**
 * Draws a lineage as a history is drawn: one row a node, what a definition is computed from above it and what is computed from it below,
 * each one step further to the right for each step away. A label stands right of its mark, where no line passes.
 */
export function drawLineage(self: Step, upstream: readonly Step[], downstream: readonly Step[]): Drawing {
  const above = tree(self.key, upstream.slice(0, most)).reverse();
  const below = tree(self.key, downstream.slice(0, most));
  const nodes = [...above, { ...self, depth: 0 }, ...below].map(({ depth, ...step }, place) => ({
    ...step,
    x: margin + depth * indent,
    y: margin + place * row,
  }));
  return {
    width: Math.ceil(Math.max(...nodes.map(({ x, label }) => x + labelGap + label.length * letter)) + margin),
    height: margin * 2 + (nodes.length - 1) * row,
    nodes,
    lines: [...linesOf(nodes.slice(0, above.length + 1)), ...linesOf(nodes.slice(above.length))],
    left: { above: upstream.length - above.length, below: downstream.length - below.length },
  };
}

/** The steps of one side in the order of a tree, each below the one it goes through; one that goes through nothing drawn hangs on the root. */
function tree(root: string, steps: readonly Step[]): (Step & { depth: number })[] {
  const keys = new Set(steps.map(({ key }) => key));
  const parentOf = ({ through = root }: Step) => (keys.has(through) ? through : root);
  const under = (parent: string, depth: number): (Step & { depth: number })[] =>
    steps.filter((step) => parentOf(step) === parent).flatMap((step) => [{ ...step, depth }, ...under(step.key, depth + 1)]);
  return under(root, 1);
}

/** A line from each node to the one it goes through: down or up beside it, then round the corner. */
function linesOf(nodes: readonly DrawnNode[]): string[] {
  return nodes.flatMap((node) => {
    const to =
      node.through === undefined
        ? undefined
        : (nodes.find(({ key }) => key === node.through) ?? nodes.find(({ through }) => through === undefined));
    if (!to) return [];
    const turn = node.y < to.y ? node.y + bend : node.y - bend;
    return [`M${to.x} ${to.y}V${turn}Q${to.x} ${node.y} ${to.x + bend} ${node.y}H${node.x}`];
  });
}

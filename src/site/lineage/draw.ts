/** The kind of a node: an entry of the glossary by its type, or a data source. */
export type NodeKind = 'metric' | 'segment' | 'term' | 'source';

/** Something to draw: its label, address and kind, and the key of the node one step nearer to the definition (absent for itself). */
export type Step = { key: string; label: string; href: string; kind: NodeKind; through?: string | undefined };

/** A node of the diagram with the center of its mark, in pixels. */
export type DrawnNode = Step & { x: number; y: number };

/** The diagram in pixels: nodes from top to bottom, lines as SVG paths from each node to the one it feeds, and how many were left out. */
export type Drawing = { width: number; height: number; nodes: DrawnNode[]; lines: string[]; hidden: { above: number; below: number } };

const row = 28;
const indent = 20;
const bend = 10;
const margin = 14;
const labelGap = 14;
/** No character of a common system font at this size is wider on average. */
const characterWidth = 8.6;

/** How many nodes are drawn on each side at most. */
export const MOST_NODES = 8;

/**
 * Draws a lineage like a commit history: one row per node, with what a definition is computed from above it and what is computed from it below,
 * indented by one step for each step away. A label is to the right of its mark, where no line passes.
 */
export function drawLineage(self: Step, upstream: readonly Step[], downstream: readonly Step[]): Drawing {
  const above = tree(self.key, upstream.slice(0, MOST_NODES)).reverse();
  const below = tree(self.key, downstream.slice(0, MOST_NODES));
  const nodes = [...above, { ...self, depth: 0 }, ...below].map(({ depth, ...step }, place) => ({
    ...step,
    x: margin + depth * indent,
    y: margin + place * row,
  }));
  return {
    width: Math.ceil(Math.max(...nodes.map(({ x, label }) => x + labelGap + label.length * characterWidth)) + margin),
    height: margin * 2 + (nodes.length - 1) * row,
    nodes,
    lines: [...linesOf(nodes.slice(0, above.length + 1)), ...linesOf(nodes.slice(above.length))],
    hidden: { above: upstream.length - above.length, below: downstream.length - below.length },
  };
}

/** The steps of one side in tree order, each below the one it goes through, or below the root if that one is not drawn. */
function tree(root: string, steps: readonly Step[]): (Step & { depth: number })[] {
  const keys = new Set(steps.map(({ key }) => key));
  const parentOf = ({ through = root }: Step) => (keys.has(through) ? through : root);
  const under = (parent: string, depth: number): (Step & { depth: number })[] =>
    steps.filter((step) => parentOf(step) === parent).flatMap((step) => [{ ...step, depth }, ...under(step.key, depth + 1)]);
  return under(root, 1);
}

/** A line from each node to the one it goes through: vertical beside it, then around a corner. */
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

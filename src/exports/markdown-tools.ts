import { toolsToChoose, whichTool } from '../facts/which-tool.ts';
import { entryList } from './markdown-lists.ts';
import { bullets, inline, linkTo, type Handbook } from './markdown-text.ts';

/** The list of tools as Markdown: which one to use, then what each is. */
export function toolParts(handbook: Handbook): string[] {
  const choices = toolsToChoose(handbook.catalog, handbook.inOrder).flatMap((tool) => [
    `Use ${linkTo(tool, handbook)} when:`,
    bullets((tool.data.chooseFor ?? []).map(chosenFor)),
  ]);
  const tools = [...handbook.catalog.of('tools').values()].sort(handbook.inOrder);
  return [...(choices.length > 0 ? [`## ${inline(whichTool.title)}`, ...choices] : []), '## The tools', entryList(tools, handbook)];
}

/** A need that a tool serves, with the reason. */
export function chosenFor({ need, because }: { need: string; because: string }): string {
  return `I need ${inline(need)}: ${inline(because)}`;
}

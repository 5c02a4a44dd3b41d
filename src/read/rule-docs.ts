import type { RuleDoc } from '../catalog/rule-doc.ts';
import { fieldRuleDocs } from './rule-docs-fields.ts';
import { fileRuleDocs } from './rule-docs-files.ts';
import { nestingDepthDoc } from './nesting-depth.ts';
import { privateTextDoc } from './private-text.ts';
import { unclosedBlockDoc } from './unclosed-block.ts';

/** What an editor should know of the rules that hold for a file by itself, in the order in which a file is read. */
export const readerRuleDocs: readonly RuleDoc[] = [...fileRuleDocs, privateTextDoc, ...fieldRuleDocs, unclosedBlockDoc, nestingDepthDoc];

import { proseComponents } from '../../schemas/prose-components.ts';
import type { Entry } from '../entry.ts';
import { nearest, oneOf, problemAt, type Problem } from '../problem.ts';
import type { Tag } from '../prose.ts';
import type { Rule } from './index.ts';

/** Content is text: no import, no expression, no tag but the components that the handbook offers. */
export const codeInContent: Rule = (catalog) =>
  catalog.entries.flatMap((entry) => [...codeProblems(entry), ...entry.prose.tags.flatMap((tag) => tagProblems(entry, tag))]);

function codeProblems(entry: Entry): Problem[] {
  return entry.prose.code.map(({ kind, source, line, column }) => {
    const found = source.split('\n')[0]?.slice(0, 60) ?? '';
    const mend =
      kind === 'import or export'
        ? 'components work without it'
        : kind === 'expression'
          ? 'write a literal brace as `\\{`'
          : 'write the value in quotes';
    return problemAt(entry, [], 'code-in-content', `Unexpected ${kind} \`${found}\`, expected text: content runs no code; ${mend}`, {
      at: { line, column },
    });
  });
}

function tagProblems(entry: Entry, { name, attributes, line, column }: Tag): Problem[] {
  const tell = (message: string, suggestion?: string) =>
    problemAt(entry, [], 'code-in-content', message, { at: { line, column }, suggestion });
  const component = Object.hasOwn(proseComponents, name) ? proseComponents[name] : undefined;
  if (!component) {
    const known = Object.keys(proseComponents);
    return [tell(`Unexpected tag \`<${name}>\`, expected Markdown or a component: ${oneOf(known)}`, nearest(name, known))];
  }
  const unknown = Object.keys(attributes)
    .filter((attribute) => !Object.hasOwn(component.attributes, attribute))
    .map((attribute) =>
      tell(`Unexpected attribute \`${attribute}\` of \`<${name}>\`, expected ${oneOf(Object.keys(component.attributes)) || 'none'}`),
    );
  const wrong = Object.entries(component.attributes).flatMap(([attribute, { values, optional }]) => {
    const value = attributes[attribute];
    if (value === undefined || value === null)
      return optional ? [] : [tell(`Missing attribute \`${attribute}\` of \`<${name}>\`${values ? `, expected ${oneOf(values)}` : ''}`)];
    return values && !values.includes(value)
      ? [tell(`Unexpected \`${value}\` in \`${attribute}\` of \`<${name}>\`, expected ${oneOf(values)}`, nearest(value, values))]
      : [];
  });
  return [...unknown, ...wrong];
}

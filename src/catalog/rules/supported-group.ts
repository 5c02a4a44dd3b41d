import { nearest, oneOf } from '../../problems/problem.ts';
import { eachOf, type Rule } from '../rule.ts';

/** What the table says while a group has no analyst. */
export const OPEN_PLACE = 'TBD';

const placeholder = /^(?:tbd|tba|n\/?a|none|nobody|-+|\?+|todo|open|vacant)\.?$/i;

/** Each supported group has an analyst whom `teams.yaml` names or says that the place is open, and a gap says where to ask instead. */
export const supportedGroup: Rule = {
  rule: 'supported-group',
  keeps:
    'The analyst of a group is one of the `analysts` in `content/teams.yaml`, or `TBD`. A group without an analyst or a stakeholder says in `ask` where to ask instead.',
  why: 'The table should not show people who left, or leave readers without anyone to ask.',
  fix: 'Correct the name, add a new analyst to `content/teams.yaml` first, or add `ask:` with the id of a channel.',
  example: { file: 'content/stakeholders.yaml', wrong: 'analyst: Grace Hoper', right: 'analyst: Grace Hopper' },
  check: eachOf('stakeholders', ({ data: { analyst, stakeholders, ask, group } }, catalog) => {
    // While the list of teams is incomplete, nobody can be said to be missing from it.
    if (catalog.incomplete('teams')) return [];
    const analysts = [...catalog.of('teams').values()].flatMap(({ data }) => data.analysts ?? []);
    const open = analyst === OPEN_PLACE;
    if (!open && !analysts.includes(analyst)) {
      const message = `Unexpected analyst \`${analyst}\`, expected ${oneOf([...analysts, OPEN_PLACE])}; a new analyst is added to \`analysts\` in \`content/teams.yaml\` first`;
      return [{ path: ['analyst'], message, suggestion: nearest(analyst, analysts) }];
    }
    const nobody = stakeholders.findIndex((name) => placeholder.test(name.trim()));
    if (nobody >= 0) {
      const message = `Unexpected stakeholder \`${stakeholders[nobody]}\`, expected a person’s full name; an empty list \`[]\` says that nobody is named`;
      return [{ path: ['stakeholders', nobody], message }];
    }
    const gap = open ? '`analyst` is `TBD`' : '`stakeholders` is empty';
    const message = `Missing \`ask\` for ${group}, expected the id of a channel to ask in because ${gap}`;
    return (open || stakeholders.length === 0) && !ask ? [{ message }] : [];
  }),
};

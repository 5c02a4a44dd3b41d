import type { Located, Path, Problem } from '../../src/problems/problem.ts';
import { parseYaml } from '../../src/read/yaml.ts';

/** A YAML file of `.github/` that can be read. */
export type ConfigFile = Located & { text: string; value: unknown };

/** One step of a workflow, or a job that calls another workflow, with its path in the file. */
export type Step = { path: Path; data: Readonly<Record<string, unknown>> };

/** Reads a YAML file of `.github/`, or says why it cannot be read. */
export function readConfig(file: string, text: string): ConfigFile | { problems: Problem[] } {
  const parsed = parseYaml(text, file);
  return 'problems' in parsed ? parsed : { file, text, ...parsed };
}

/** The names of the events that start a workflow. */
export function triggersOf({ value }: ConfigFile): string[] {
  const { on } = recordOf(value);
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(recordOf(on));
}

/** The jobs of a workflow by name. */
export function jobsOf({ value }: ConfigFile): [string, Readonly<Record<string, unknown>>][] {
  return Object.entries(recordOf(recordOf(value)['jobs'])).map(([name, job]) => [name, recordOf(job)]);
}

/** Every step of every job, and every job that calls another workflow instead of having steps. */
export function stepsOf(workflow: ConfigFile): Step[] {
  return jobsOf(workflow).flatMap(([name, job]) => [
    { path: ['jobs', name], data: job },
    ...listOf(job['steps']).map((step, index) => ({ path: ['jobs', name, 'steps', index], data: recordOf(step) })),
  ]);
}

/** A value as a record; an empty one where it is none, because actionlint reports the wrong shape. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A value as a list; an empty one where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

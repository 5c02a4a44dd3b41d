import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a task took in a process of its own. */
export type ChildFigures = {
  seconds: number;
  /** Seconds of the processor, which other work on the machine does not change much. */
  processor: number;
  /** How many it found as they should be. */
  right: number;
  /** Megabytes in use, without garbage. */
  heapBefore: number;
  heapAfter: number;
  /** Megabytes of the whole process. */
  rssBefore: number;
  rssPeak: number;
};

const execute = promisify(execFile);

/** Runs a task of `child/` in a process of its own, so that it finds memory as fresh as a command does. */
export async function inChild(task: 'check' | 'linkinator' | 'content', request: object): Promise<ChildFigures> {
  const script = join(import.meta.dirname, 'child', `${task}.ts`);
  const { stdout } = await execute(process.execPath, ['--expose-gc', script, JSON.stringify(request)]);
  return JSON.parse(stdout) as ChildFigures;
}

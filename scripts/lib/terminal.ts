import { createInterface } from 'node:readline/promises';
import { Failure } from './run.ts';

/** A person at a terminal: answers a question, and reads a text. */
export type Person = { ask: (question: string) => Promise<string>; show: (text: string) => void };

/** Whether a person sits at the other end and can be asked. */
export function isTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Lets `talk` ask the person at the terminal; Ctrl+C and the end of input end it with a sentence. */
export async function atTerminal<Result>(talk: (person: Person) => Promise<Result>): Promise<Result> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  let isDone = false;
  const closed = new Promise<never>((_, reject) => {
    lines.once('close', () => {
      if (!isDone) reject(new Failure('\nStopped; nothing was written.'));
    });
  });
  const ask = (question: string) => Promise.race([lines.question(question).catch(() => closed), closed]);
  try {
    return await Promise.race([talk({ ask, show: console.log }), closed]);
  } finally {
    isDone = true;
    lines.close();
  }
}

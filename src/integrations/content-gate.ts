import type { AstroIntegration } from 'astro';
import { formatProblems } from '../catalog/problem-report.ts';
import { checkContent } from '../reader/check-content.ts';

/** Stops a build, before it starts, while the content has an error; `npm run dev` tells the problems and goes on. */
export function contentGate(folder: string): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { problems } = checkContent(folder, new Date().toISOString().slice(0, 10));
        if (problems.length === 0) return;
        console.error(`${formatProblems(problems, 'text', '')}\n`);
        if (command === 'build' && problems.some(({ severity }) => severity === 'error')) {
          console.error('Nothing was built: mend the errors above, then run it again.');
          process.exit(2);
        }
      },
    },
  };
}

import { linksContent } from '../../../scripts/check-links/content.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { printMeasured, requested } from './measured.ts';

const { content, day } = requested() as { content: string; day?: string };

if (day === undefined) {
  await printMeasured(
    () => Promise.resolve(readContent(content)),
    ({ entries }) => entries.length,
  );
} else {
  await printMeasured(
    () => Promise.resolve(linksContent(content)),
    ({ links }) => links.length,
  );
}

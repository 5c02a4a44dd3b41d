import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersOf, headersText, inlineCodeOf, noInlineCode, policyOf, policyText, readHeaders } from '../../security/policy.ts';

/**
 * Gives every built page its own content security policy, and the host their union in `_headers`, which the preview server sends too.
 * `forms` are the origins that a form of the site may be sent to.
 */
export function contentSecurity(forms: readonly string[]): AstroIntegration {
  return {
    name: 'content-security',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const file = fileURLToPath(new URL('_headers', config.outDir));
        if (command === 'preview' && existsSync(file))
          updateConfig({ server: { headers: readHeaders(readFileSync(file, 'utf8'))['/*'] ?? {} } });
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const all = noInlineCode();
        for (const page of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))) {
          const file = join(folder, page);
          const html = readFileSync(file, 'utf8');
          const policy = policyText(policyOf(inlineCodeOf(html), forms));
          inlineCodeOf(html, all);
          // A browser applies the policy from this element on, and looks for the encoding first.
          const secured = html.replace(
            /<meta charset="utf-8"\s*\/?>/i,
            `$&<meta http-equiv="content-security-policy" content="${policy}">`,
          );
          if (secured === html) throw new Error(`\`${page}\` has no \`<meta charset="utf-8">\` to put its content security policy after.`);
          writeFileSync(file, secured);
        }
        writeFileSync(join(folder, '_headers'), headersText(headersOf(policyOf(all, forms))));
      },
    },
  };
}

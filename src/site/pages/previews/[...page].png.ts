import { catalog } from '~/site/content.ts';
import { cached, drawingVersion } from '~/previews/cache.ts';
import { drawPreview } from '~/previews/draw.ts';
import { previewAddress, previewOf, type Preview } from '~/previews/preview.ts';

const version = drawingVersion();

/** An image for each entry that has a preview: `/previews/metrics/mau.png`. */
export function getStaticPaths() {
  return catalog.entries.flatMap((entry) => {
    const preview = previewOf(entry, catalog);
    const page = previewAddress(entry)?.slice('/previews/'.length, -'.png'.length);
    return preview && page ? [{ params: { page }, props: { preview } }] : [];
  });
}

/** One image, drawn when the site is built. */
export const GET = async ({ props }: { props: { preview: Preview } }) =>
  new Response(new Uint8Array(await cached(props.preview, version, drawPreview)), { headers: { 'Content-Type': 'image/png' } });

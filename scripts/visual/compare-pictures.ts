import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** The share of pixels that may differ before a picture counts as another: one line of text of a page is more than that. */
export const allowed = 0.002;

/** The share that may differ in another browser than the one that took the pictures: letters have other edges there. */
export const allowedElsewhere = 0.02;

/** How two pictures differ: the share of pixels, and a picture with those in red. */
export type Difference = { share: number; picture: () => Promise<Buffer> };

/** Compares two pictures; those of different sizes differ in every pixel. */
export async function differenceOf(before: Buffer, now: Buffer): Promise<Difference> {
  const [a, b] = await Promise.all([pixelsOf(before), pixelsOf(now)]);
  const { width, height } = b.info;
  if (a.info.width !== width || a.info.height !== height) return { share: 1, picture: () => Promise.resolve(now) };
  // Edges of letters are smoothed a little differently in each run; a change of color or place is far beyond this.
  const compare = (drawn?: Uint8Array) => pixelmatch(a.data, b.data, drawn, width, height, { threshold: 0.2 });
  return {
    share: compare() / (width * height),
    picture: () => {
      const drawn = new Uint8Array(width * height * 4);
      compare(drawn);
      return sharp(drawn, { raw: { width, height, channels: 4 } })
        .png({ palette: true })
        .toBuffer();
    },
  };
}

async function pixelsOf(picture: Buffer) {
  return sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
}

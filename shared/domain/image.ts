/** What a picture of the city's is for: 公印, 市章, a single letter that no font has. */
export const imagePurposes = ['seal', 'emblem', 'letter'] as const;
export type ImagePurpose = (typeof imagePurposes)[number];
/** Japanese words for the purposes. */
export const imagePurposeLabels: Readonly<Record<ImagePurpose, string>> = {
  seal: '公印の印影',
  emblem: '市章',
  letter: '文字の画像',
};

export const imageMimes = ['image/png', 'image/jpeg'] as const;
export type ImageMime = (typeof imageMimes)[number];

/** Largest picture that is taken: megabytes of the file, pixels of its longer side. */
export const imageLimits = { megabytes: 5, side: 4000 } as const;

/**
 * Why a file is no picture the printer takes; closed set. `kind`: neither PNG nor JPEG by its content. `cmyk`: colours of a
 * printing house, which come out wrong. `form`: a rare form of PNG or JPEG that PDF cannot hold.
 */
export const imageFaults = ['kind', 'broken', 'cmyk', 'form'] as const;
export type ImageFault = (typeof imageFaults)[number];

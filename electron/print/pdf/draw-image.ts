import { inflateSync } from 'node:zlib';
import { PrintError, type PrintImage } from '../print-contract.ts';
import { type EmbeddedImage, openImage, type PdfDocument } from './pdfmake-seam.ts';

/** An object of the PDF as pdfkit's image reader would write it, kept to be written into any number of files. */
class Recorded {
  readonly data: Record<string, unknown>;
  readonly ended: Promise<void>;
  content: Uint8Array | undefined;
  #end: () => void = () => undefined;

  constructor(data: Record<string, unknown> = {}) {
    this.data = data;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  end(content?: Uint8Array): void {
    this.content = content;
    this.#end();
  }
}

interface Prepared {
  width: number;
  height: number;
  orientation: number;
  object: Recorded;
}

/** Pictures taken apart, by key: a PNG with transparency costs up to two seconds, and a batch prints it a thousand times. */
const prepared = new Map<string, Prepared>();
const MOST_KEPT = 24;

/** Reads pictures so that they can be measured and drawn; rejects with PrintError `image-unreadable`. */
export async function prepareImages(images: Iterable<PrintImage>): Promise<void> {
  const wanted = new Map(Array.from(images, (image) => [image.key, image]));
  for (const key of prepared.keys())
    if (prepared.size + wanted.size > MOST_KEPT && !wanted.has(key)) prepared.delete(key);
  for (const [key, image] of wanted) if (!prepared.has(key)) prepared.set(key, await prepare(image));
}

async function prepare({ key, bytes }: PrintImage): Promise<Prepared> {
  try {
    const image = openImage(bytes);
    const { width, height, orientation = 1, imgData } = image;
    if (imgData !== undefined) inflateSync(imgData); // pdfkit would throw where nobody can catch it
    const objects: Recorded[] = [];
    image.embed({ ref: (data) => objects[objects.push(new Recorded(data)) - 1]! });
    const [object] = objects;
    if (object === undefined || !(width > 0 && height > 0)) throw new Error('empty picture');
    await object.ended;
    return { width, height, orientation, object };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new PrintError({ code: 'image-unreadable', detail: `${key}: ${detail}` });
  }
}

function known({ key }: PrintImage): Prepared {
  const image = prepared.get(key);
  if (image === undefined) throw new Error(`picture ${key} was not prepared`);
  return image;
}

/** Width over height of a prepared picture as it is shown. */
export function imageRatio(image: PrintImage): number {
  const { width, height, orientation } = known(image);
  return orientation > 4 ? height / width : width / height;
}

const embedded = new WeakMap<PdfDocument, Map<string, EmbeddedImage>>();

/** Draws a prepared picture into a box (points from the page's top left); it stands in the file once, however often it is drawn. */
export function drawImage(
  document: PdfDocument,
  image: PrintImage,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  let images = embedded.get(document);
  if (images === undefined) embedded.set(document, (images = new Map()));
  let own = images.get(image.key);
  if (own === undefined) {
    const { object, ...facts } = known(image);
    own = { ...facts, label: `Im${images.size + 1}`, obj: write(object, document) };
    images.set(image.key, own);
  }
  document.image(own, x, y, { width, height });
}

function write({ data, content }: Recorded, document: PdfDocument): object {
  const into = (value: unknown): unknown => {
    if (value instanceof Recorded) return write(value, document);
    return Array.isArray(value) ? value.map(into) : value;
  };
  const reference = document.ref(Object.fromEntries(Object.entries(data).map(([key, value]) => [key, into(value)])));
  reference.end(content);
  return reference;
}

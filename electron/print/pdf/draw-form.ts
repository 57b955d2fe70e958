import type { PdfDocument } from './pdfmake-seam.ts';

const forms = new WeakMap<PdfDocument, Map<string, { label: string; reference: object }>>();

/** Draws what is the same on many pages: it stands in the file once (a form XObject), under its key. */
export function drawForm(document: PdfDocument, key: string, draw: (document: PdfDocument) => void): void {
  let known = forms.get(document);
  if (known === undefined) forms.set(document, (known = new Map()));
  let form = known.get(key);
  if (form === undefined) {
    form = { label: `Fm${known.size + 1}`, reference: write(document, draw) };
    known.set(key, form);
  }
  document.page.xobjects[form.label] ??= form.reference;
  document.addContent(`/${form.label} Do`);
}

/** pdfkit writes to whatever stands in the place of the page. */
function write(document: PdfDocument, draw: (document: PdfDocument) => void): object {
  const { page } = document;
  const operators: string[] = [];
  const [fonts, xobjects] = [{}, {}];
  document.page = Object.create(page, {
    fonts: { value: fonts },
    xobjects: { value: xobjects },
    write: { value: (content: string) => operators.push(content) },
  });
  try {
    draw(document);
  } finally {
    document.page = page;
  }
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, page.width, page.height],
    Resources: { Font: fonts, XObject: xobjects },
  });
  reference.end(Buffer.from(operators.join('\n'), 'latin1'));
  return reference;
}

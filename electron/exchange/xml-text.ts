// eslint-disable-next-line no-control-regex -- these are exactly the code points XML 1.0 cannot hold
const outsideXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** The text with every code point XML cannot hold shown as U+FFFD: visible to the clerk, and the file still opens. */
export const xmlText = (text: string): string => text.toWellFormed().replace(outsideXml, '\uFFFD');

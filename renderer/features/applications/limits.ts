/** Most characters the register takes, said beside the fields; it judges them itself. */
export const maxNote = 10_000;
export const maxDocumentName = 100;

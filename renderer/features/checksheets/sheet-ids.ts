/** Element ids that the jump links lead to. */
export const categoryId = (no: number): string => `category-${no}`;
export const itemId = (key: string): string => `item-${key}`;
/** The cover's heading, and one line of it. */
export const coverId = 'sheet-cover';
export const declarationId = (key: string): string => `declaration-${key}`;

/** The item key or `cover` whose field a path names: `items.overtime.hours.0.month`. */
export const partOfPath = (path: string): string => {
  const [place = '', key = ''] = path.split('.');
  return place === 'items' ? key : place;
};

/** Where a part is on the screen: an item by its key, `cover.<key>` for a line of the cover. */
export const partId = (part: string): string =>
  part.startsWith('cover.') ? declarationId(part.slice('cover.'.length)) : itemId(part);

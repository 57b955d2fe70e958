/** What a list screen keeps in its address, so that going back shows the same list. */
export interface ListSearch {
  readonly q?: string;
  readonly status?: string;
  readonly kind?: string;
  readonly year?: number;
  readonly sort?: string;
  readonly dir?: 'asc' | 'desc';
  readonly tab?: string;
}

export interface TabSearch {
  readonly tab?: string;
}

export interface NewApplicationSearch {
  readonly companyId?: string;
  readonly kind?: string;
}

type Raw = Readonly<Record<string, unknown>>;

const text = <K extends string>(raw: Raw, key: K) => {
  const value = raw[key];
  const shown = typeof value === 'number' ? String(value) : value;
  return (typeof shown === 'string' && shown !== '' ? { [key]: shown } : {}) as Partial<Record<K, string>>;
};

/** A hand-made or old address never stops a screen: what is not understood is left out. */
export function listSearch(raw: Raw): ListSearch {
  const year = Number(raw['year']);
  return {
    ...text(raw, 'q'),
    ...text(raw, 'status'),
    ...text(raw, 'kind'),
    ...(Number.isInteger(year) && year >= 1900 && year <= 2200 ? { year } : {}),
    ...text(raw, 'sort'),
    ...(raw['dir'] === 'asc' || raw['dir'] === 'desc' ? { dir: raw['dir'] } : {}),
    ...text(raw, 'tab'),
  };
}

export function tabSearch(raw: Raw): TabSearch {
  return text(raw, 'tab');
}

export function newApplicationSearch(raw: Raw): NewApplicationSearch {
  return { ...text(raw, 'companyId'), ...text(raw, 'kind') };
}

import type { StoredAverage } from '../../../shared/contract/averages.ts';
import { surveyedIndustries } from '../../../shared/domain/average-entry.ts';

/** One column: a year with what its figures have in common. */
export interface YearColumn {
  readonly year: number;
  /** null: the register holds no figure of the year yet */
  readonly edition: string | null;
  readonly publishedOn: string | null;
  /** true where figures of the year name different editions or days */
  readonly mixed: boolean;
}

/** The figures as a table of industries by years, the newest year first. */
export interface AveragesTable {
  readonly columns: readonly YearColumn[];
  readonly industries: readonly string[];
  readonly at: (industry: string, year: number) => StoredAverage | undefined;
}

function columnOf(year: number, rows: readonly StoredAverage[]): YearColumn {
  const [first] = rows;
  if (first === undefined) return { year, edition: null, publishedOn: null, mixed: false };
  const { edition, publishedOn } = rows.find((row) => row.industry === 'all') ?? first;
  const mixed = rows.some((row) => row.edition !== edition || row.publishedOn !== publishedOn);
  return { year, edition, publishedOn, mixed };
}

/** Every year from the oldest figure to last year, so that a year without figures is seen; surveyed industries, then any other. */
export function tableOf(rows: readonly StoredAverage[], thisYear: number): AveragesTable {
  const years = rows.map(({ year }) => year);
  const newest = Math.max(thisYear - 1, ...years);
  const oldest = Math.min(thisYear - 1, ...years);
  const places = new Map(rows.map((row) => [`${row.industry} ${row.year}`, row]));
  const others = [...new Set(rows.map(({ industry }) => industry))]
    .filter((industry) => !surveyedIndustries.includes(industry))
    .toSorted();
  return {
    columns: Array.from({ length: newest - oldest + 1 }, (_, back) => {
      const year = newest - back;
      return columnOf(
        year,
        rows.filter((row) => row.year === year),
      );
    }),
    industries: [...surveyedIndustries, ...others],
    at: (industry, year) => places.get(`${industry} ${year}`),
  };
}

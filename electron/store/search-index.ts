import { and, isNull, or, type SQL, sql } from 'drizzle-orm';
import { addressKey } from '../../shared/domain/address-key.ts';
import { foldName, kanaKey } from '../../shared/domain/search-key.ts';
import type { Id } from '../../shared/kernel/types.ts';
import { company } from './schema.ts';
import { gramsOf, searchFields, type SearchableCompany, type SearchWord } from './search-text.ts';
import type { Store } from './store.ts';

/** The folded columns of a company row. */
export const keysOf = (of: Pick<SearchableCompany, 'name' | 'kana' | 'address'>) => ({
  nameKey: foldName(of.name),
  // a company without a reading stands where its name's own characters put it
  kanaKey: kanaKey(of.kana) || foldName(of.name),
  addressKey: addressKey(of.address),
});

/** Makes a company findable, or findable as it is now; inside the transaction that writes the company. */
export function indexCompany(store: Store, id: Id, of: SearchableCompany): void {
  unindexCompany(store, id);
  const fields = searchFields(of);
  const key = fields.join('\n');
  const doc = store
    .statement(
      `insert into company_search (kana_key, company_id, doc, industry, employees, consent, updated_at, search_key)
       select kana_key, id, (select coalesce(max(doc), 0) + 1 from company_search), industry, employees, publication_consent,
         updated_at, ?
       from company where id = ? returning doc`,
    )
    .pluck()
    .get(key, id);
  store.statement('insert into company_trigram (rowid, search_key) values (?, ?)').run(doc, key);
  store.statement('insert into company_gram (rowid, grams) values (?, ?)').run(doc, gramsOf(fields));
}

/** Takes a company out of the search. */
export function unindexCompany(store: Store, id: Id): void {
  const doc = store.statement('delete from company_search where company_id = ? returning doc').pluck().get(id);
  if (doc === undefined) return;
  store.statement('delete from company_trigram where rowid = ?').run(doc);
  store.statement('delete from company_gram where rowid = ?').run(doc);
}

/** Writes all folded keys and search tables anew from the companies: after a restore, or when the folding has changed. */
export function rebuildSearch(store: Store): void {
  store.transaction(() => {
    store.statement('delete from company_search').run();
    store.statement("insert into company_trigram (company_trigram) values ('delete-all')").run();
    store.statement("insert into company_gram (company_gram) values ('delete-all')").run();
    const put = store.statement('update company set name_key = ?, kana_key = ?, address_key = ? where id = ?');
    for (const row of store.db.select().from(company).where(isNull(company.deletedAt)).all()) {
      const keys = keysOf(row);
      put.run(keys.nameKey, keys.kanaKey, keys.addressKey, row.id);
      indexCompany(store, row.id, row);
    }
  });
}

const searchKey = sql<string>`(select search_key from company_search where company_search.company_id = ${company.id})`;

/** Whether the company a Drizzle query stands on holds all words. */
export const companyHolds = (words: readonly SearchWord[]): SQL | undefined =>
  and(...words.map((word) => or(...word.map((spelling) => sql`instr(${searchKey}, ${spelling}) > 0`))));

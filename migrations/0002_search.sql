-- What the search box looks through, kept in the order of the list: a page of a common word is a walk that stops early.
-- `doc` is the row's number in the two indexes below (the rowid of company would change with every VACUUM).
-- Written by electron/store/search-index.ts only; it can be rebuilt from company at any time.
CREATE TABLE company_search (
	`kana_key` text NOT NULL,
	`company_id` text NOT NULL REFERENCES company(id),
	`doc` integer NOT NULL,
	`search_key` text NOT NULL,
	PRIMARY KEY (`kana_key`, `company_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX company_search_doc ON company_search (doc);
--> statement-breakpoint
CREATE UNIQUE INDEX company_search_company ON company_search (company_id);
--> statement-breakpoint
-- Three characters and more.
CREATE VIRTUAL TABLE company_trigram USING fts5(search_key, tokenize = 'trigram', content = '', contentless_delete = 1);
--> statement-breakpoint
-- One and two characters, which the trigram index cannot see: each single character and pair of a field is a word.
CREATE VIRTUAL TABLE company_gram USING fts5(grams, tokenize = 'ascii', content = '', contentless_delete = 1, detail = none);

-- The list of companies in its own order, with what it is searched, filtered and sorted by: a page of a common word is
-- a walk that stops early, and no company is opened that is not shown.
-- `doc` is the row's number in the two indexes below (the rowid of company would change with every VACUUM).
-- Written by electron/store/search-index.ts only; it can be rebuilt from company at any time.
CREATE TABLE company_search (
	`kana_key` text NOT NULL,
	`company_id` text NOT NULL REFERENCES company(id),
	`doc` integer NOT NULL,
	`industry` text,
	`employees` integer,
	`consent` text NOT NULL,
	`updated_at` text NOT NULL,
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
--> statement-breakpoint
-- The copies follow whoever writes the company; the folded texts cannot be made in SQL (repositories/companies.ts does).
CREATE TRIGGER company_search_follows AFTER UPDATE OF industry, employees, publication_consent, updated_at ON company
BEGIN
	UPDATE company_search SET industry = NEW.industry, employees = NEW.employees, consent = NEW.publication_consent, updated_at = NEW.updated_at
	WHERE company_id = NEW.id;
END;

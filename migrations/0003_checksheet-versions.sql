CREATE TABLE `application_file` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`application_id` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	`accepted` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_file_sha256" CHECK(length("application_file"."sha256") = 64)
) STRICT;
--> statement-breakpoint
CREATE INDEX `application_file_application` ON `application_file` (`application_id`);--> statement-breakpoint
CREATE TABLE `__new_checksheet` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`application_id` text NOT NULL,
	`declarations` text DEFAULT '{}' NOT NULL,
	`reviewed_at` text,
	`reviewed_by` text,
	`carried_declarations` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "checksheet_json" CHECK(json_valid("__new_checksheet"."declarations") and json_valid("__new_checksheet"."carried_declarations"))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_checksheet`("id", "row_version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "application_id", "declarations", "reviewed_at", "reviewed_by") SELECT "id", "row_version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "application_id", "declarations", "reviewed_at", "reviewed_by" FROM `checksheet`;--> statement-breakpoint
DROP TABLE `checksheet`;--> statement-breakpoint
ALTER TABLE `__new_checksheet` RENAME TO `checksheet`;--> statement-breakpoint
CREATE UNIQUE INDEX `checksheet_application` ON `checksheet` (`application_id`);--> statement-breakpoint
CREATE TABLE `__new_checksheet_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`checksheet_id` text NOT NULL,
	`item_key` text NOT NULL,
	`applicant_mark` text DEFAULT 'blank' NOT NULL,
	`system_verdict` text DEFAULT 'manual' NOT NULL,
	`reviewer_mark` text,
	`reviewer_reason` text DEFAULT '' NOT NULL,
	`entries` text DEFAULT '{}' NOT NULL,
	`carried` text,
	FOREIGN KEY (`checksheet_id`) REFERENCES `checksheet`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "checksheet_answer_marks" CHECK("__new_checksheet_answer"."applicant_mark" in ('ticked','blank','na') and ("__new_checksheet_answer"."reviewer_mark" is null or "__new_checksheet_answer"."reviewer_mark" in ('ticked','blank','na'))),
	CONSTRAINT "checksheet_answer_verdict" CHECK("__new_checksheet_answer"."system_verdict" in ('ok','contradiction','insufficient','manual')),
	CONSTRAINT "checksheet_answer_json" CHECK(json_valid("__new_checksheet_answer"."entries") and ("__new_checksheet_answer"."carried" is null or json_valid("__new_checksheet_answer"."carried")))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_checksheet_answer`("id", "row_version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "checksheet_id", "item_key", "applicant_mark", "system_verdict", "reviewer_mark", "reviewer_reason", "entries") SELECT "id", "row_version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "checksheet_id", "item_key", "applicant_mark", "system_verdict", "reviewer_mark", "reviewer_reason", "entries" FROM `checksheet_answer`;--> statement-breakpoint
DROP TABLE `checksheet_answer`;--> statement-breakpoint
ALTER TABLE `__new_checksheet_answer` RENAME TO `checksheet_answer`;--> statement-breakpoint
CREATE UNIQUE INDEX `checksheet_answer_item` ON `checksheet_answer` (`checksheet_id`,`item_key`);--> statement-breakpoint
CREATE TABLE `__new_scheme_version` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`title` text NOT NULL,
	`definition` text NOT NULL,
	`published_at` text,
	`label` text DEFAULT '' NOT NULL,
	`previous_version_id` text,
	`windows` text DEFAULT '{}' NOT NULL,
	CONSTRAINT "scheme_version_json" CHECK(json_valid("__new_scheme_version"."definition") and json_valid("__new_scheme_version"."windows"))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_scheme_version`("id", "row_version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "title", "definition", "published_at") SELECT "id", "row_version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "title", "definition", "published_at" FROM `scheme_version`;--> statement-breakpoint
DROP TABLE `scheme_version`;--> statement-breakpoint
ALTER TABLE `__new_scheme_version` RENAME TO `scheme_version`;--> statement-breakpoint
CREATE TABLE `__new_official_average` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`series` text NOT NULL,
	`industry` text NOT NULL,
	`year` integer NOT NULL,
	`tenths` integer,
	`edition` text DEFAULT '' NOT NULL,
	`published_on` text,
	`source` text DEFAULT '' NOT NULL,
	CONSTRAINT "official_average_series" CHECK("__new_official_average"."series" in ('paid-leave-rate','women-managers','women-managers-eruboshi'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_official_average`("id", "row_version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "series", "industry", "year", "tenths", "edition", "published_on", "source") SELECT "id", "row_version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "series", "industry", "year", "tenths", "edition", "published_on", "source" FROM `official_average`;--> statement-breakpoint
DROP TABLE `official_average`;--> statement-breakpoint
ALTER TABLE `__new_official_average` RENAME TO `official_average`;--> statement-breakpoint
CREATE UNIQUE INDEX `official_average_once` ON `official_average` (`series`,`industry`,`year`,`edition`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TRIGGER application_file_no_update BEFORE UPDATE ON application_file BEGIN SELECT RAISE(ABORT, 'append-only: application_file'); END;
--> statement-breakpoint
CREATE TRIGGER application_file_no_delete BEFORE DELETE ON application_file BEGIN SELECT RAISE(ABORT, 'append-only: application_file'); END;
--> statement-breakpoint
CREATE TRIGGER application_file_no_replace BEFORE INSERT ON application_file
WHEN EXISTS (SELECT 1 FROM application_file WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: application_file'); END;

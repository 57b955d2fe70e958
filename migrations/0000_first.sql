CREATE TABLE `application` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`company_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`received_on` text,
	`fiscal_year` integer,
	`receipt_number` text,
	`scheme_version_id` text NOT NULL,
	`base_years` text DEFAULT '[]' NOT NULL,
	`averages` text DEFAULT '{}' NOT NULL,
	`rule_settings` text DEFAULT '{}' NOT NULL,
	`correction_due_on` text,
	`correction_note` text DEFAULT '' NOT NULL,
	`withdrawn_on` text,
	`withdrawn_reason` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheme_version_id`) REFERENCES `scheme_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_kind" CHECK("application"."kind" in ('new','renewal')),
	CONSTRAINT "application_status_known" CHECK("application"."status" in ('consultation','received','correction','reviewing','opinion','awaiting-decision','certified','refused','withdrawn')),
	CONSTRAINT "application_received_on" CHECK("application"."received_on" is null or "application"."received_on" is date("application"."received_on")),
	CONSTRAINT "application_receipt" CHECK("application"."status" in ('consultation','withdrawn') or ("application"."received_on" is not null and "application"."receipt_number" is not null)),
	CONSTRAINT "application_json" CHECK(json_valid("application"."base_years") and json_valid("application"."averages") and json_valid("application"."rule_settings"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `application_company` ON `application` (`company_id`);--> statement-breakpoint
CREATE INDEX `application_status` ON `application` (`status`,`received_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `application_receipt_number` ON `application` (`receipt_number`) WHERE receipt_number is not null and deleted_at is null;--> statement-breakpoint
CREATE TABLE `application_document` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`application_id` text NOT NULL,
	`name` text NOT NULL,
	`required` integer DEFAULT true NOT NULL,
	`received_on` text,
	`note` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `application_document_application` ON `application_document` (`application_id`);--> statement-breakpoint
CREATE TABLE `application_step` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`application_id` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `application_step_application` ON `application_step` (`application_id`);--> statement-breakpoint
CREATE TABLE `checksheet` (
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
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "checksheet_json" CHECK(json_valid("checksheet"."declarations"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `checksheet_application` ON `checksheet` (`application_id`);--> statement-breakpoint
CREATE TABLE `checksheet_answer` (
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
	FOREIGN KEY (`checksheet_id`) REFERENCES `checksheet`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "checksheet_answer_marks" CHECK("checksheet_answer"."applicant_mark" in ('ticked','blank','na') and ("checksheet_answer"."reviewer_mark" is null or "checksheet_answer"."reviewer_mark" in ('ticked','blank','na'))),
	CONSTRAINT "checksheet_answer_verdict" CHECK("checksheet_answer"."system_verdict" in ('ok','contradiction','insufficient','manual')),
	CONSTRAINT "checksheet_answer_json" CHECK(json_valid("checksheet_answer"."entries"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `checksheet_answer_item` ON `checksheet_answer` (`checksheet_id`,`item_key`);--> statement-breakpoint
CREATE TABLE `hearing` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`application_id` text NOT NULL,
	`held_on` text NOT NULL,
	`method` text NOT NULL,
	`attendees` text DEFAULT '' NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`company_outline` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hearing_method" CHECK("hearing"."method" in ('visit','phone','mail','office'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `hearing_application` ON `hearing` (`application_id`);--> statement-breakpoint
CREATE TABLE `scheme_version` (
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
	`first_receipt_on` text,
	`last_receipt_on` text,
	CONSTRAINT "scheme_version_json" CHECK(json_valid("scheme_version"."definition"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `company` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`name` text NOT NULL,
	`display_name` text DEFAULT '' NOT NULL,
	`kana` text DEFAULT '' NOT NULL,
	`name_key` text NOT NULL,
	`kana_key` text NOT NULL,
	`address_key` text DEFAULT '' NOT NULL,
	`corporate_number` text,
	`postal_code` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`representative_title` text DEFAULT '' NOT NULL,
	`representative_name` text DEFAULT '' NOT NULL,
	`representative_plain_name` text DEFAULT '' NOT NULL,
	`representative_kana` text DEFAULT '' NOT NULL,
	`contact_department` text DEFAULT '' NOT NULL,
	`contact_name` text DEFAULT '' NOT NULL,
	`contact_phone` text DEFAULT '' NOT NULL,
	`contact_email` text DEFAULT '' NOT NULL,
	`industry` text,
	`employees` integer,
	`employees_on` text,
	`publication_consent` text DEFAULT 'unknown' NOT NULL,
	`publication_consent_on` text,
	`note` text DEFAULT '' NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	CONSTRAINT "company_name_filled" CHECK(length("company"."name") > 0),
	CONSTRAINT "company_consent" CHECK("company"."publication_consent" in ('yes','no','unknown')),
	CONSTRAINT "company_corporate_number_form" CHECK("company"."corporate_number" is null or "company"."corporate_number" glob '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
	CONSTRAINT "company_industry_letter" CHECK("company"."industry" is null or "company"."industry" glob '[A-T]'),
	CONSTRAINT "company_employees" CHECK("company"."employees" is null or "company"."employees" >= 0),
	CONSTRAINT "company_employees_on" CHECK("company"."employees_on" is null or "company"."employees_on" is date("company"."employees_on"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `company_name_key` ON `company` (`name_key`,`address_key`);--> statement-breakpoint
CREATE INDEX `company_industry` ON `company` (`industry`);--> statement-breakpoint
CREATE UNIQUE INDEX `company_corporate_number` ON `company` (`corporate_number`) WHERE corporate_number is not null and deleted_at is null;--> statement-breakpoint
CREATE TABLE `company_history` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`company_id` text NOT NULL,
	`kind` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`happened_on` text,
	`notified_on` text,
	`accepted_on` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "company_history_kind" CHECK("company_history"."kind" in ('name','address','representative','other')),
	CONSTRAINT "company_history_json" CHECK(json_valid("company_history"."before") and json_valid("company_history"."after"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `company_history_company` ON `company_history` (`company_id`);--> statement-breakpoint
CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`term_id` text NOT NULL,
	`company_id` text NOT NULL,
	`kind` text NOT NULL,
	`issued_on` text NOT NULL,
	`content` text NOT NULL,
	`pdf` blob,
	`sha256` text,
	`reason` text DEFAULT '' NOT NULL,
	`replaces_id` text,
	FOREIGN KEY (`term_id`) REFERENCES `term`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_kind" CHECK("certificate"."kind" in ('issue','renewal-issue','reissue','return')),
	CONSTRAINT "certificate_bytes" CHECK("certificate"."kind" = 'return' or ("certificate"."pdf" is not null and length("certificate"."sha256") = 64)),
	CONSTRAINT "certificate_json" CHECK(json_valid("certificate"."content"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `certificate_term` ON `certificate` (`term_id`);--> statement-breakpoint
CREATE INDEX `certificate_company` ON `certificate` (`company_id`);--> statement-breakpoint
CREATE TABLE `certification` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`company_id` text NOT NULL,
	`number` integer NOT NULL,
	`first_certified_on` text NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certification_number_positive" CHECK("certification"."number" > 0),
	CONSTRAINT "certification_first_on" CHECK("certification"."first_certified_on" is date("certification"."first_certified_on"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `certification_number` ON `certification` (`number`);--> statement-breakpoint
CREATE INDEX `certification_company` ON `certification` (`company_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`application_id` text NOT NULL,
	`outcome` text NOT NULL,
	`decided_on` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`document_number` text DEFAULT '' NOT NULL,
	`judgement` text NOT NULL,
	`checksheet_snapshot` text NOT NULL,
	`corrects_id` text,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_outcome" CHECK("decision"."outcome" in ('certified','refused')),
	CONSTRAINT "decision_decided_on" CHECK("decision"."decided_on" is date("decision"."decided_on")),
	CONSTRAINT "decision_json" CHECK(json_valid("decision"."judgement") and json_valid("decision"."checksheet_snapshot"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_application` ON `decision` (`application_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `decision_once` ON `decision` (`application_id`) WHERE corrects_id is null;--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`name` text NOT NULL,
	`held_on` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	CONSTRAINT "meeting_held_on_date" CHECK("meeting"."held_on" is date("meeting"."held_on"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_held_on` ON `meeting` (`held_on`);--> statement-breakpoint
CREATE TABLE `meeting_item` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`meeting_id` text NOT NULL,
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`opinion` text,
	`opinion_text` text DEFAULT '' NOT NULL,
	`opinion_on` text,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_item_kind" CHECK("meeting_item"."kind" in ('opinion','report')),
	CONSTRAINT "meeting_item_opinion" CHECK("meeting_item"."opinion" is null or ("meeting_item"."opinion" in ('favourable','conditional','unfavourable') and "meeting_item"."opinion_on" is date("meeting_item"."opinion_on")))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_item_once` ON `meeting_item` (`meeting_id`,`application_id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `meeting_item_application` ON `meeting_item` (`application_id`);--> statement-breakpoint
CREATE TABLE `term` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`certification_id` text NOT NULL,
	`company_id` text NOT NULL,
	`decision_id` text,
	`kind` text NOT NULL,
	`certified_on` text NOT NULL,
	`start_on` text NOT NULL,
	`end_on` text NOT NULL,
	`basis` text NOT NULL,
	`scheme_version_id` text NOT NULL,
	`ended_on` text,
	`end_kind` text,
	`end_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "term_kind" CHECK("term"."kind" in ('new','renewal','extension')),
	CONSTRAINT "term_dates" CHECK("term"."start_on" is date("term"."start_on") and "term"."end_on" is date("term"."end_on") and "term"."certified_on" is date("term"."certified_on") and "term"."start_on" <= "term"."end_on"),
	CONSTRAINT "term_end_kind" CHECK(("term"."end_kind" is null) = ("term"."ended_on" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `term_certification` ON `term` (`certification_id`,`end_on`);--> statement-breakpoint
CREATE INDEX `term_company` ON `term` (`company_id`,`end_on`);--> statement-breakpoint
CREATE INDEX `term_end` ON `term` (`end_on`);--> statement-breakpoint
CREATE TABLE `audit_line` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`company_id` text,
	`before` text,
	`after` text,
	CONSTRAINT "audit_line_json" CHECK(("audit_line"."before" is null or json_valid("audit_line"."before")) and ("audit_line"."after" is null or json_valid("audit_line"."after")))
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_line_at` ON `audit_line` (`created_at`);--> statement-breakpoint
CREATE INDEX `audit_line_company` ON `audit_line` (`company_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `audit_line_entity` ON `audit_line` (`entity`,`entity_id`);--> statement-breakpoint
CREATE TABLE `file_mark` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `indicator` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`policy` text NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `indicator_value` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`indicator_id` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`kind` text NOT NULL,
	`value` real,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicator_value_kind" CHECK("indicator_value"."kind" in ('base','target','actual'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_value_once` ON `indicator_value` (`indicator_id`,`fiscal_year`,`kind`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`term_id` text NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`handling` text,
	`hold_reason` text DEFAULT '' NOT NULL,
	`hold_until` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`term_id`) REFERENCES `term`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_kind" CHECK("notice"."kind" in ('letter','phone','mail','handling')),
	CONSTRAINT "notice_hold" CHECK("notice"."handling" is not 'held' or (length("notice"."hold_reason") > 0 and "notice"."hold_until" is date("notice"."hold_until")))
) STRICT;
--> statement-breakpoint
CREATE INDEX `notice_term` ON `notice` (`term_id`);--> statement-breakpoint
CREATE TABLE `official_average` (
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
	CONSTRAINT "official_average_series" CHECK("official_average"."series" in ('paid-leave-rate','women-managers'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `official_average_once` ON `official_average` (`series`,`industry`,`year`,`edition`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `publication` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`title` text NOT NULL,
	`medium` text NOT NULL,
	`from_on` text,
	`to_on` text,
	`meeting_id` text,
	`ordering` text DEFAULT 'number' NOT NULL,
	`published_on` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publication_medium" CHECK("publication"."medium" in ('newsletter','web')),
	CONSTRAINT "publication_scope" CHECK("publication"."meeting_id" is not null or ("publication"."from_on" is date("publication"."from_on") and "publication"."to_on" is date("publication"."to_on") and "publication"."from_on" <= "publication"."to_on"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `publication_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`publication_id` text NOT NULL,
	`company_id` text NOT NULL,
	`term_id` text NOT NULL,
	`included` integer DEFAULT true NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`proposed_body` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`term_id`) REFERENCES `term`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_entry_once` ON `publication_entry` (`publication_id`,`term_id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	CONSTRAINT "setting_json" CHECK(json_valid("setting"."value"))
) STRICT;

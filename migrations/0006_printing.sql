CREATE TABLE `achievement` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`company_id` text NOT NULL,
	`term_id` text,
	`category_no` integer,
	`item_key` text,
	`what` text NOT NULL,
	`figure` text DEFAULT '' NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`from_on` text,
	`to_on` text,
	`evidence` text DEFAULT '' NOT NULL,
	`consent` text DEFAULT 'unknown' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`term_id`) REFERENCES `term`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "achievement_what" CHECK(length("achievement"."what") > 0),
	CONSTRAINT "achievement_consent" CHECK("achievement"."consent" in ('yes','no','unknown')),
	CONSTRAINT "achievement_period" CHECK(("achievement"."from_on" is null or ("achievement"."from_on" is date("achievement"."from_on") and "achievement"."to_on" is not null and "achievement"."from_on" <= "achievement"."to_on")) and ("achievement"."to_on" is null or "achievement"."to_on" is date("achievement"."to_on")))
) STRICT;
--> statement-breakpoint
CREATE INDEX `achievement_company` ON `achievement` (`company_id`,`position`);--> statement-breakpoint
CREATE INDEX `achievement_term` ON `achievement` (`term_id`);--> statement-breakpoint
CREATE TABLE `ceremony` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`title` text NOT NULL,
	`held_on` text NOT NULL,
	`starts_at` text DEFAULT '' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`presenter` text DEFAULT '' NOT NULL,
	`meeting_id` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ceremony_held_on_date" CHECK("ceremony"."held_on" is date("ceremony"."held_on")),
	CONSTRAINT "ceremony_starts_at" CHECK("ceremony"."starts_at" = '' or "ceremony"."starts_at" glob '[0-2][0-9]:[0-5][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `ceremony_held_on` ON `ceremony` (`held_on`);--> statement-breakpoint
CREATE TABLE `ceremony_guest` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`ceremony_id` text NOT NULL,
	`company_id` text NOT NULL,
	`term_id` text NOT NULL,
	`position` integer NOT NULL,
	`attendance` text DEFAULT 'unknown' NOT NULL,
	`attendee_title` text DEFAULT '' NOT NULL,
	`attendee_name` text DEFAULT '' NOT NULL,
	`attendee_kana` text DEFAULT '' NOT NULL,
	`companions` integer DEFAULT 0 NOT NULL,
	`photo_consent` text DEFAULT 'unknown' NOT NULL,
	`seat` text DEFAULT '' NOT NULL,
	`handover` text DEFAULT 'ceremony' NOT NULL,
	`handed_on` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremony`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`term_id`) REFERENCES `term`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ceremony_guest_attendance" CHECK("ceremony_guest"."attendance" in ('unknown','attends','proxy','absent')),
	CONSTRAINT "ceremony_guest_photo" CHECK("ceremony_guest"."photo_consent" in ('yes','no','unknown')),
	CONSTRAINT "ceremony_guest_handover" CHECK("ceremony_guest"."handover" in ('ceremony','post','visit','office')),
	CONSTRAINT "ceremony_guest_handed" CHECK("ceremony_guest"."handed_on" is null or "ceremony_guest"."handed_on" is date("ceremony_guest"."handed_on")),
	CONSTRAINT "ceremony_guest_companions" CHECK("ceremony_guest"."companions" between 0 and 99 and "ceremony_guest"."position" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ceremony_guest_once` ON `ceremony_guest` (`ceremony_id`,`term_id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `ceremony_guest_term` ON `ceremony_guest` (`term_id`);--> statement-breakpoint
CREATE TABLE `ceremony_step` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`ceremony_id` text NOT NULL,
	`position` integer NOT NULL,
	`minutes` integer DEFAULT 0 NOT NULL,
	`title` text NOT NULL,
	`who` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremony`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ceremony_step_minutes" CHECK("ceremony_step"."minutes" between 0 and 600 and "ceremony_step"."position" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `ceremony_step_ceremony` ON `ceremony_step` (`ceremony_id`,`position`);--> statement-breakpoint
CREATE TABLE `certificate_template_version` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`template_key` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	CONSTRAINT "certificate_template_version_number" CHECK("certificate_template_version"."version" > 0),
	CONSTRAINT "certificate_template_version_json" CHECK(json_valid("certificate_template_version"."content"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_template_version_once` ON `certificate_template_version` (`template_key`,`version`);--> statement-breakpoint
CREATE TABLE `docx_template` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `docx_template_kind` ON `docx_template` (`kind`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `letter_substitute` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`company_id` text DEFAULT '' NOT NULL,
	`letter` text NOT NULL,
	`way` text NOT NULL,
	`plain` text DEFAULT '' NOT NULL,
	`image_id` text,
	`reason` text NOT NULL,
	FOREIGN KEY (`image_id`) REFERENCES `stored_image`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_substitute_way" CHECK(("letter_substitute"."way" = 'plain' and length("letter_substitute"."plain") > 0) or ("letter_substitute"."way" = 'image' and "letter_substitute"."image_id" is not null)),
	CONSTRAINT "letter_substitute_reason" CHECK(length("letter_substitute"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_substitute_once` ON `letter_substitute` (`company_id`,`letter`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `print_offset` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`printer` text NOT NULL,
	`paper` text NOT NULL,
	`right_tenths` integer NOT NULL,
	`down_tenths` integer NOT NULL,
	CONSTRAINT "print_offset_range" CHECK(abs("print_offset"."right_tenths") <= 500 and abs("print_offset"."down_tenths") <= 500)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `print_offset_once` ON `print_offset` (`printer`,`paper`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `proof_acceptance` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`term_id` text NOT NULL,
	`subject` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`term_id`) REFERENCES `term`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proof_acceptance_reason" CHECK(length("proof_acceptance"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `proof_acceptance_once` ON `proof_acceptance` (`term_id`,`subject`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `stored_image` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`purpose` text NOT NULL,
	`file_name` text NOT NULL,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	CONSTRAINT "stored_image_purpose" CHECK("stored_image"."purpose" in ('seal','emblem','letter')),
	CONSTRAINT "stored_image_mime" CHECK("stored_image"."mime" in ('image/png','image/jpeg')),
	CONSTRAINT "stored_image_size" CHECK("stored_image"."width" > 0 and "stored_image"."height" > 0 and length("stored_image"."sha256") = 64)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `stored_image_once` ON `stored_image` (`purpose`,`sha256`);--> statement-breakpoint
CREATE TABLE `publication_issue` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`publication_id` text NOT NULL,
	`medium` text NOT NULL,
	`published_on` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publication_issue_on" CHECK("publication_issue"."published_on" is date("publication_issue"."published_on")),
	CONSTRAINT "publication_issue_json" CHECK(json_valid("publication_issue"."content"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `publication_issue_medium` ON `publication_issue` (`medium`,`published_on`);--> statement-breakpoint
ALTER TABLE `publication` ADD `character_limit` integer;--> statement-breakpoint
ALTER TABLE `publication` ADD `lead` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `marks_new` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `publication_entry` ADD `achievements` text;
--> statement-breakpoint
CREATE TRIGGER certificate_template_version_no_update BEFORE UPDATE ON certificate_template_version BEGIN SELECT RAISE(ABORT, 'append-only: certificate_template_version'); END;
--> statement-breakpoint
CREATE TRIGGER certificate_template_version_no_delete BEFORE DELETE ON certificate_template_version BEGIN SELECT RAISE(ABORT, 'append-only: certificate_template_version'); END;
--> statement-breakpoint
CREATE TRIGGER certificate_template_version_no_replace BEFORE INSERT ON certificate_template_version
WHEN EXISTS (SELECT 1 FROM certificate_template_version WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: certificate_template_version'); END;
--> statement-breakpoint
CREATE TRIGGER stored_image_no_update BEFORE UPDATE ON stored_image BEGIN SELECT RAISE(ABORT, 'append-only: stored_image'); END;
--> statement-breakpoint
CREATE TRIGGER stored_image_no_delete BEFORE DELETE ON stored_image BEGIN SELECT RAISE(ABORT, 'append-only: stored_image'); END;
--> statement-breakpoint
CREATE TRIGGER stored_image_no_replace BEFORE INSERT ON stored_image
WHEN EXISTS (SELECT 1 FROM stored_image WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: stored_image'); END;
--> statement-breakpoint
CREATE TRIGGER publication_issue_no_update BEFORE UPDATE ON publication_issue BEGIN SELECT RAISE(ABORT, 'append-only: publication_issue'); END;
--> statement-breakpoint
CREATE TRIGGER publication_issue_no_delete BEFORE DELETE ON publication_issue BEGIN SELECT RAISE(ABORT, 'append-only: publication_issue'); END;
--> statement-breakpoint
CREATE TRIGGER publication_issue_no_replace BEFORE INSERT ON publication_issue
WHEN EXISTS (SELECT 1 FROM publication_issue WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: publication_issue'); END;

CREATE TABLE `standing` (
	`company_id` text PRIMARY KEY NOT NULL,
	`certification_id` text NOT NULL,
	`number` integer NOT NULL,
	`term_id` text NOT NULL,
	`certified_on` text NOT NULL,
	`start_on` text NOT NULL,
	`end_on` text NOT NULL,
	`ended_on` text,
	`end_kind` text,
	`renewals` integer NOT NULL,
	`first_certified_on` text NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `standing_end` ON `standing` (`end_on`,`ended_on`);--> statement-breakpoint
CREATE TABLE `term_ending` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`certification_id` text NOT NULL,
	`company_id` text NOT NULL,
	`kind` text NOT NULL,
	`effective_on` text NOT NULL,
	`happened_on` text,
	`notified_on` text,
	`accepted_on` text,
	`form` text DEFAULT '' NOT NULL,
	`ground` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`hearing_on` text,
	`hearing_note` text DEFAULT '' NOT NULL,
	`document_number` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "term_ending_kind" CHECK("term_ending"."kind" in ('resigned','revoked','ended')),
	CONSTRAINT "term_ending_effective" CHECK("term_ending"."effective_on" is date("term_ending"."effective_on")),
	CONSTRAINT "term_ending_dates" CHECK(("term_ending"."happened_on" is null or "term_ending"."happened_on" is date("term_ending"."happened_on")) and ("term_ending"."notified_on" is null or "term_ending"."notified_on" is date("term_ending"."notified_on")) and ("term_ending"."accepted_on" is null or "term_ending"."accepted_on" is date("term_ending"."accepted_on")) and ("term_ending"."hearing_on" is null or "term_ending"."hearing_on" is date("term_ending"."hearing_on"))),
	CONSTRAINT "term_ending_revoked" CHECK("term_ending"."kind" <> 'revoked' or (length("term_ending"."ground") > 0 and length("term_ending"."reason") > 0))
) STRICT;
--> statement-breakpoint
CREATE INDEX `term_ending_company` ON `term_ending` (`company_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `term_ending_once` ON `term_ending` (`certification_id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `term_extension` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`new_end_on` text NOT NULL,
	`reason` text NOT NULL,
	`extended_on` text NOT NULL,
	CONSTRAINT "term_extension_new_end" CHECK("term_extension"."new_end_on" is date("term_extension"."new_end_on")),
	CONSTRAINT "term_extension_on" CHECK("term_extension"."extended_on" is date("term_extension"."extended_on")),
	CONSTRAINT "term_extension_reason" CHECK(length("term_extension"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `alert_handling` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`subject` text NOT NULL,
	`company_id` text NOT NULL,
	`state` text NOT NULL,
	`handled_on` text NOT NULL,
	`who` text DEFAULT '' NOT NULL,
	`until_on` text,
	`reason` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`stage` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "alert_handling_state" CHECK("alert_handling"."state" in ('working','informed','held','declined')),
	CONSTRAINT "alert_handling_on" CHECK("alert_handling"."handled_on" is date("alert_handling"."handled_on")),
	CONSTRAINT "alert_handling_until" CHECK("alert_handling"."until_on" is null or "alert_handling"."until_on" is date("alert_handling"."until_on")),
	CONSTRAINT "alert_handling_working" CHECK("alert_handling"."state" <> 'working' or (length("alert_handling"."who") > 0 and "alert_handling"."until_on" is not null)),
	CONSTRAINT "alert_handling_held" CHECK("alert_handling"."state" <> 'held' or (length("alert_handling"."reason") > 0 and "alert_handling"."until_on" is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `alert_handling_subject` ON `alert_handling` (`subject`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `alert_handling_company` ON `alert_handling` (`company_id`);--> statement-breakpoint
CREATE TABLE `calendar_day` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	CONSTRAINT "calendar_day_kind" CHECK("calendar_day"."kind" in ('ceremony','newsletter-deadline','closed','holiday','other')),
	CONSTRAINT "calendar_day_on" CHECK("calendar_day"."on_date" is date("calendar_day"."on_date"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `calendar_day_date` ON `calendar_day` (`on_date`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_day_holiday` ON `calendar_day` (`on_date`) WHERE kind = 'holiday' and deleted_at is null;--> statement-breakpoint
CREATE TABLE `letter_template` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	CONSTRAINT "letter_template_json" CHECK(json_valid("letter_template"."content"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_template_kind` ON `letter_template` (`kind`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`company_id` text NOT NULL,
	`term_id` text,
	`application_id` text,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`letter_kind` text,
	`document_number` text DEFAULT '' NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`counterpart` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`content` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`term_id`) REFERENCES `term`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_kind" CHECK("notice"."kind" in ('letter','phone','mail','visit','office')),
	CONSTRAINT "notice_happened_on" CHECK("notice"."happened_on" is date("notice"."happened_on")),
	CONSTRAINT "notice_letter" CHECK(("notice"."kind" = 'letter') = ("notice"."letter_kind" is not null)),
	CONSTRAINT "notice_json" CHECK("notice"."content" is null or json_valid("notice"."content"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `notice_company` ON `notice` (`company_id`,`happened_on`);--> statement-breakpoint
CREATE INDEX `notice_term` ON `notice` (`term_id`);--> statement-breakpoint
CREATE TABLE `__new_company_history` (
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
	CONSTRAINT "company_history_kind" CHECK("__new_company_history"."kind" in ('name','address','representative','contact','other')),
	CONSTRAINT "company_history_json" CHECK(json_valid("__new_company_history"."before") and json_valid("__new_company_history"."after"))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_company_history`("id", "created_at", "created_by", "company_id", "kind", "before", "after", "happened_on", "notified_on", "accepted_on") SELECT "id", "created_at", "created_by", "company_id", "kind", "before", "after", "happened_on", "notified_on", "accepted_on" FROM `company_history`;--> statement-breakpoint
DROP TABLE `company_history`;--> statement-breakpoint
ALTER TABLE `__new_company_history` RENAME TO `company_history`;--> statement-breakpoint
CREATE INDEX `company_history_company` ON `company_history` (`company_id`);--> statement-breakpoint
ALTER TABLE `application` ADD `review_route` text;--> statement-breakpoint
ALTER TABLE `application` ADD `review_route_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_hearing` (
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
	`heard_by` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hearing_held_on" CHECK("__new_hearing"."held_on" is date("__new_hearing"."held_on")),
	CONSTRAINT "hearing_method" CHECK("__new_hearing"."method" in ('visit','phone','mail','office'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_hearing`("id", "row_version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "application_id", "held_on", "method", "attendees", "summary", "company_outline") SELECT "id", "row_version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "application_id", "held_on", "method", "attendees", "summary", "company_outline" FROM `hearing`;--> statement-breakpoint
DROP TABLE `hearing`;--> statement-breakpoint
ALTER TABLE `__new_hearing` RENAME TO `hearing`;--> statement-breakpoint
CREATE INDEX `hearing_application` ON `hearing` (`application_id`);--> statement-breakpoint
ALTER TABLE `certificate` ADD `reason_kind` text;--> statement-breakpoint
ALTER TABLE `term` ADD `rule` text;--> statement-breakpoint
ALTER TABLE `term` ADD `prolongs_id` text;--> statement-breakpoint
ALTER TABLE `term` ADD `extension_id` text REFERENCES term_extension(id);
--> statement-breakpoint
CREATE TRIGGER company_history_no_update BEFORE UPDATE ON company_history BEGIN SELECT RAISE(ABORT, 'append-only: company_history'); END;
--> statement-breakpoint
CREATE TRIGGER company_history_no_delete BEFORE DELETE ON company_history BEGIN SELECT RAISE(ABORT, 'append-only: company_history'); END;
--> statement-breakpoint
CREATE TRIGGER company_history_no_replace BEFORE INSERT ON company_history
WHEN EXISTS (SELECT 1 FROM company_history WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: company_history'); END;
--> statement-breakpoint
-- The excludeFirstDay setting became one of several expiry rules.
INSERT INTO setting (key, value, row_version, updated_at, updated_by)
SELECT 'expiryRule', CASE WHEN value IN ('false', '"false"') THEN '"from-first-day"' ELSE '"exclude-first-day"' END, 1, updated_at, updated_by
FROM setting WHERE key = 'excludeFirstDay';
--> statement-breakpoint
DELETE FROM setting WHERE key = 'excludeFirstDay';
--> statement-breakpoint
-- A company's last term: what it comes to follows every write of its terms and certifications.
CREATE TRIGGER standing_term_insert AFTER INSERT ON term
BEGIN
	DELETE FROM standing WHERE company_id = NEW.company_id;
	INSERT INTO standing (company_id, certification_id, number, term_id, certified_on, start_on, end_on, ended_on, end_kind, renewals, first_certified_on)
	SELECT t.company_id, t.certification_id, k.number, t.id, t.certified_on, t.start_on, t.end_on, t.ended_on, t.end_kind,
		(SELECT count(*) FROM term r WHERE r.company_id = t.company_id AND r.kind = 'renewal' AND r.deleted_at IS NULL AND r.start_on > f.start_on),
		f.certified_on
	FROM term t JOIN certification k ON k.id = t.certification_id AND k.deleted_at IS NULL
		JOIN term f ON f.id = coalesce(
			(SELECT n.id FROM term n WHERE n.company_id = t.company_id AND n.kind = 'new' AND n.deleted_at IS NULL ORDER BY n.start_on DESC, n.id DESC LIMIT 1),
			(SELECT n.id FROM term n WHERE n.company_id = t.company_id AND n.deleted_at IS NULL ORDER BY n.start_on, n.id LIMIT 1))
	WHERE t.company_id = NEW.company_id AND t.deleted_at IS NULL
	ORDER BY t.start_on DESC, t.end_on DESC, t.id DESC LIMIT 1;
END;
--> statement-breakpoint
CREATE TRIGGER standing_term_update AFTER UPDATE ON term
BEGIN
	DELETE FROM standing WHERE company_id = NEW.company_id;
	INSERT INTO standing (company_id, certification_id, number, term_id, certified_on, start_on, end_on, ended_on, end_kind, renewals, first_certified_on)
	SELECT t.company_id, t.certification_id, k.number, t.id, t.certified_on, t.start_on, t.end_on, t.ended_on, t.end_kind,
		(SELECT count(*) FROM term r WHERE r.company_id = t.company_id AND r.kind = 'renewal' AND r.deleted_at IS NULL AND r.start_on > f.start_on),
		f.certified_on
	FROM term t JOIN certification k ON k.id = t.certification_id AND k.deleted_at IS NULL
		JOIN term f ON f.id = coalesce(
			(SELECT n.id FROM term n WHERE n.company_id = t.company_id AND n.kind = 'new' AND n.deleted_at IS NULL ORDER BY n.start_on DESC, n.id DESC LIMIT 1),
			(SELECT n.id FROM term n WHERE n.company_id = t.company_id AND n.deleted_at IS NULL ORDER BY n.start_on, n.id LIMIT 1))
	WHERE t.company_id = NEW.company_id AND t.deleted_at IS NULL
	ORDER BY t.start_on DESC, t.end_on DESC, t.id DESC LIMIT 1;
END;
--> statement-breakpoint
CREATE TRIGGER standing_term_delete AFTER DELETE ON term
BEGIN
	DELETE FROM standing WHERE company_id = OLD.company_id;
	INSERT INTO standing (company_id, certification_id, number, term_id, certified_on, start_on, end_on, ended_on, end_kind, renewals, first_certified_on)
	SELECT t.company_id, t.certification_id, k.number, t.id, t.certified_on, t.start_on, t.end_on, t.ended_on, t.end_kind,
		(SELECT count(*) FROM term r WHERE r.company_id = t.company_id AND r.kind = 'renewal' AND r.deleted_at IS NULL AND r.start_on > f.start_on),
		f.certified_on
	FROM term t JOIN certification k ON k.id = t.certification_id AND k.deleted_at IS NULL
		JOIN term f ON f.id = coalesce(
			(SELECT n.id FROM term n WHERE n.company_id = t.company_id AND n.kind = 'new' AND n.deleted_at IS NULL ORDER BY n.start_on DESC, n.id DESC LIMIT 1),
			(SELECT n.id FROM term n WHERE n.company_id = t.company_id AND n.deleted_at IS NULL ORDER BY n.start_on, n.id LIMIT 1))
	WHERE t.company_id = OLD.company_id AND t.deleted_at IS NULL
	ORDER BY t.start_on DESC, t.end_on DESC, t.id DESC LIMIT 1;
END;
--> statement-breakpoint
CREATE TRIGGER standing_certification_update AFTER UPDATE ON certification
BEGIN
	DELETE FROM standing WHERE company_id = NEW.company_id;
	INSERT INTO standing (company_id, certification_id, number, term_id, certified_on, start_on, end_on, ended_on, end_kind, renewals, first_certified_on)
	SELECT t.company_id, t.certification_id, k.number, t.id, t.certified_on, t.start_on, t.end_on, t.ended_on, t.end_kind,
		(SELECT count(*) FROM term r WHERE r.company_id = t.company_id AND r.kind = 'renewal' AND r.deleted_at IS NULL AND r.start_on > f.start_on),
		f.certified_on
	FROM term t JOIN certification k ON k.id = t.certification_id AND k.deleted_at IS NULL
		JOIN term f ON f.id = coalesce(
			(SELECT n.id FROM term n WHERE n.company_id = t.company_id AND n.kind = 'new' AND n.deleted_at IS NULL ORDER BY n.start_on DESC, n.id DESC LIMIT 1),
			(SELECT n.id FROM term n WHERE n.company_id = t.company_id AND n.deleted_at IS NULL ORDER BY n.start_on, n.id LIMIT 1))
	WHERE t.company_id = NEW.company_id AND t.deleted_at IS NULL
	ORDER BY t.start_on DESC, t.end_on DESC, t.id DESC LIMIT 1;
END;
--> statement-breakpoint
INSERT INTO standing (company_id, certification_id, number, term_id, certified_on, start_on, end_on, ended_on, end_kind, renewals, first_certified_on)
SELECT t.company_id, t.certification_id, k.number, t.id, t.certified_on, t.start_on, t.end_on, t.ended_on, t.end_kind,
	(SELECT count(*) FROM term r WHERE r.company_id = t.company_id AND r.kind = 'renewal' AND r.deleted_at IS NULL AND r.start_on > f.start_on),
	f.certified_on
FROM (SELECT DISTINCT company_id FROM term WHERE deleted_at IS NULL) c
	JOIN term t ON t.id = (SELECT l.id FROM term l WHERE l.company_id = c.company_id AND l.deleted_at IS NULL ORDER BY l.start_on DESC, l.end_on DESC, l.id DESC LIMIT 1)
	JOIN certification k ON k.id = t.certification_id AND k.deleted_at IS NULL
	JOIN term f ON f.id = coalesce(
		(SELECT n.id FROM term n WHERE n.company_id = t.company_id AND n.kind = 'new' AND n.deleted_at IS NULL ORDER BY n.start_on DESC, n.id DESC LIMIT 1),
		(SELECT n.id FROM term n WHERE n.company_id = t.company_id AND n.deleted_at IS NULL ORDER BY n.start_on, n.id LIMIT 1));
--> statement-breakpoint
-- Two terms of one company never run on the same day; an extension stands beside the term it prolongs.
CREATE TRIGGER term_overlaps BEFORE INSERT ON term
WHEN NEW.prolongs_id IS NULL AND NEW.deleted_at IS NULL AND EXISTS (
	SELECT 1 FROM term o WHERE o.company_id = NEW.company_id AND o.deleted_at IS NULL
		AND o.start_on <= NEW.end_on AND NEW.start_on <= o.end_on AND (o.ended_on IS NULL OR o.ended_on > NEW.start_on))
BEGIN SELECT RAISE(ABORT, 'term-overlaps: term'); END;

-- Facts that never change, whoever writes the next query: no UPDATE, no DELETE, and no REPLACE (an INSERT with a known
-- key, which would delete the old row without asking the delete trigger). A correction is a new row.
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'append-only: decision'); END;
--> statement-breakpoint
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'append-only: decision'); END;
--> statement-breakpoint
CREATE TRIGGER decision_no_replace BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id)
  OR (NEW.corrects_id IS NULL AND EXISTS (SELECT 1 FROM decision WHERE application_id = NEW.application_id AND corrects_id IS NULL))
BEGIN SELECT RAISE(ABORT, 'already-decided: decision'); END;
--> statement-breakpoint
CREATE TRIGGER certificate_no_update BEFORE UPDATE ON certificate BEGIN SELECT RAISE(ABORT, 'append-only: certificate'); END;
--> statement-breakpoint
CREATE TRIGGER certificate_no_delete BEFORE DELETE ON certificate BEGIN SELECT RAISE(ABORT, 'append-only: certificate'); END;
--> statement-breakpoint
CREATE TRIGGER certificate_no_replace BEFORE INSERT ON certificate
WHEN EXISTS (SELECT 1 FROM certificate WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: certificate'); END;
--> statement-breakpoint
CREATE TRIGGER audit_line_no_update BEFORE UPDATE ON audit_line BEGIN SELECT RAISE(ABORT, 'append-only: audit_line'); END;
--> statement-breakpoint
CREATE TRIGGER audit_line_no_delete BEFORE DELETE ON audit_line BEGIN SELECT RAISE(ABORT, 'append-only: audit_line'); END;
--> statement-breakpoint
CREATE TRIGGER audit_line_no_replace BEFORE INSERT ON audit_line
WHEN EXISTS (SELECT 1 FROM audit_line WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: audit_line'); END;
--> statement-breakpoint
CREATE TRIGGER company_history_no_update BEFORE UPDATE ON company_history BEGIN SELECT RAISE(ABORT, 'append-only: company_history'); END;
--> statement-breakpoint
CREATE TRIGGER company_history_no_delete BEFORE DELETE ON company_history BEGIN SELECT RAISE(ABORT, 'append-only: company_history'); END;
--> statement-breakpoint
CREATE TRIGGER company_history_no_replace BEFORE INSERT ON company_history
WHEN EXISTS (SELECT 1 FROM company_history WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: company_history'); END;
--> statement-breakpoint
CREATE TRIGGER application_step_no_update BEFORE UPDATE ON application_step BEGIN SELECT RAISE(ABORT, 'append-only: application_step'); END;
--> statement-breakpoint
CREATE TRIGGER application_step_no_delete BEFORE DELETE ON application_step BEGIN SELECT RAISE(ABORT, 'append-only: application_step'); END;
--> statement-breakpoint
CREATE TRIGGER application_step_no_replace BEFORE INSERT ON application_step
WHEN EXISTS (SELECT 1 FROM application_step WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: application_step'); END;
--> statement-breakpoint
-- A term rests on a decision to certify; the first cohort's history comes without one (decision_id null).
CREATE TRIGGER term_needs_certified BEFORE INSERT ON term
WHEN NEW.decision_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM decision WHERE id = NEW.decision_id AND outcome = 'certified')
BEGIN SELECT RAISE(ABORT, 'term-without-certified-decision'); END;
--> statement-breakpoint
CREATE TRIGGER term_of_one_company BEFORE INSERT ON term
WHEN NOT EXISTS (SELECT 1 FROM certification WHERE id = NEW.certification_id AND company_id = NEW.company_id)
BEGIN SELECT RAISE(ABORT, 'term-company-mismatch'); END;
--> statement-breakpoint
-- No certificate on a term whose decision was taken back by a correction, and none for another company.
CREATE TRIGGER certificate_needs_certified BEFORE INSERT ON certificate
WHEN NEW.kind <> 'return' AND EXISTS (
  SELECT 1 FROM term JOIN decision ON decision.corrects_id = term.decision_id
  WHERE term.id = NEW.term_id AND decision.outcome = 'refused')
BEGIN SELECT RAISE(ABORT, 'certificate-without-certified-decision'); END;
--> statement-breakpoint
CREATE TRIGGER certificate_of_one_company BEFORE INSERT ON certificate
WHEN NOT EXISTS (SELECT 1 FROM term WHERE id = NEW.term_id AND company_id = NEW.company_id)
BEGIN SELECT RAISE(ABORT, 'certificate-company-mismatch'); END;

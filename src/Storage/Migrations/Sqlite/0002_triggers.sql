-- Every deliverable has a head, and whatever changes what someone may edit bumps its epoch in the same transaction, however it is
-- written: an edit authorised under the former epoch is authorised again before it is stored.
CREATE TRIGGER deliverable_has_a_head AFTER INSERT ON deliverables BEGIN
    INSERT INTO deliverable_head (organisation_id, deliverable_id, sequence, epoch) VALUES (NEW.organisation_id, NEW.id, 0, 1);
END;

CREATE TRIGGER state_bumps_epoch AFTER UPDATE OF state ON deliverables WHEN OLD.state <> NEW.state BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id = NEW.id;
END;

CREATE TRIGGER new_role_bumps_epoch AFTER INSERT ON plan_roles BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id IN (SELECT d.id FROM deliverables d WHERE d.organisation_id = NEW.organisation_id AND d.plan_id = NEW.plan_id);
END;

CREATE TRIGGER role_bumps_epoch AFTER UPDATE ON plan_roles BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id IN (SELECT d.id FROM deliverables d WHERE d.organisation_id = NEW.organisation_id AND d.plan_id = NEW.plan_id);
END;

CREATE TRIGGER lost_role_bumps_epoch AFTER DELETE ON plan_roles BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = OLD.organisation_id
        AND deliverable_id IN (SELECT d.id FROM deliverables d WHERE d.organisation_id = OLD.organisation_id AND d.plan_id = OLD.plan_id);
END;

CREATE TRIGGER membership_bumps_epoch AFTER UPDATE OF role, ended_at ON memberships BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id;
END;

CREATE TRIGGER lost_membership_bumps_epoch AFTER DELETE ON memberships BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = OLD.organisation_id;
END;

CREATE TRIGGER seat_bumps_epoch AFTER INSERT ON seats BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id;
END;

CREATE TRIGGER changed_seat_bumps_epoch AFTER UPDATE ON seats BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id;
END;

CREATE TRIGGER amendment_bumps_epoch AFTER INSERT ON amendments BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id = NEW.deliverable_id;
END;

CREATE TRIGGER changed_amendment_bumps_epoch AFTER UPDATE ON amendments BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id = NEW.deliverable_id;
END;

CREATE TRIGGER status_bumps_epoch AFTER UPDATE OF status ON organisations WHEN OLD.status <> NEW.status BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.id;
END;

CREATE TRIGGER archiving_bumps_epoch AFTER UPDATE OF archived_at ON plans BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id IN (SELECT d.id FROM deliverables d WHERE d.organisation_id = NEW.organisation_id AND d.plan_id = NEW.id);
END;

-- The queue says which organisation has a message due and when, and follows the outbox whatever changes it.
CREATE TRIGGER message_is_queued AFTER INSERT ON outbox BEGIN
    INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.organisation_id, 'outbox', NEW.id, NEW.due_at);
END;

CREATE TRIGGER waiting_message_is_queued_again AFTER UPDATE ON outbox
WHEN NEW.delivered_at IS NULL AND NEW.lapsed_at IS NULL AND NEW.attempts < 10 BEGIN
    INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.organisation_id, 'outbox', NEW.id, NEW.due_at)
        ON CONFLICT (organisation_id, kind, id) DO UPDATE SET due = excluded.due, claimed_until = NULL;
END;

CREATE TRIGGER settled_message_leaves_the_queue AFTER UPDATE ON outbox
WHEN NEW.delivered_at IS NOT NULL OR NEW.lapsed_at IS NOT NULL OR NEW.attempts >= 10 BEGIN
    DELETE FROM work_queue WHERE organisation_id = NEW.organisation_id AND kind = 'outbox' AND id = NEW.id;
END;

CREATE TRIGGER deleted_message_leaves_the_queue AFTER DELETE ON outbox BEGIN
    DELETE FROM work_queue WHERE organisation_id = OLD.organisation_id AND kind = 'outbox' AND id = OLD.id;
END;

-- A person with notifications to mail has one line in the queue: the earliest of them. The worker takes the line out before it reads them.
CREATE TRIGGER notice_is_queued AFTER INSERT ON notifications WHEN NEW.mail_due IS NOT NULL BEGIN
    INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.organisation_id, 'notices', NEW.person_id, NEW.mail_due)
        ON CONFLICT (organisation_id, kind, id) DO UPDATE SET due = min(due, excluded.due), claimed_until = NULL;
END;

CREATE TRIGGER moved_notice_is_queued AFTER UPDATE OF mail_due ON notifications WHEN NEW.mail_due IS NOT NULL BEGIN
    INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.organisation_id, 'notices', NEW.person_id, NEW.mail_due)
        ON CONFLICT (organisation_id, kind, id) DO UPDATE SET due = min(due, excluded.due), claimed_until = NULL;
END;

-- A deliverable with a version in force has a line in the queue: its milestones are looked at now, then on the days there is one to recall.
CREATE TRIGGER milestones_are_queued AFTER UPDATE OF in_force_version_id ON deliverables WHEN NEW.in_force_version_id IS NOT NULL BEGIN
    INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.organisation_id, 'milestones', NEW.id, NEW.state_since)
        ON CONFLICT (organisation_id, kind, id) DO UPDATE SET due = min(due, excluded.due), claimed_until = NULL;
END;

CREATE TRIGGER milestones_of_a_copy_are_queued AFTER INSERT ON deliverables WHEN NEW.in_force_version_id IS NOT NULL BEGIN
    INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.organisation_id, 'milestones', NEW.id, NEW.state_since);
END;

-- An organisation that closes is erased on its day; taken back, it leaves the queue.
CREATE TRIGGER closing_is_queued AFTER UPDATE OF closes_at ON organisations WHEN NEW.closes_at IS NOT NULL BEGIN
    INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.id, 'erasure', NEW.id, NEW.closes_at)
        ON CONFLICT (organisation_id, kind, id) DO UPDATE SET due = excluded.due, claimed_until = NULL;
END;

CREATE TRIGGER closing_taken_back_leaves_the_queue AFTER UPDATE OF closes_at ON organisations WHEN NEW.closes_at IS NULL BEGIN
    DELETE FROM work_queue WHERE organisation_id = NEW.id AND kind = 'erasure';
END;

-- What tells the past is added to and read, never changed; it goes only with an organisation that is closed for good and being erased.
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit_entries BEGIN SELECT RAISE(ABORT, 'The audit log is append only.'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit_entries WHEN NOT EXISTS (SELECT 1 FROM organisations WHERE id = OLD.organisation_id AND status = 'Closed') BEGIN SELECT RAISE(ABORT, 'The audit log is append only.'); END;
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'The journal is append only.'); END;
CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal WHEN NOT EXISTS (SELECT 1 FROM organisations WHERE id = OLD.organisation_id AND status = 'Closed') BEGIN SELECT RAISE(ABORT, 'The journal is append only.'); END;
CREATE TRIGGER sealed_document_is_not_changed BEFORE UPDATE ON sealed_documents BEGIN SELECT RAISE(ABORT, 'Sealed documents are append only.'); END;
CREATE TRIGGER sealed_document_is_not_deleted BEFORE DELETE ON sealed_documents WHEN NOT EXISTS (SELECT 1 FROM organisations WHERE id = OLD.organisation_id AND status = 'Closed') BEGIN SELECT RAISE(ABORT, 'Sealed documents are append only.'); END;

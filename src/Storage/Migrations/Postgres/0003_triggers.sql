-- Every deliverable has a head, and whatever changes what someone may edit bumps its epoch in the same transaction, however it is
-- written: an edit authorised under the former epoch is authorised again before it is stored.
CREATE FUNCTION deliverable_has_a_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO deliverable_head (organisation_id, deliverable_id, sequence, epoch) VALUES (NEW.organisation_id, NEW.id, 0, 1);
    RETURN NULL;
END $$;
CREATE TRIGGER deliverable_has_a_head AFTER INSERT ON deliverables FOR EACH ROW EXECUTE FUNCTION deliverable_has_a_head();

CREATE FUNCTION state_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER state_bumps_epoch AFTER UPDATE OF state ON deliverables FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION state_bumps_epoch();

CREATE FUNCTION new_role_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id IN (SELECT d.id FROM deliverables d WHERE d.organisation_id = NEW.organisation_id AND d.plan_id = NEW.plan_id);
    RETURN NULL;
END $$;
CREATE TRIGGER new_role_bumps_epoch AFTER INSERT ON plan_roles FOR EACH ROW EXECUTE FUNCTION new_role_bumps_epoch();

CREATE FUNCTION role_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id IN (SELECT d.id FROM deliverables d WHERE d.organisation_id = NEW.organisation_id AND d.plan_id = NEW.plan_id);
    RETURN NULL;
END $$;
CREATE TRIGGER role_bumps_epoch AFTER UPDATE ON plan_roles FOR EACH ROW EXECUTE FUNCTION role_bumps_epoch();

CREATE FUNCTION lost_role_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = OLD.organisation_id
        AND deliverable_id IN (SELECT d.id FROM deliverables d WHERE d.organisation_id = OLD.organisation_id AND d.plan_id = OLD.plan_id);
    RETURN NULL;
END $$;
CREATE TRIGGER lost_role_bumps_epoch AFTER DELETE ON plan_roles FOR EACH ROW EXECUTE FUNCTION lost_role_bumps_epoch();

CREATE FUNCTION membership_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id;
    RETURN NULL;
END $$;
CREATE TRIGGER membership_bumps_epoch AFTER UPDATE OF role, ended_at ON memberships FOR EACH ROW EXECUTE FUNCTION membership_bumps_epoch();

CREATE FUNCTION lost_membership_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = OLD.organisation_id;
    RETURN NULL;
END $$;
CREATE TRIGGER lost_membership_bumps_epoch AFTER DELETE ON memberships FOR EACH ROW EXECUTE FUNCTION lost_membership_bumps_epoch();

CREATE FUNCTION seat_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id;
    RETURN NULL;
END $$;
CREATE TRIGGER seat_bumps_epoch AFTER INSERT ON seats FOR EACH ROW EXECUTE FUNCTION seat_bumps_epoch();

CREATE FUNCTION changed_seat_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id;
    RETURN NULL;
END $$;
CREATE TRIGGER changed_seat_bumps_epoch AFTER UPDATE ON seats FOR EACH ROW EXECUTE FUNCTION changed_seat_bumps_epoch();

CREATE FUNCTION amendment_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id = NEW.deliverable_id;
    RETURN NULL;
END $$;
CREATE TRIGGER amendment_bumps_epoch AFTER INSERT ON amendments FOR EACH ROW EXECUTE FUNCTION amendment_bumps_epoch();

CREATE FUNCTION changed_amendment_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id = NEW.deliverable_id;
    RETURN NULL;
END $$;
CREATE TRIGGER changed_amendment_bumps_epoch AFTER UPDATE ON amendments FOR EACH ROW EXECUTE FUNCTION changed_amendment_bumps_epoch();

-- Organisations stand outside the wall: whoever suspends one may not be inside it, and would bump nothing.
CREATE FUNCTION status_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    former text := coalesce(current_setting('portal.organisation', true), '');
BEGIN
    PERFORM set_config('portal.organisation', NEW.id::text, true);
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.id;
    PERFORM set_config('portal.organisation', former, true);
    RETURN NULL;
END $$;
CREATE TRIGGER status_bumps_epoch AFTER UPDATE OF status ON organisations FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION status_bumps_epoch();

CREATE FUNCTION archiving_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.organisation_id
        AND deliverable_id IN (SELECT d.id FROM deliverables d WHERE d.organisation_id = NEW.organisation_id AND d.plan_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER archiving_bumps_epoch AFTER UPDATE OF archived_at ON plans FOR EACH ROW EXECUTE FUNCTION archiving_bumps_epoch();

-- The queue says which organisation has a message due and when, and follows the outbox whatever changes it.
CREATE FUNCTION message_is_queued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.delivered_at IS NULL AND NEW.lapsed_at IS NULL AND NEW.attempts < 10 THEN
        INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.organisation_id, 'outbox', NEW.id, NEW.due_at)
            ON CONFLICT (organisation_id, kind, id) DO UPDATE SET due = excluded.due, claimed_until = NULL;
    ELSE
        DELETE FROM work_queue WHERE organisation_id = NEW.organisation_id AND kind = 'outbox' AND id = NEW.id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER message_is_queued AFTER INSERT OR UPDATE ON outbox FOR EACH ROW EXECUTE FUNCTION message_is_queued();

CREATE FUNCTION deleted_message_leaves_the_queue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM work_queue WHERE organisation_id = OLD.organisation_id AND kind = 'outbox' AND id = OLD.id;
    RETURN NULL;
END $$;
CREATE TRIGGER deleted_message_leaves_the_queue AFTER DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION deleted_message_leaves_the_queue();

-- A person with notifications to mail has one line in the queue: the earliest of them. The worker takes the line out before it reads them.
CREATE FUNCTION notice_is_queued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.mail_due IS NOT NULL THEN
        INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.organisation_id, 'notices', NEW.person_id, NEW.mail_due)
            ON CONFLICT (organisation_id, kind, id) DO UPDATE SET due = least(work_queue.due, excluded.due), claimed_until = NULL;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER notice_is_queued AFTER INSERT OR UPDATE OF mail_due ON notifications FOR EACH ROW EXECUTE FUNCTION notice_is_queued();

-- A deliverable with a version in force has a line in the queue: its milestones are looked at now, then on the days there is one to recall.
CREATE FUNCTION milestones_are_queued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.in_force_version_id IS NOT NULL THEN
        INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.organisation_id, 'milestones', NEW.id, NEW.state_since)
            ON CONFLICT (organisation_id, kind, id) DO UPDATE SET due = least(work_queue.due, excluded.due), claimed_until = NULL;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER milestones_are_queued AFTER INSERT OR UPDATE OF in_force_version_id ON deliverables FOR EACH ROW EXECUTE FUNCTION milestones_are_queued();

-- An organisation that closes is erased on its day; taken back, it leaves the queue.
CREATE FUNCTION closing_is_queued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.closes_at IS NOT NULL THEN
        INSERT INTO work_queue (organisation_id, kind, id, due) VALUES (NEW.id, 'erasure', NEW.id, NEW.closes_at)
            ON CONFLICT (organisation_id, kind, id) DO UPDATE SET due = excluded.due, claimed_until = NULL;
    ELSE
        DELETE FROM work_queue WHERE organisation_id = NEW.id AND kind = 'erasure';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER closing_is_queued AFTER UPDATE OF closes_at ON organisations FOR EACH ROW EXECUTE FUNCTION closing_is_queued();

-- What tells the past is added to and read, never changed; it goes only with an organisation that is closed for good and being erased.
CREATE FUNCTION past_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM organisations WHERE id = OLD.organisation_id AND status = 'Closed') THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Rows of % are never changed nor deleted.', TG_TABLE_NAME;
END $$;
CREATE TRIGGER past_is_append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION past_is_append_only();
CREATE TRIGGER past_is_append_only BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION past_is_append_only();
CREATE TRIGGER past_is_append_only BEFORE UPDATE OR DELETE ON sealed_documents FOR EACH ROW EXECUTE FUNCTION past_is_append_only();

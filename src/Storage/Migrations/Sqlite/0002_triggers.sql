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

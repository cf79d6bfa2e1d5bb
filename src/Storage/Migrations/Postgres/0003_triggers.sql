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

CREATE FUNCTION status_bumps_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = NEW.id;
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

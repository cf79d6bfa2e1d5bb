-- Written from the model: wall 3 (docs/adr/0003-row-level-security.md). What is not listed here stands outside the wall.
CREATE PROCEDURE portal_enter(organisation text, person text) LANGUAGE plpgsql AS $$
BEGIN
    -- Local to the transaction: nothing is left on the session for whoever uses the connection next.
    PERFORM set_config('portal.organisation', organisation, true), set_config('portal.person', person, true);
END $$;

CREATE FUNCTION portal_organisation() RETURNS uuid LANGUAGE sql STABLE AS
    $$ SELECT nullif(current_setting('portal.organisation', true), '')::uuid $$;

CREATE FUNCTION portal_person() RETURNS uuid LANGUAGE sql STABLE AS
    $$ SELECT nullif(current_setting('portal.person', true), '')::uuid $$;

ALTER TABLE agenda_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE agenda_items FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON agenda_items USING (organisation_id = portal_organisation());

ALTER TABLE alert_acknowledgements ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_acknowledgements FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON alert_acknowledgements USING (organisation_id = portal_organisation());

ALTER TABLE amendments ENABLE ROW LEVEL SECURITY;
ALTER TABLE amendments FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON amendments USING (organisation_id = portal_organisation());

ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachments FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON attachments USING (organisation_id = portal_organisation());

ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON audit_entries USING (organisation_id = portal_organisation());

ALTER TABLE ballot_papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE ballot_papers FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ballot_papers USING (organisation_id = portal_organisation());

ALTER TABLE ballots ENABLE ROW LEVEL SECURITY;
ALTER TABLE ballots FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ballots USING (organisation_id = portal_organisation());

ALTER TABLE bodies ENABLE ROW LEVEL SECURITY;
ALTER TABLE bodies FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON bodies USING (organisation_id = portal_organisation());

ALTER TABLE calendar_feeds ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feeds FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON calendar_feeds USING (organisation_id = portal_organisation());

ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON cases USING (organisation_id = portal_organisation());

ALTER TABLE circuits ENABLE ROW LEVEL SECURITY;
ALTER TABLE circuits FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON circuits USING (organisation_id = portal_organisation());

ALTER TABLE client_id ENABLE ROW LEVEL SECURITY;
ALTER TABLE client_id FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_id USING (organisation_id = portal_organisation());

ALTER TABLE comment_reactions ENABLE ROW LEVEL SECURITY;
ALTER TABLE comment_reactions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON comment_reactions USING (organisation_id = portal_organisation());

ALTER TABLE comment_threads ENABLE ROW LEVEL SECURITY;
ALTER TABLE comment_threads FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON comment_threads USING (organisation_id = portal_organisation());

ALTER TABLE comments ENABLE ROW LEVEL SECURITY;
ALTER TABLE comments FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON comments USING (organisation_id = portal_organisation());

ALTER TABLE decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON decisions USING (organisation_id = portal_organisation());

ALTER TABLE delegations ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegations FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON delegations USING (organisation_id = portal_organisation());

ALTER TABLE deliverable_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE deliverable_head FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON deliverable_head USING (organisation_id = portal_organisation());

ALTER TABLE deliverable_snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE deliverable_snapshot FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON deliverable_snapshot USING (organisation_id = portal_organisation());

ALTER TABLE deliverable_update ENABLE ROW LEVEL SECURITY;
ALTER TABLE deliverable_update FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON deliverable_update USING (organisation_id = portal_organisation());

ALTER TABLE deliverables ENABLE ROW LEVEL SECURITY;
ALTER TABLE deliverables FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON deliverables USING (organisation_id = portal_organisation());

ALTER TABLE follows ENABLE ROW LEVEL SECURITY;
ALTER TABLE follows FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON follows USING (organisation_id = portal_organisation());

ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON imports USING (organisation_id = portal_organisation());

ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON invitations USING (organisation_id = portal_organisation());

ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON journal USING (organisation_id = portal_organisation());

ALTER TABLE meetings ENABLE ROW LEVEL SECURITY;
ALTER TABLE meetings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON meetings USING (organisation_id = portal_organisation());

ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON memberships USING (organisation_id = portal_organisation());

ALTER TABLE namings ENABLE ROW LEVEL SECURITY;
ALTER TABLE namings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON namings USING (organisation_id = portal_organisation());

ALTER TABLE notification_choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification_choices FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON notification_choices USING (organisation_id = portal_organisation());

ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON notifications USING (organisation_id = portal_organisation());

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON outbox USING (organisation_id = portal_organisation());

ALTER TABLE own_template_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE own_template_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON own_template_versions USING (organisation_id = portal_organisation());

ALTER TABLE own_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE own_templates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON own_templates USING (organisation_id = portal_organisation());

ALTER TABLE plan_roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_roles FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plan_roles USING (organisation_id = portal_organisation());

ALTER TABLE plan_slugs ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_slugs FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plan_slugs USING (organisation_id = portal_organisation());

ALTER TABLE plan_visits ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_visits FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plan_visits USING (organisation_id = portal_organisation());

ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plans USING (organisation_id = portal_organisation());

ALTER TABLE publications ENABLE ROW LEVEL SECURITY;
ALTER TABLE publications FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON publications USING (organisation_id = portal_organisation());

ALTER TABLE read_model ENABLE ROW LEVEL SECURITY;
ALTER TABLE read_model FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON read_model USING (organisation_id = portal_organisation());

ALTER TABLE readers ENABLE ROW LEVEL SECURITY;
ALTER TABLE readers FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON readers USING (organisation_id = portal_organisation());

ALTER TABLE sealed_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE sealed_documents FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON sealed_documents USING (organisation_id = portal_organisation());

ALTER TABLE seats ENABLE ROW LEVEL SECURITY;
ALTER TABLE seats FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON seats USING (organisation_id = portal_organisation());

ALTER TABLE signatures ENABLE ROW LEVEL SECURITY;
ALTER TABLE signatures FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON signatures USING (organisation_id = portal_organisation());

ALTER TABLE speaker_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_notes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON speaker_notes USING (organisation_id = portal_organisation());

ALTER TABLE suggestions ENABLE ROW LEVEL SECURITY;
ALTER TABLE suggestions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON suggestions USING (organisation_id = portal_organisation());

ALTER TABLE versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE versions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON versions USING (organisation_id = portal_organisation());

-- "My organisations": a person reads their own memberships, wherever they are.
CREATE POLICY own ON memberships FOR SELECT USING (person_id = portal_person());

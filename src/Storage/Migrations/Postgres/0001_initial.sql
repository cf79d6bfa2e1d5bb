-- Written from the model.
CREATE TABLE certificates (
    id uuid NOT NULL,
    erased uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone,
    rows text NOT NULL,
    files integer NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT pk_certificates PRIMARY KEY (id)
);


CREATE TABLE organisations (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(40) NOT NULL,
    size character varying(40) NOT NULL,
    slug character varying(40) NOT NULL,
    time_zone character varying(60) NOT NULL,
    culture character varying(20) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    status character varying(40) NOT NULL,
    authors_may_not_vote boolean NOT NULL,
    circuit_key text,
    closing_asked_at timestamp with time zone,
    closes_at timestamp with time zone,
    CONSTRAINT pk_organisations PRIMARY KEY (id)
);


CREATE TABLE people (
    id uuid NOT NULL,
    display_name character varying(120) NOT NULL,
    culture character varying(20) NOT NULL,
    user_name character varying(256),
    normalized_user_name character varying(256),
    email character varying(256),
    normalized_email character varying(256),
    email_confirmed boolean NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number character varying(256),
    phone_number_confirmed boolean NOT NULL,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamp with time zone,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    CONSTRAINT pk_people PRIMARY KEY (id)
);


CREATE TABLE work_queue (
    organisation_id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    id uuid NOT NULL,
    due timestamp with time zone NOT NULL,
    claimed_until timestamp with time zone,
    CONSTRAINT pk_work_queue PRIMARY KEY (organisation_id, kind, id)
);


CREATE TABLE audit_entries (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    number bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor uuid,
    actor_name text,
    action character varying(100) NOT NULL,
    subject_kind character varying(60) NOT NULL,
    subject_id character varying(100) NOT NULL,
    detail text,
    previous_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT pk_audit_entries PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_audit_entries_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);


CREATE TABLE bodies (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    title character varying(120) NOT NULL,
    mission text,
    settings text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    dissolved_at timestamp with time zone,
    CONSTRAINT pk_bodies PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_bodies_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);


CREATE TABLE outbox (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    idempotency_key character varying(500) NOT NULL,
    template character varying(60) NOT NULL,
    "to" character varying(254) NOT NULL,
    to_name text,
    payload text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    case_id uuid,
    condition text,
    attempts integer NOT NULL,
    last_error text,
    delivered_at timestamp with time zone,
    lapsed_at timestamp with time zone,
    CONSTRAINT pk_outbox PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_outbox_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);


CREATE TABLE own_templates (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    "like" character varying(60) NOT NULL,
    name character varying(120) NOT NULL,
    description character varying(400),
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT pk_own_templates PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_own_templates_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);


CREATE TABLE readers (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(200),
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    mails_stopped_at timestamp with time zone,
    code_hash bytea,
    code_expires_at timestamp with time zone,
    code_tries integer NOT NULL,
    CONSTRAINT pk_readers PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_readers_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);


CREATE TABLE retired_slugs (
    slug character varying(40) NOT NULL,
    organisation_id uuid NOT NULL,
    retired_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_retired_slugs PRIMARY KEY (slug),
    CONSTRAINT fk_retired_slugs_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE
);


CREATE TABLE calendar_feeds (
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    given_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_calendar_feeds PRIMARY KEY (organisation_id, person_id),
    CONSTRAINT fk_calendar_feeds_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_calendar_feeds_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);


CREATE TABLE circuits (
    organisation_id uuid NOT NULL,
    key character varying(60) NOT NULL,
    version integer NOT NULL,
    json text NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_circuits PRIMARY KEY (organisation_id, key, version),
    CONSTRAINT fk_circuits_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_circuits_people_saved_by FOREIGN KEY (saved_by) REFERENCES people (id) ON DELETE RESTRICT
);


CREATE TABLE delegations (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    "from" uuid NOT NULL,
    from_name character varying(120) NOT NULL,
    "to" uuid NOT NULL,
    to_name character varying(120) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    reason character varying(300),
    given_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT pk_delegations PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_delegations_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_delegations_people_from FOREIGN KEY ("from") REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_delegations_people_to FOREIGN KEY ("to") REFERENCES people (id) ON DELETE RESTRICT
);


CREATE TABLE memberships (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    role character varying(40) NOT NULL,
    function character varying(200),
    joined_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT pk_memberships PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_memberships_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_memberships_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);


CREATE TABLE notification_choices (
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    scope character varying(40) NOT NULL,
    rhythms text NOT NULL,
    CONSTRAINT pk_notification_choices PRIMARY KEY (organisation_id, person_id, scope),
    CONSTRAINT fk_notification_choices_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_notification_choices_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);


CREATE TABLE person_claims (
    id integer GENERATED BY DEFAULT AS IDENTITY,
    user_id uuid NOT NULL,
    claim_type text,
    claim_value text,
    CONSTRAINT pk_person_claims PRIMARY KEY (id),
    CONSTRAINT fk_person_claims_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE CASCADE
);


CREATE TABLE person_logins (
    login_provider character varying(128) NOT NULL,
    provider_key character varying(128) NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL,
    CONSTRAINT pk_person_logins PRIMARY KEY (login_provider, provider_key),
    CONSTRAINT fk_person_logins_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE CASCADE
);


CREATE TABLE person_passkeys (
    credential_id bytea NOT NULL,
    user_id uuid NOT NULL,
    data jsonb NOT NULL,
    CONSTRAINT pk_person_passkeys PRIMARY KEY (credential_id),
    CONSTRAINT fk_person_passkeys_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE CASCADE
);


CREATE TABLE person_tokens (
    user_id uuid NOT NULL,
    login_provider character varying(128) NOT NULL,
    name character varying(128) NOT NULL,
    value text,
    CONSTRAINT pk_person_tokens PRIMARY KEY (user_id, login_provider, name),
    CONSTRAINT fk_person_tokens_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE CASCADE
);


CREATE TABLE meetings (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    held_on date NOT NULL,
    starts_at time without time zone,
    ends_at time without time zone,
    place character varying(200),
    link character varying(500),
    status character varying(40) NOT NULL,
    second_call_of uuid,
    created_at timestamp with time zone NOT NULL,
    convened_at timestamp with time zone,
    sequence integer NOT NULL,
    sheet text NOT NULL,
    secretary character varying(120),
    minutes character varying(40) NOT NULL,
    minutes_approved_at timestamp with time zone,
    minutes_approved_by uuid,
    minutes_approved_in uuid,
    addenda text NOT NULL,
    CONSTRAINT pk_meetings PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_meetings_bodies_organisation_id_body_id FOREIGN KEY (organisation_id, body_id) REFERENCES bodies (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_meetings_meetings_organisation_id_minutes_approved_in FOREIGN KEY (organisation_id, minutes_approved_in) REFERENCES meetings (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_meetings_meetings_organisation_id_second_call_of FOREIGN KEY (organisation_id, second_call_of) REFERENCES meetings (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_meetings_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);


CREATE TABLE seats (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    name character varying(120) NOT NULL,
    email character varying(254),
    person_id uuid,
    rank character varying(40) NOT NULL,
    office character varying(40) NOT NULL,
    "order" integer NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    CONSTRAINT pk_seats PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_seats_bodies_organisation_id_body_id FOREIGN KEY (organisation_id, body_id) REFERENCES bodies (organisation_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_seats_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_seats_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);


CREATE TABLE plans (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    slug character varying(40) NOT NULL,
    title character varying(300) NOT NULL,
    kind character varying(60) NOT NULL,
    template_version integer NOT NULL,
    own_template_id uuid,
    circuit_key character varying(60) NOT NULL,
    horizon_from integer NOT NULL,
    horizon_to integer NOT NULL,
    currency character varying(3) NOT NULL,
    with_tax boolean NOT NULL,
    session_reference text,
    authors text,
    project_name character varying(300),
    language character varying(20) NOT NULL,
    illustrative boolean NOT NULL,
    budget_cap text,
    yearly_cap text,
    size text,
    risk_profile character varying(40),
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    archived_at timestamp with time zone,
    CONSTRAINT pk_plans PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_plans_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plans_own_templates_organisation_id_own_template_id FOREIGN KEY (organisation_id, own_template_id) REFERENCES own_templates (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE deliverables (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    code character varying(20) NOT NULL,
    title text,
    "order" integer NOT NULL,
    state character varying(40) NOT NULL,
    number character varying(30) NOT NULL,
    latest_version_id uuid,
    in_force_version_id uuid,
    state_since timestamp with time zone NOT NULL,
    CONSTRAINT pk_deliverables PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_deliverables_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_deliverables_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE follows (
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    target character varying(120) NOT NULL,
    follows boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_follows PRIMARY KEY (organisation_id, plan_id, person_id, target),
    CONSTRAINT fk_follows_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_follows_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_follows_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE imports (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    person uuid NOT NULL,
    plan_id uuid,
    deliverable_id uuid,
    section_id character varying(64),
    file_name character varying(200) NOT NULL,
    state character varying(40) NOT NULL,
    refusal character varying(40),
    started_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_imports PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_imports_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_imports_people_person FOREIGN KEY (person) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_imports_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE invitations (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    role character varying(40) NOT NULL,
    plan_id uuid,
    plan_role character varying(40),
    section_id text,
    message text,
    token_hash bytea NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_by uuid,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    CONSTRAINT pk_invitations PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_invitations_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_invitations_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE own_template_versions (
    organisation_id uuid NOT NULL,
    template_id uuid NOT NULL,
    number integer NOT NULL,
    json text NOT NULL,
    sections integer NOT NULL,
    rows integer NOT NULL,
    keeps integer NOT NULL,
    made_from uuid NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_own_template_versions PRIMARY KEY (organisation_id, template_id, number),
    CONSTRAINT fk_own_template_versions_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT "fk_own_template_versions_own_templates_organisation_id_templat~" FOREIGN KEY (organisation_id, template_id) REFERENCES own_templates (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_own_template_versions_people_saved_by FOREIGN KEY (saved_by) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_own_template_versions_plans_organisation_id_made_from FOREIGN KEY (organisation_id, made_from) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE plan_roles (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    person_id uuid NOT NULL,
    columns integer NOT NULL,
    sections text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_plan_roles PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_plan_roles_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_roles_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_roles_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE plan_slugs (
    organisation_id uuid NOT NULL,
    slug character varying(40) NOT NULL,
    plan_id uuid NOT NULL,
    retired_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_plan_slugs PRIMARY KEY (organisation_id, slug),
    CONSTRAINT fk_plan_slugs_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_slugs_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE CASCADE
);


CREATE TABLE agenda_items (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    title character varying(300) NOT NULL,
    plan_id uuid,
    deliverable_id uuid,
    "order" integer NOT NULL,
    brief character varying(20000),
    report_of uuid,
    minutes character varying(20000),
    conflicts text NOT NULL,
    revision integer NOT NULL,
    CONSTRAINT pk_agenda_items PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_agenda_items_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_agenda_items_meetings_organisation_id_meeting_id FOREIGN KEY (organisation_id, meeting_id) REFERENCES meetings (organisation_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_agenda_items_meetings_organisation_id_report_of FOREIGN KEY (organisation_id, report_of) REFERENCES meetings (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_agenda_items_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_agenda_items_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE alert_acknowledgements (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    alert_rule text NOT NULL,
    subject text NOT NULL,
    evidence text NOT NULL,
    round integer NOT NULL,
    note text NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    withdrawn_by uuid,
    withdrawn_at timestamp with time zone,
    CONSTRAINT pk_alert_acknowledgements PRIMARY KEY (organisation_id, id),
    CONSTRAINT "fk_alert_acknowledgements_deliverables_organisation_id_deliver~" FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_alert_acknowledgements_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);


CREATE TABLE attachments (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid,
    section_id text,
    record_id text,
    file_name character varying(200) NOT NULL,
    title text,
    alternative_text text,
    content_type character varying(120) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    blob_reference character varying(200) NOT NULL,
    uploaded_by uuid NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    removed_by uuid,
    removed_at timestamp with time zone,
    CONSTRAINT pk_attachments PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_attachments_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_attachments_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_attachments_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE cases (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    definition_key character varying(60) NOT NULL,
    definition_version integer NOT NULL,
    definition_json text NOT NULL,
    current text NOT NULL,
    state character varying(40) NOT NULL,
    step character varying(60),
    revision integer NOT NULL,
    due_on date,
    opened_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_cases PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_cases_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_cases_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_cases_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE deliverable_head (
    organisation_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    sequence bigint NOT NULL,
    epoch bigint NOT NULL,
    CONSTRAINT pk_deliverable_head PRIMARY KEY (organisation_id, deliverable_id),
    CONSTRAINT fk_deliverable_head_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE plan_visits (
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    since_sequence bigint NOT NULL,
    since_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_plan_visits PRIMARY KEY (organisation_id, deliverable_id, person_id),
    CONSTRAINT fk_plan_visits_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_visits_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_visits_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);


CREATE TABLE speaker_notes (
    organisation_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    section_id character varying(64) NOT NULL,
    text character varying(4000) NOT NULL,
    revision integer NOT NULL,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_speaker_notes PRIMARY KEY (organisation_id, deliverable_id, section_id),
    CONSTRAINT fk_speaker_notes_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_speaker_notes_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_speaker_notes_people_written_by FOREIGN KEY (written_by) REFERENCES people (id) ON DELETE RESTRICT
);


CREATE TABLE suggestions (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    section_id text NOT NULL,
    record_id text,
    field_key text,
    start bytea,
    "end" bytea,
    before text NOT NULL,
    quote text NOT NULL,
    after text NOT NULL,
    reason character varying(500),
    author uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    state character varying(40) NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    undo text,
    round integer NOT NULL,
    CONSTRAINT pk_suggestions PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_suggestions_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_suggestions_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_suggestions_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE versions (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    number character varying(30) NOT NULL,
    name character varying(300) NOT NULL,
    state character varying(40) NOT NULL,
    sequence bigint NOT NULL,
    fingerprint character varying(64) NOT NULL,
    snapshot_reference character varying(200) NOT NULL,
    attachments text NOT NULL,
    author uuid,
    at timestamp with time zone NOT NULL,
    decision_id uuid,
    reason text,
    CONSTRAINT pk_versions PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_versions_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_versions_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_versions_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE journal (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    number integer NOT NULL,
    command character varying(60) NOT NULL,
    "from" character varying(40) NOT NULL,
    "to" character varying(40) NOT NULL,
    step character varying(60),
    version character varying(30) NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    reason text,
    detail text,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_journal_cases_organisation_id_case_id FOREIGN KEY (organisation_id, case_id) REFERENCES cases (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_journal_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_journal_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);


CREATE TABLE client_id (
    organisation_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    client_id bigint NOT NULL,
    person_id uuid,
    assigned_at timestamp with time zone NOT NULL,
    burnt_at timestamp with time zone,
    CONSTRAINT pk_client_id PRIMARY KEY (organisation_id, deliverable_id, client_id),
    CONSTRAINT fk_client_id_deliverable_head_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverable_head (organisation_id, deliverable_id) ON DELETE RESTRICT
);


CREATE TABLE deliverable_snapshot (
    organisation_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT pk_deliverable_snapshot PRIMARY KEY (organisation_id, deliverable_id, sequence),
    CONSTRAINT "fk_deliverable_snapshot_deliverable_head_organisation_id_deliv~" FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverable_head (organisation_id, deliverable_id) ON DELETE RESTRICT
);


CREATE TABLE deliverable_update (
    organisation_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    sequence bigint NOT NULL,
    batch_id uuid NOT NULL,
    ordinal integer NOT NULL,
    person_id uuid,
    client_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT pk_deliverable_update PRIMARY KEY (organisation_id, deliverable_id, sequence),
    CONSTRAINT "fk_deliverable_update_deliverable_head_organisation_id_deliver~" FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverable_head (organisation_id, deliverable_id) ON DELETE RESTRICT
);


CREATE TABLE read_model (
    organisation_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    sequence bigint NOT NULL,
    percent integer NOT NULL,
    content text NOT NULL,
    CONSTRAINT pk_read_model PRIMARY KEY (organisation_id, deliverable_id),
    CONSTRAINT fk_read_model_deliverable_head_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverable_head (organisation_id, deliverable_id) ON DELETE CASCADE
);


CREATE TABLE ballots (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    version_id uuid,
    body_id uuid NOT NULL,
    meeting_id uuid,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT pk_ballots PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_ballots_bodies_organisation_id_body_id FOREIGN KEY (organisation_id, body_id) REFERENCES bodies (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_ballots_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_ballots_meetings_organisation_id_meeting_id FOREIGN KEY (organisation_id, meeting_id) REFERENCES meetings (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_ballots_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_ballots_people_opened_by FOREIGN KEY (opened_by) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_ballots_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_ballots_versions_organisation_id_version_id FOREIGN KEY (organisation_id, version_id) REFERENCES versions (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE comment_threads (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    space character varying(40) NOT NULL,
    version_id uuid,
    standing character varying(40),
    moderated_by uuid,
    moderated_at timestamp with time zone,
    refusal character varying(500),
    section_id text,
    record_id text,
    field_key text,
    start bytea,
    "end" bytea,
    quote character varying(2000),
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    resolved_by uuid,
    resolved_at timestamp with time zone,
    CONSTRAINT pk_comment_threads PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_comment_threads_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_comment_threads_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_comment_threads_people_moderated_by FOREIGN KEY (moderated_by) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_comment_threads_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_comment_threads_versions_organisation_id_version_id FOREIGN KEY (organisation_id, version_id) REFERENCES versions (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE publications (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    version_id uuid NOT NULL,
    audience integer NOT NULL,
    attachments text NOT NULL,
    published_by uuid NOT NULL,
    published_at timestamp with time zone NOT NULL,
    tells_readers boolean NOT NULL,
    withdrawn_by uuid,
    withdrawn_at timestamp with time zone,
    withdrawn_because text,
    CONSTRAINT pk_publications PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_publications_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_publications_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_publications_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_publications_versions_organisation_id_version_id FOREIGN KEY (organisation_id, version_id) REFERENCES versions (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE sealed_documents (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    version_id uuid NOT NULL,
    fingerprint character varying(64) NOT NULL,
    number integer NOT NULL,
    file_name character varying(200) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    blob_reference character varying(200) NOT NULL,
    sealed_by uuid NOT NULL,
    sealed_by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    previous_seal character varying(64) NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT pk_sealed_documents PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_sealed_documents_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_sealed_documents_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_sealed_documents_people_sealed_by FOREIGN KEY (sealed_by) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_sealed_documents_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_sealed_documents_versions_organisation_id_version_id FOREIGN KEY (organisation_id, version_id) REFERENCES versions (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE signatures (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    version_id uuid NOT NULL,
    fingerprint text NOT NULL,
    signer uuid NOT NULL,
    signer_name text NOT NULL,
    capacity character varying(120) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_signatures PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_signatures_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_signatures_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_signatures_people_signer FOREIGN KEY (signer) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_signatures_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_signatures_versions_organisation_id_version_id FOREIGN KEY (organisation_id, version_id) REFERENCES versions (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE ballot_papers (
    organisation_id uuid NOT NULL,
    ballot_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    name character varying(120) NOT NULL,
    email character varying(254),
    person_id uuid,
    token_hash bytea NOT NULL,
    code_hash bytea,
    code_expires_at timestamp with time zone,
    code_tries integer NOT NULL,
    choice character varying(40),
    cast_at timestamp with time zone,
    cast_by uuid,
    CONSTRAINT pk_ballot_papers PRIMARY KEY (organisation_id, ballot_id, seat_id),
    CONSTRAINT fk_ballot_papers_ballots_organisation_id_ballot_id FOREIGN KEY (organisation_id, ballot_id) REFERENCES ballots (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_ballot_papers_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_ballot_papers_people_cast_by FOREIGN KEY (cast_by) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_ballot_papers_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_ballot_papers_seats_organisation_id_seat_id FOREIGN KEY (organisation_id, seat_id) REFERENCES seats (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE decisions (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    version_id uuid,
    result_version_id uuid,
    body_id uuid NOT NULL,
    body_title character varying(120) NOT NULL,
    nature character varying(40) NOT NULL,
    meeting_id uuid,
    ballot_id uuid,
    kind character varying(40) NOT NULL,
    opinion character varying(40),
    rejection character varying(40),
    number text,
    decided_on date NOT NULL,
    votes text NOT NULL,
    session text NOT NULL,
    tally text NOT NULL,
    motives text,
    deferred_to date,
    second_reading boolean NOT NULL,
    fictitious boolean NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    enforceability text,
    CONSTRAINT pk_decisions PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_decisions_ballots_organisation_id_ballot_id FOREIGN KEY (organisation_id, ballot_id) REFERENCES ballots (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_decisions_bodies_organisation_id_body_id FOREIGN KEY (organisation_id, body_id) REFERENCES bodies (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_decisions_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_decisions_meetings_organisation_id_meeting_id FOREIGN KEY (organisation_id, meeting_id) REFERENCES meetings (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_decisions_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_decisions_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_decisions_versions_organisation_id_version_id FOREIGN KEY (organisation_id, version_id) REFERENCES versions (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE comments (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    thread_id uuid NOT NULL,
    author uuid NOT NULL,
    text character varying(10000) NOT NULL,
    mentions text NOT NULL,
    at timestamp with time zone NOT NULL,
    is_official boolean NOT NULL,
    edited_at timestamp with time zone,
    removed_at timestamp with time zone,
    CONSTRAINT pk_comments PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_comments_comment_threads_organisation_id_thread_id FOREIGN KEY (organisation_id, thread_id) REFERENCES comment_threads (organisation_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_comments_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_comments_people_author FOREIGN KEY (author) REFERENCES people (id) ON DELETE RESTRICT
);


CREATE TABLE notifications (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    key character varying(300) NOT NULL,
    plan_id uuid,
    deliverable_id uuid,
    thread_id uuid,
    facts text NOT NULL,
    link character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    mail_due timestamp with time zone,
    CONSTRAINT pk_notifications PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_notifications_comment_threads_organisation_id_thread_id FOREIGN KEY (organisation_id, thread_id) REFERENCES comment_threads (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_notifications_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_notifications_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_notifications_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_notifications_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE amendments (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    decision_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    number integer NOT NULL,
    text character varying(4000) NOT NULL,
    sections text NOT NULL,
    records text NOT NULL,
    responsible uuid,
    responsible_name text,
    due_on date NOT NULL,
    deferral text,
    state character varying(40) NOT NULL,
    note text,
    integrated_by uuid,
    integrated_at timestamp with time zone,
    verified_by uuid,
    verified_at timestamp with time zone,
    CONSTRAINT pk_amendments PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_amendments_decisions_organisation_id_decision_id FOREIGN KEY (organisation_id, decision_id) REFERENCES decisions (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_amendments_deliverables_organisation_id_deliverable_id FOREIGN KEY (organisation_id, deliverable_id) REFERENCES deliverables (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_amendments_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_amendments_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE namings (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    old_name text NOT NULL,
    new_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_namings PRIMARY KEY (organisation_id, id),
    CONSTRAINT fk_namings_decisions_organisation_id_decision_id FOREIGN KEY (organisation_id, decision_id) REFERENCES decisions (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_namings_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_namings_plans_organisation_id_plan_id FOREIGN KEY (organisation_id, plan_id) REFERENCES plans (organisation_id, id) ON DELETE RESTRICT
);


CREATE TABLE comment_reactions (
    organisation_id uuid NOT NULL,
    comment_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_comment_reactions PRIMARY KEY (organisation_id, comment_id, person_id, kind),
    CONSTRAINT fk_comment_reactions_comments_organisation_id_comment_id FOREIGN KEY (organisation_id, comment_id) REFERENCES comments (organisation_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_comment_reactions_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_comment_reactions_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);


CREATE INDEX ix_agenda_items_organisation_id_deliverable_id ON agenda_items (organisation_id, deliverable_id);


CREATE INDEX ix_agenda_items_organisation_id_meeting_id ON agenda_items (organisation_id, meeting_id);


CREATE INDEX ix_agenda_items_organisation_id_plan_id ON agenda_items (organisation_id, plan_id);


CREATE INDEX ix_agenda_items_organisation_id_report_of ON agenda_items (organisation_id, report_of);


CREATE UNIQUE INDEX ix_alert_acknowledgements_alert ON alert_acknowledgements (organisation_id, deliverable_id, alert_rule, subject, evidence, round);


CREATE INDEX ix_amendments_organisation_id_decision_id ON amendments (organisation_id, decision_id);


CREATE INDEX ix_amendments_organisation_id_deliverable_id ON amendments (organisation_id, deliverable_id);


CREATE INDEX ix_amendments_organisation_id_plan_id ON amendments (organisation_id, plan_id);


CREATE INDEX ix_attachments_organisation_id_deliverable_id ON attachments (organisation_id, deliverable_id);


CREATE INDEX ix_attachments_organisation_id_plan_id ON attachments (organisation_id, plan_id);


CREATE UNIQUE INDEX ix_audit_entries_organisation_id_number ON audit_entries (organisation_id, number);


CREATE INDEX ix_ballot_papers_cast_by ON ballot_papers (cast_by);


CREATE INDEX ix_ballot_papers_organisation_id_seat_id ON ballot_papers (organisation_id, seat_id);


CREATE UNIQUE INDEX ix_ballot_papers_organisation_id_token_hash ON ballot_papers (organisation_id, token_hash);


CREATE INDEX ix_ballot_papers_person_id ON ballot_papers (person_id);


CREATE INDEX ix_ballots_opened_by ON ballots (opened_by);


CREATE INDEX ix_ballots_organisation_id_body_id ON ballots (organisation_id, body_id);


CREATE INDEX ix_ballots_organisation_id_deliverable_id ON ballots (organisation_id, deliverable_id);


CREATE INDEX ix_ballots_organisation_id_meeting_id ON ballots (organisation_id, meeting_id);


CREATE INDEX ix_ballots_organisation_id_plan_id ON ballots (organisation_id, plan_id);


CREATE INDEX ix_ballots_organisation_id_version_id ON ballots (organisation_id, version_id);


CREATE UNIQUE INDEX ix_calendar_feeds_organisation_id_token_hash ON calendar_feeds (organisation_id, token_hash);


CREATE INDEX ix_calendar_feeds_person_id ON calendar_feeds (person_id);


CREATE UNIQUE INDEX ix_cases_organisation_id_deliverable_id ON cases (organisation_id, deliverable_id);


CREATE INDEX ix_cases_organisation_id_plan_id ON cases (organisation_id, plan_id);


CREATE UNIQUE INDEX ix_certificates_erased ON certificates (erased);


CREATE INDEX ix_circuits_saved_by ON circuits (saved_by);


CREATE INDEX ix_comment_reactions_person_id ON comment_reactions (person_id);


CREATE INDEX ix_comment_threads_moderated_by ON comment_threads (moderated_by);


CREATE INDEX ix_comment_threads_organisation_id_deliverable_id ON comment_threads (organisation_id, deliverable_id);


CREATE INDEX ix_comment_threads_organisation_id_plan_id ON comment_threads (organisation_id, plan_id);


CREATE INDEX ix_comment_threads_organisation_id_version_id ON comment_threads (organisation_id, version_id);


CREATE INDEX ix_comments_author ON comments (author);


CREATE INDEX ix_comments_organisation_id_thread_id ON comments (organisation_id, thread_id);


CREATE INDEX ix_decisions_organisation_id_ballot_id ON decisions (organisation_id, ballot_id);


CREATE INDEX ix_decisions_organisation_id_body_id ON decisions (organisation_id, body_id);


CREATE INDEX ix_decisions_organisation_id_deliverable_id ON decisions (organisation_id, deliverable_id);


CREATE INDEX ix_decisions_organisation_id_meeting_id ON decisions (organisation_id, meeting_id);


CREATE INDEX ix_decisions_organisation_id_plan_id ON decisions (organisation_id, plan_id);


CREATE INDEX ix_decisions_organisation_id_version_id ON decisions (organisation_id, version_id);


CREATE INDEX ix_delegations_from ON delegations ("from");


CREATE INDEX ix_delegations_organisation_id_to ON delegations (organisation_id, "to");


CREATE INDEX ix_delegations_to ON delegations ("to");


CREATE UNIQUE INDEX "ix_deliverable_update_organisation_id_deliverable_id_batch_id_~" ON deliverable_update (organisation_id, deliverable_id, batch_id, ordinal);


CREATE UNIQUE INDEX ix_deliverables_organisation_id_plan_id_code ON deliverables (organisation_id, plan_id, code);


CREATE INDEX ix_follows_person_id ON follows (person_id);


CREATE INDEX ix_imports_organisation_id_plan_id ON imports (organisation_id, plan_id);


CREATE INDEX ix_imports_organisation_id_started_at ON imports (organisation_id, started_at);


CREATE INDEX ix_imports_person ON imports (person);


CREATE INDEX ix_invitations_organisation_id_plan_id ON invitations (organisation_id, plan_id);


CREATE UNIQUE INDEX ix_invitations_organisation_id_token_hash ON invitations (organisation_id, token_hash);


CREATE UNIQUE INDEX ix_journal_organisation_id_case_id_number ON journal (organisation_id, case_id, number);


CREATE INDEX ix_journal_organisation_id_deliverable_id ON journal (organisation_id, deliverable_id);


CREATE INDEX ix_meetings_organisation_id_body_id ON meetings (organisation_id, body_id);


CREATE INDEX ix_meetings_organisation_id_held_on ON meetings (organisation_id, held_on);


CREATE INDEX ix_meetings_organisation_id_minutes_approved_in ON meetings (organisation_id, minutes_approved_in);


CREATE INDEX ix_meetings_organisation_id_second_call_of ON meetings (organisation_id, second_call_of);


CREATE UNIQUE INDEX ix_memberships_organisation_id_person_id ON memberships (organisation_id, person_id);


CREATE INDEX ix_memberships_person_id ON memberships (person_id);


CREATE INDEX ix_namings_organisation_id_decision_id ON namings (organisation_id, decision_id);


CREATE INDEX ix_namings_organisation_id_plan_id ON namings (organisation_id, plan_id);


CREATE INDEX ix_notification_choices_person_id ON notification_choices (person_id);


CREATE INDEX ix_notifications_organisation_id_deliverable_id ON notifications (organisation_id, deliverable_id);


CREATE INDEX ix_notifications_organisation_id_person_id_at ON notifications (organisation_id, person_id, at);


CREATE UNIQUE INDEX ix_notifications_organisation_id_person_id_key ON notifications (organisation_id, person_id, key);


CREATE INDEX ix_notifications_organisation_id_plan_id ON notifications (organisation_id, plan_id);


CREATE INDEX ix_notifications_organisation_id_thread_id ON notifications (organisation_id, thread_id);


CREATE INDEX ix_notifications_person_id ON notifications (person_id);


CREATE UNIQUE INDEX ix_organisations_slug ON organisations (slug);


CREATE UNIQUE INDEX ix_outbox_organisation_id_idempotency_key ON outbox (organisation_id, idempotency_key);


CREATE INDEX ix_own_template_versions_organisation_id_made_from ON own_template_versions (organisation_id, made_from);


CREATE INDEX ix_own_template_versions_saved_by ON own_template_versions (saved_by);


CREATE INDEX email_index ON people (normalized_email);


CREATE UNIQUE INDEX user_name_index ON people (normalized_user_name);


CREATE INDEX ix_person_claims_user_id ON person_claims (user_id);


CREATE INDEX ix_person_logins_user_id ON person_logins (user_id);


CREATE INDEX ix_person_passkeys_user_id ON person_passkeys (user_id);


CREATE UNIQUE INDEX ix_plan_roles_organisation_id_plan_id_person_id ON plan_roles (organisation_id, plan_id, person_id);


CREATE INDEX ix_plan_roles_person_id ON plan_roles (person_id);


CREATE INDEX ix_plan_slugs_organisation_id_plan_id ON plan_slugs (organisation_id, plan_id);


CREATE INDEX ix_plan_visits_person_id ON plan_visits (person_id);


CREATE INDEX ix_plans_organisation_id_own_template_id ON plans (organisation_id, own_template_id);


CREATE UNIQUE INDEX ix_plans_organisation_id_slug ON plans (organisation_id, slug);


CREATE INDEX ix_publications_organisation_id_deliverable_id ON publications (organisation_id, deliverable_id);


CREATE INDEX ix_publications_organisation_id_plan_id ON publications (organisation_id, plan_id);


CREATE INDEX ix_publications_organisation_id_version_id ON publications (organisation_id, version_id);


CREATE UNIQUE INDEX ix_readers_organisation_id_email ON readers (organisation_id, email);


CREATE INDEX ix_retired_slugs_organisation_id ON retired_slugs (organisation_id);


CREATE INDEX ix_sealed_documents_organisation_id_deliverable_id ON sealed_documents (organisation_id, deliverable_id);


CREATE INDEX ix_sealed_documents_organisation_id_plan_id ON sealed_documents (organisation_id, plan_id);


CREATE UNIQUE INDEX ix_sealed_documents_organisation_id_version_id_number ON sealed_documents (organisation_id, version_id, number);


CREATE INDEX ix_sealed_documents_sealed_by ON sealed_documents (sealed_by);


CREATE INDEX ix_seats_organisation_id_body_id ON seats (organisation_id, body_id);


CREATE INDEX ix_seats_person_id ON seats (person_id);


CREATE INDEX ix_signatures_organisation_id_deliverable_id ON signatures (organisation_id, deliverable_id);


CREATE INDEX ix_signatures_organisation_id_plan_id ON signatures (organisation_id, plan_id);


CREATE UNIQUE INDEX ix_signatures_organisation_id_version_id_signer ON signatures (organisation_id, version_id, signer);


CREATE INDEX ix_signatures_signer ON signatures (signer);


CREATE INDEX ix_speaker_notes_written_by ON speaker_notes (written_by);


CREATE INDEX ix_suggestions_organisation_id_plan_id ON suggestions (organisation_id, plan_id);


CREATE INDEX ix_suggestions_waiting ON suggestions (organisation_id, deliverable_id, state);


CREATE UNIQUE INDEX ix_versions_organisation_id_deliverable_id_number ON versions (organisation_id, deliverable_id, number);


CREATE INDEX ix_versions_organisation_id_plan_id ON versions (organisation_id, plan_id);


CREATE INDEX ix_work_queue_kind_due ON work_queue (kind, due);

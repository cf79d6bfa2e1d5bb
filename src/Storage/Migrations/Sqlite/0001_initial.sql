-- Written from the model.
CREATE TABLE "certificates" (
    "id" TEXT NOT NULL CONSTRAINT "pk_certificates" PRIMARY KEY,
    "erased" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "erased_at" TEXT NULL,
    "rows" TEXT NOT NULL,
    "files" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);


CREATE TABLE "organisations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_organisations" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "culture" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "authors_may_not_vote" INTEGER NOT NULL,
    "circuit_key" TEXT NULL,
    "closing_asked_at" TEXT NULL,
    "closes_at" TEXT NULL
);


CREATE TABLE "people" (
    "id" TEXT NOT NULL CONSTRAINT "pk_people" PRIMARY KEY,
    "display_name" TEXT NOT NULL,
    "culture" TEXT NOT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" TEXT NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);


CREATE TABLE "work_queue" (
    "organisation_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "claimed_until" TEXT NULL,
    CONSTRAINT "pk_work_queue" PRIMARY KEY ("organisation_id", "kind", "id")
);


CREATE TABLE "audit_entries" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "actor" TEXT NULL,
    "actor_name" TEXT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" TEXT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "pk_audit_entries" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_audit_entries_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT
);


CREATE TABLE "bodies" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "mission" TEXT NULL,
    "settings" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "dissolved_at" TEXT NULL,
    CONSTRAINT "pk_bodies" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_bodies_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT
);


CREATE TABLE "outbox" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "to_name" TEXT NULL,
    "payload" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "due_at" TEXT NOT NULL,
    "case_id" TEXT NULL,
    "condition" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    "delivered_at" TEXT NULL,
    "lapsed_at" TEXT NULL,
    CONSTRAINT "pk_outbox" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_outbox_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT
);


CREATE TABLE "own_templates" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "like" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "retired_at" TEXT NULL,
    CONSTRAINT "pk_own_templates" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_own_templates_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT
);


CREATE TABLE "readers" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NULL,
    "added_at" TEXT NOT NULL,
    "removed_at" TEXT NULL,
    "mails_stopped_at" TEXT NULL,
    "code_hash" BLOB NULL,
    "code_expires_at" TEXT NULL,
    "code_tries" INTEGER NOT NULL,
    CONSTRAINT "pk_readers" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_readers_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT
);


CREATE TABLE "retired_slugs" (
    "slug" TEXT NOT NULL CONSTRAINT "pk_retired_slugs" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "retired_at" TEXT NOT NULL,
    CONSTRAINT "fk_retired_slugs_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE CASCADE
);


CREATE TABLE "calendar_feeds" (
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "token_hash" BLOB NOT NULL,
    "given_at" TEXT NOT NULL,
    CONSTRAINT "pk_calendar_feeds" PRIMARY KEY ("organisation_id", "person_id"),
    CONSTRAINT "fk_calendar_feeds_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_calendar_feeds_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE TABLE "circuits" (
    "organisation_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "json" TEXT NOT NULL,
    "saved_by" TEXT NOT NULL,
    "saved_at" TEXT NOT NULL,
    CONSTRAINT "pk_circuits" PRIMARY KEY ("organisation_id", "key", "version"),
    CONSTRAINT "fk_circuits_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_circuits_people_saved_by" FOREIGN KEY ("saved_by") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE TABLE "delegations" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "from_name" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "starts_at" TEXT NOT NULL,
    "ends_at" TEXT NOT NULL,
    "reason" TEXT NULL,
    "given_at" TEXT NOT NULL,
    "revoked_at" TEXT NULL,
    CONSTRAINT "pk_delegations" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_delegations_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_delegations_people_from" FOREIGN KEY ("from") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_delegations_people_to" FOREIGN KEY ("to") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE TABLE "memberships" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "function" TEXT NULL,
    "joined_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    CONSTRAINT "pk_memberships" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_memberships_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_memberships_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE TABLE "notification_choices" (
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "rhythms" TEXT NOT NULL,
    CONSTRAINT "pk_notification_choices" PRIMARY KEY ("organisation_id", "person_id", "scope"),
    CONSTRAINT "fk_notification_choices_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notification_choices_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE TABLE "person_claims" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_person_claims" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "fk_person_claims_people_user_id" FOREIGN KEY ("user_id") REFERENCES "people" ("id") ON DELETE CASCADE
);


CREATE TABLE "person_logins" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "pk_person_logins" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "fk_person_logins_people_user_id" FOREIGN KEY ("user_id") REFERENCES "people" ("id") ON DELETE CASCADE
);


CREATE TABLE "person_passkeys" (
    "credential_id" BLOB NOT NULL CONSTRAINT "pk_person_passkeys" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    CONSTRAINT "fk_person_passkeys_people_user_id" FOREIGN KEY ("user_id") REFERENCES "people" ("id") ON DELETE CASCADE
);


CREATE TABLE "person_tokens" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "pk_person_tokens" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "fk_person_tokens_people_user_id" FOREIGN KEY ("user_id") REFERENCES "people" ("id") ON DELETE CASCADE
);


CREATE TABLE "meetings" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "starts_at" TEXT NULL,
    "ends_at" TEXT NULL,
    "place" TEXT NULL,
    "link" TEXT NULL,
    "status" TEXT NOT NULL,
    "second_call_of" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "convened_at" TEXT NULL,
    "sequence" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "secretary" TEXT NULL,
    "minutes" TEXT NOT NULL,
    "minutes_approved_at" TEXT NULL,
    "minutes_approved_by" TEXT NULL,
    "minutes_approved_in" TEXT NULL,
    "addenda" TEXT NOT NULL,
    CONSTRAINT "pk_meetings" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_meetings_bodies_organisation_id_body_id" FOREIGN KEY ("organisation_id", "body_id") REFERENCES "bodies" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_meetings_meetings_organisation_id_minutes_approved_in" FOREIGN KEY ("organisation_id", "minutes_approved_in") REFERENCES "meetings" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_meetings_meetings_organisation_id_second_call_of" FOREIGN KEY ("organisation_id", "second_call_of") REFERENCES "meetings" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_meetings_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT
);


CREATE TABLE "seats" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NULL,
    "person_id" TEXT NULL,
    "rank" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NULL,
    CONSTRAINT "pk_seats" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_seats_bodies_organisation_id_body_id" FOREIGN KEY ("organisation_id", "body_id") REFERENCES "bodies" ("organisation_id", "id") ON DELETE CASCADE,
    CONSTRAINT "fk_seats_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_seats_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE TABLE "plans" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "template_version" INTEGER NOT NULL,
    "own_template_id" TEXT NULL,
    "circuit_key" TEXT NOT NULL,
    "horizon_from" INTEGER NOT NULL,
    "horizon_to" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "with_tax" INTEGER NOT NULL,
    "session_reference" TEXT NULL,
    "authors" TEXT NULL,
    "project_name" TEXT NULL,
    "language" TEXT NOT NULL,
    "illustrative" INTEGER NOT NULL,
    "budget_cap" TEXT NULL,
    "yearly_cap" TEXT NULL,
    "size" TEXT NULL,
    "risk_profile" TEXT NULL,
    "created_by" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "archived_at" TEXT NULL,
    CONSTRAINT "pk_plans" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_plans_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plans_own_templates_organisation_id_own_template_id" FOREIGN KEY ("organisation_id", "own_template_id") REFERENCES "own_templates" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "deliverables" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NULL,
    "order" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "latest_version_id" TEXT NULL,
    "in_force_version_id" TEXT NULL,
    "state_since" TEXT NOT NULL,
    CONSTRAINT "pk_deliverables" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_deliverables_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_deliverables_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "follows" (
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "follows" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "pk_follows" PRIMARY KEY ("organisation_id", "plan_id", "person_id", "target"),
    CONSTRAINT "fk_follows_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_follows_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_follows_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "imports" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "plan_id" TEXT NULL,
    "deliverable_id" TEXT NULL,
    "section_id" TEXT NULL,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "refusal" TEXT NULL,
    "started_at" TEXT NOT NULL,
    CONSTRAINT "pk_imports" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_imports_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_imports_people_person" FOREIGN KEY ("person") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_imports_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "invitations" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "plan_id" TEXT NULL,
    "plan_role" TEXT NULL,
    "section_id" TEXT NULL,
    "message" TEXT NULL,
    "token_hash" BLOB NOT NULL,
    "invited_by" TEXT NOT NULL,
    "invited_at" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL,
    "accepted_by" TEXT NULL,
    "accepted_at" TEXT NULL,
    "withdrawn_at" TEXT NULL,
    CONSTRAINT "pk_invitations" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_invitations_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_invitations_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "own_template_versions" (
    "organisation_id" TEXT NOT NULL,
    "template_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "json" TEXT NOT NULL,
    "sections" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "keeps" INTEGER NOT NULL,
    "made_from" TEXT NOT NULL,
    "saved_by" TEXT NOT NULL,
    "saved_at" TEXT NOT NULL,
    CONSTRAINT "pk_own_template_versions" PRIMARY KEY ("organisation_id", "template_id", "number"),
    CONSTRAINT "fk_own_template_versions_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_own_template_versions_own_templates_organisation_id_template" FOREIGN KEY ("organisation_id", "template_id") REFERENCES "own_templates" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_own_template_versions_people_saved_by" FOREIGN KEY ("saved_by") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_own_template_versions_plans_organisation_id_made_from" FOREIGN KEY ("organisation_id", "made_from") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "plan_roles" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "columns" INTEGER NOT NULL,
    "sections" TEXT NOT NULL,
    "given_at" TEXT NOT NULL,
    CONSTRAINT "pk_plan_roles" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_plan_roles_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_roles_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_roles_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "plan_slugs" (
    "organisation_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "retired_at" TEXT NOT NULL,
    CONSTRAINT "pk_plan_slugs" PRIMARY KEY ("organisation_id", "slug"),
    CONSTRAINT "fk_plan_slugs_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_slugs_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE CASCADE
);


CREATE TABLE "agenda_items" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "plan_id" TEXT NULL,
    "deliverable_id" TEXT NULL,
    "order" INTEGER NOT NULL,
    "brief" TEXT NULL,
    "report_of" TEXT NULL,
    "minutes" TEXT NULL,
    "conflicts" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "pk_agenda_items" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_agenda_items_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_agenda_items_meetings_organisation_id_meeting_id" FOREIGN KEY ("organisation_id", "meeting_id") REFERENCES "meetings" ("organisation_id", "id") ON DELETE CASCADE,
    CONSTRAINT "fk_agenda_items_meetings_organisation_id_report_of" FOREIGN KEY ("organisation_id", "report_of") REFERENCES "meetings" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_agenda_items_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_agenda_items_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "alert_acknowledgements" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "alert_rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "withdrawn_by" TEXT NULL,
    "withdrawn_at" TEXT NULL,
    CONSTRAINT "pk_alert_acknowledgements" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_alert_acknowledgements_deliverables_organisation_id_delivera" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_alert_acknowledgements_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT
);


CREATE TABLE "attachments" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NULL,
    "section_id" TEXT NULL,
    "record_id" TEXT NULL,
    "file_name" TEXT NOT NULL,
    "title" TEXT NULL,
    "alternative_text" TEXT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "blob_reference" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TEXT NOT NULL,
    "removed_by" TEXT NULL,
    "removed_at" TEXT NULL,
    CONSTRAINT "pk_attachments" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_attachments_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_attachments_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_attachments_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "cases" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "definition_key" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "definition_json" TEXT NOT NULL,
    "current" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "step" TEXT NULL,
    "revision" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "opened_at" TEXT NOT NULL,
    CONSTRAINT "pk_cases" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_cases_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_cases_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_cases_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "deliverable_head" (
    "organisation_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL,
    CONSTRAINT "pk_deliverable_head" PRIMARY KEY ("organisation_id", "deliverable_id"),
    CONSTRAINT "fk_deliverable_head_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "plan_visits" (
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "since_sequence" INTEGER NOT NULL,
    "since_at" TEXT NOT NULL,
    CONSTRAINT "pk_plan_visits" PRIMARY KEY ("organisation_id", "deliverable_id", "person_id"),
    CONSTRAINT "fk_plan_visits_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_visits_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_visits_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE TABLE "speaker_notes" (
    "organisation_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "written_by" TEXT NULL,
    "written_at" TEXT NOT NULL,
    CONSTRAINT "pk_speaker_notes" PRIMARY KEY ("organisation_id", "deliverable_id", "section_id"),
    CONSTRAINT "fk_speaker_notes_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_speaker_notes_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_speaker_notes_people_written_by" FOREIGN KEY ("written_by") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE TABLE "suggestions" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "record_id" TEXT NULL,
    "field_key" TEXT NULL,
    "start" BLOB NULL,
    "end" BLOB NULL,
    "before" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NULL,
    "author" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decided_by" TEXT NULL,
    "decided_at" TEXT NULL,
    "undo" TEXT NULL,
    "round" INTEGER NOT NULL,
    CONSTRAINT "pk_suggestions" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_suggestions_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_suggestions_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_suggestions_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "versions" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "snapshot_reference" TEXT NOT NULL,
    "attachments" TEXT NOT NULL,
    "author" TEXT NULL,
    "at" TEXT NOT NULL,
    "decision_id" TEXT NULL,
    "reason" TEXT NULL,
    CONSTRAINT "pk_versions" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_versions_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_versions_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_versions_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "journal" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "command" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "step" TEXT NULL,
    "version" TEXT NOT NULL,
    "actor_id" TEXT NULL,
    "actor_name" TEXT NOT NULL,
    "reason" TEXT NULL,
    "detail" TEXT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "pk_journal" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_journal_cases_organisation_id_case_id" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "cases" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_journal_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_journal_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT
);


CREATE TABLE "client_id" (
    "organisation_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "client_id" INTEGER NOT NULL,
    "person_id" TEXT NULL,
    "assigned_at" TEXT NOT NULL,
    "burnt_at" TEXT NULL,
    CONSTRAINT "pk_client_id" PRIMARY KEY ("organisation_id", "deliverable_id", "client_id"),
    CONSTRAINT "fk_client_id_deliverable_head_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverable_head" ("organisation_id", "deliverable_id") ON DELETE RESTRICT
);


CREATE TABLE "deliverable_snapshot" (
    "organisation_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "pk_deliverable_snapshot" PRIMARY KEY ("organisation_id", "deliverable_id", "sequence"),
    CONSTRAINT "fk_deliverable_snapshot_deliverable_head_organisation_id_delive" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverable_head" ("organisation_id", "deliverable_id") ON DELETE RESTRICT
);


CREATE TABLE "deliverable_update" (
    "organisation_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "batch_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "person_id" TEXT NULL,
    "client_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "pk_deliverable_update" PRIMARY KEY ("organisation_id", "deliverable_id", "sequence"),
    CONSTRAINT "fk_deliverable_update_deliverable_head_organisation_id_delivera" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverable_head" ("organisation_id", "deliverable_id") ON DELETE RESTRICT
);


CREATE TABLE "read_model" (
    "organisation_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "pk_read_model" PRIMARY KEY ("organisation_id", "deliverable_id"),
    CONSTRAINT "fk_read_model_deliverable_head_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverable_head" ("organisation_id", "deliverable_id") ON DELETE CASCADE
);


CREATE TABLE "ballots" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "version_id" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "meeting_id" TEXT NULL,
    "opened_by" TEXT NOT NULL,
    "opened_at" TEXT NOT NULL,
    "closes_at" TEXT NOT NULL,
    "closed_at" TEXT NULL,
    CONSTRAINT "pk_ballots" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_ballots_bodies_organisation_id_body_id" FOREIGN KEY ("organisation_id", "body_id") REFERENCES "bodies" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_ballots_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_ballots_meetings_organisation_id_meeting_id" FOREIGN KEY ("organisation_id", "meeting_id") REFERENCES "meetings" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_ballots_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_ballots_people_opened_by" FOREIGN KEY ("opened_by") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_ballots_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_ballots_versions_organisation_id_version_id" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "versions" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "comment_threads" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "space" TEXT NOT NULL,
    "version_id" TEXT NULL,
    "standing" TEXT NULL,
    "moderated_by" TEXT NULL,
    "moderated_at" TEXT NULL,
    "refusal" TEXT NULL,
    "section_id" TEXT NULL,
    "record_id" TEXT NULL,
    "field_key" TEXT NULL,
    "start" BLOB NULL,
    "end" BLOB NULL,
    "quote" TEXT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "resolved_by" TEXT NULL,
    "resolved_at" TEXT NULL,
    CONSTRAINT "pk_comment_threads" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_comment_threads_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_comment_threads_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_comment_threads_people_moderated_by" FOREIGN KEY ("moderated_by") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_comment_threads_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_comment_threads_versions_organisation_id_version_id" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "versions" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "publications" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "audience" INTEGER NOT NULL,
    "attachments" TEXT NOT NULL,
    "published_by" TEXT NOT NULL,
    "published_at" TEXT NOT NULL,
    "tells_readers" INTEGER NOT NULL,
    "withdrawn_by" TEXT NULL,
    "withdrawn_at" TEXT NULL,
    "withdrawn_because" TEXT NULL,
    CONSTRAINT "pk_publications" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_publications_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_publications_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_publications_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_publications_versions_organisation_id_version_id" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "versions" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "sealed_documents" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "blob_reference" TEXT NOT NULL,
    "sealed_by" TEXT NOT NULL,
    "sealed_by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "previous_seal" TEXT NOT NULL,
    "seal" TEXT NOT NULL,
    CONSTRAINT "pk_sealed_documents" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_sealed_documents_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_sealed_documents_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_sealed_documents_people_sealed_by" FOREIGN KEY ("sealed_by") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_sealed_documents_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_sealed_documents_versions_organisation_id_version_id" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "versions" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "signatures" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "signer" TEXT NOT NULL,
    "signer_name" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "pk_signatures" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_signatures_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_signatures_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_signatures_people_signer" FOREIGN KEY ("signer") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_signatures_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_signatures_versions_organisation_id_version_id" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "versions" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "ballot_papers" (
    "organisation_id" TEXT NOT NULL,
    "ballot_id" TEXT NOT NULL,
    "seat_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NULL,
    "person_id" TEXT NULL,
    "token_hash" BLOB NOT NULL,
    "code_hash" BLOB NULL,
    "code_expires_at" TEXT NULL,
    "code_tries" INTEGER NOT NULL,
    "choice" TEXT NULL,
    "cast_at" TEXT NULL,
    "cast_by" TEXT NULL,
    CONSTRAINT "pk_ballot_papers" PRIMARY KEY ("organisation_id", "ballot_id", "seat_id"),
    CONSTRAINT "fk_ballot_papers_ballots_organisation_id_ballot_id" FOREIGN KEY ("organisation_id", "ballot_id") REFERENCES "ballots" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_ballot_papers_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_ballot_papers_people_cast_by" FOREIGN KEY ("cast_by") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_ballot_papers_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_ballot_papers_seats_organisation_id_seat_id" FOREIGN KEY ("organisation_id", "seat_id") REFERENCES "seats" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "decisions" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "version_id" TEXT NULL,
    "result_version_id" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "body_title" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "meeting_id" TEXT NULL,
    "ballot_id" TEXT NULL,
    "kind" TEXT NOT NULL,
    "opinion" TEXT NULL,
    "rejection" TEXT NULL,
    "number" TEXT NULL,
    "decided_on" TEXT NOT NULL,
    "votes" TEXT NOT NULL,
    "session" TEXT NOT NULL,
    "tally" TEXT NOT NULL,
    "motives" TEXT NULL,
    "deferred_to" TEXT NULL,
    "second_reading" INTEGER NOT NULL,
    "fictitious" INTEGER NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TEXT NOT NULL,
    "enforceability" TEXT NULL,
    CONSTRAINT "pk_decisions" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_decisions_ballots_organisation_id_ballot_id" FOREIGN KEY ("organisation_id", "ballot_id") REFERENCES "ballots" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_decisions_bodies_organisation_id_body_id" FOREIGN KEY ("organisation_id", "body_id") REFERENCES "bodies" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_decisions_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_decisions_meetings_organisation_id_meeting_id" FOREIGN KEY ("organisation_id", "meeting_id") REFERENCES "meetings" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_decisions_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_decisions_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_decisions_versions_organisation_id_version_id" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "versions" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "comments" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "is_official" INTEGER NOT NULL,
    "edited_at" TEXT NULL,
    "removed_at" TEXT NULL,
    CONSTRAINT "pk_comments" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_comments_comment_threads_organisation_id_thread_id" FOREIGN KEY ("organisation_id", "thread_id") REFERENCES "comment_threads" ("organisation_id", "id") ON DELETE CASCADE,
    CONSTRAINT "fk_comments_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_comments_people_author" FOREIGN KEY ("author") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE TABLE "notifications" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "plan_id" TEXT NULL,
    "deliverable_id" TEXT NULL,
    "thread_id" TEXT NULL,
    "facts" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "read_at" TEXT NULL,
    "mail_due" TEXT NULL,
    CONSTRAINT "pk_notifications" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_notifications_comment_threads_organisation_id_thread_id" FOREIGN KEY ("organisation_id", "thread_id") REFERENCES "comment_threads" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notifications_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notifications_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notifications_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notifications_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "amendments" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "deliverable_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "records" TEXT NOT NULL,
    "responsible" TEXT NULL,
    "responsible_name" TEXT NULL,
    "due_on" TEXT NOT NULL,
    "deferral" TEXT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NULL,
    "integrated_by" TEXT NULL,
    "integrated_at" TEXT NULL,
    "verified_by" TEXT NULL,
    "verified_at" TEXT NULL,
    CONSTRAINT "pk_amendments" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_amendments_decisions_organisation_id_decision_id" FOREIGN KEY ("organisation_id", "decision_id") REFERENCES "decisions" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_amendments_deliverables_organisation_id_deliverable_id" FOREIGN KEY ("organisation_id", "deliverable_id") REFERENCES "deliverables" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_amendments_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_amendments_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "namings" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    "old_name" TEXT NOT NULL,
    "new_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "pk_namings" PRIMARY KEY ("organisation_id", "id"),
    CONSTRAINT "fk_namings_decisions_organisation_id_decision_id" FOREIGN KEY ("organisation_id", "decision_id") REFERENCES "decisions" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_namings_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_namings_plans_organisation_id_plan_id" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plans" ("organisation_id", "id") ON DELETE RESTRICT
);


CREATE TABLE "comment_reactions" (
    "organisation_id" TEXT NOT NULL,
    "comment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "pk_comment_reactions" PRIMARY KEY ("organisation_id", "comment_id", "person_id", "kind"),
    CONSTRAINT "fk_comment_reactions_comments_organisation_id_comment_id" FOREIGN KEY ("organisation_id", "comment_id") REFERENCES "comments" ("organisation_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_comment_reactions_organisations_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_comment_reactions_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE INDEX "ix_agenda_items_organisation_id_deliverable_id" ON "agenda_items" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_agenda_items_organisation_id_meeting_id" ON "agenda_items" ("organisation_id", "meeting_id");


CREATE INDEX "ix_agenda_items_organisation_id_plan_id" ON "agenda_items" ("organisation_id", "plan_id");


CREATE INDEX "ix_agenda_items_organisation_id_report_of" ON "agenda_items" ("organisation_id", "report_of");


CREATE UNIQUE INDEX "ix_alert_acknowledgements_alert" ON "alert_acknowledgements" ("organisation_id", "deliverable_id", "alert_rule", "subject", "evidence", "round");


CREATE INDEX "ix_amendments_organisation_id_decision_id" ON "amendments" ("organisation_id", "decision_id");


CREATE INDEX "ix_amendments_organisation_id_deliverable_id" ON "amendments" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_amendments_organisation_id_plan_id" ON "amendments" ("organisation_id", "plan_id");


CREATE INDEX "ix_attachments_organisation_id_deliverable_id" ON "attachments" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_attachments_organisation_id_plan_id" ON "attachments" ("organisation_id", "plan_id");


CREATE UNIQUE INDEX "ix_audit_entries_organisation_id_number" ON "audit_entries" ("organisation_id", "number");


CREATE INDEX "ix_ballot_papers_cast_by" ON "ballot_papers" ("cast_by");


CREATE INDEX "ix_ballot_papers_organisation_id_seat_id" ON "ballot_papers" ("organisation_id", "seat_id");


CREATE UNIQUE INDEX "ix_ballot_papers_organisation_id_token_hash" ON "ballot_papers" ("organisation_id", "token_hash");


CREATE INDEX "ix_ballot_papers_person_id" ON "ballot_papers" ("person_id");


CREATE INDEX "ix_ballots_opened_by" ON "ballots" ("opened_by");


CREATE INDEX "ix_ballots_organisation_id_body_id" ON "ballots" ("organisation_id", "body_id");


CREATE INDEX "ix_ballots_organisation_id_deliverable_id" ON "ballots" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_ballots_organisation_id_meeting_id" ON "ballots" ("organisation_id", "meeting_id");


CREATE INDEX "ix_ballots_organisation_id_plan_id" ON "ballots" ("organisation_id", "plan_id");


CREATE INDEX "ix_ballots_organisation_id_version_id" ON "ballots" ("organisation_id", "version_id");


CREATE UNIQUE INDEX "ix_calendar_feeds_organisation_id_token_hash" ON "calendar_feeds" ("organisation_id", "token_hash");


CREATE INDEX "ix_calendar_feeds_person_id" ON "calendar_feeds" ("person_id");


CREATE UNIQUE INDEX "ix_cases_organisation_id_deliverable_id" ON "cases" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_cases_organisation_id_plan_id" ON "cases" ("organisation_id", "plan_id");


CREATE UNIQUE INDEX "ix_certificates_erased" ON "certificates" ("erased");


CREATE INDEX "ix_circuits_saved_by" ON "circuits" ("saved_by");


CREATE INDEX "ix_comment_reactions_person_id" ON "comment_reactions" ("person_id");


CREATE INDEX "ix_comment_threads_moderated_by" ON "comment_threads" ("moderated_by");


CREATE INDEX "ix_comment_threads_organisation_id_deliverable_id" ON "comment_threads" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_comment_threads_organisation_id_plan_id" ON "comment_threads" ("organisation_id", "plan_id");


CREATE INDEX "ix_comment_threads_organisation_id_version_id" ON "comment_threads" ("organisation_id", "version_id");


CREATE INDEX "ix_comments_author" ON "comments" ("author");


CREATE INDEX "ix_comments_organisation_id_thread_id" ON "comments" ("organisation_id", "thread_id");


CREATE INDEX "ix_decisions_organisation_id_ballot_id" ON "decisions" ("organisation_id", "ballot_id");


CREATE INDEX "ix_decisions_organisation_id_body_id" ON "decisions" ("organisation_id", "body_id");


CREATE INDEX "ix_decisions_organisation_id_deliverable_id" ON "decisions" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_decisions_organisation_id_meeting_id" ON "decisions" ("organisation_id", "meeting_id");


CREATE INDEX "ix_decisions_organisation_id_plan_id" ON "decisions" ("organisation_id", "plan_id");


CREATE INDEX "ix_decisions_organisation_id_version_id" ON "decisions" ("organisation_id", "version_id");


CREATE INDEX "ix_delegations_from" ON "delegations" ("from");


CREATE INDEX "ix_delegations_organisation_id_to" ON "delegations" ("organisation_id", "to");


CREATE INDEX "ix_delegations_to" ON "delegations" ("to");


CREATE UNIQUE INDEX "ix_deliverable_update_organisation_id_deliverable_id_batch_id_o" ON "deliverable_update" ("organisation_id", "deliverable_id", "batch_id", "ordinal");


CREATE UNIQUE INDEX "ix_deliverables_organisation_id_plan_id_code" ON "deliverables" ("organisation_id", "plan_id", "code");


CREATE INDEX "ix_follows_person_id" ON "follows" ("person_id");


CREATE INDEX "ix_imports_organisation_id_plan_id" ON "imports" ("organisation_id", "plan_id");


CREATE INDEX "ix_imports_organisation_id_started_at" ON "imports" ("organisation_id", "started_at");


CREATE INDEX "ix_imports_person" ON "imports" ("person");


CREATE INDEX "ix_invitations_organisation_id_plan_id" ON "invitations" ("organisation_id", "plan_id");


CREATE UNIQUE INDEX "ix_invitations_organisation_id_token_hash" ON "invitations" ("organisation_id", "token_hash");


CREATE UNIQUE INDEX "ix_journal_organisation_id_case_id_number" ON "journal" ("organisation_id", "case_id", "number");


CREATE INDEX "ix_journal_organisation_id_deliverable_id" ON "journal" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_meetings_organisation_id_body_id" ON "meetings" ("organisation_id", "body_id");


CREATE INDEX "ix_meetings_organisation_id_held_on" ON "meetings" ("organisation_id", "held_on");


CREATE INDEX "ix_meetings_organisation_id_minutes_approved_in" ON "meetings" ("organisation_id", "minutes_approved_in");


CREATE INDEX "ix_meetings_organisation_id_second_call_of" ON "meetings" ("organisation_id", "second_call_of");


CREATE UNIQUE INDEX "ix_memberships_organisation_id_person_id" ON "memberships" ("organisation_id", "person_id");


CREATE INDEX "ix_memberships_person_id" ON "memberships" ("person_id");


CREATE INDEX "ix_namings_organisation_id_decision_id" ON "namings" ("organisation_id", "decision_id");


CREATE INDEX "ix_namings_organisation_id_plan_id" ON "namings" ("organisation_id", "plan_id");


CREATE INDEX "ix_notification_choices_person_id" ON "notification_choices" ("person_id");


CREATE INDEX "ix_notifications_organisation_id_deliverable_id" ON "notifications" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_notifications_organisation_id_person_id_at" ON "notifications" ("organisation_id", "person_id", "at");


CREATE UNIQUE INDEX "ix_notifications_organisation_id_person_id_key" ON "notifications" ("organisation_id", "person_id", "key");


CREATE INDEX "ix_notifications_organisation_id_plan_id" ON "notifications" ("organisation_id", "plan_id");


CREATE INDEX "ix_notifications_organisation_id_thread_id" ON "notifications" ("organisation_id", "thread_id");


CREATE INDEX "ix_notifications_person_id" ON "notifications" ("person_id");


CREATE UNIQUE INDEX "ix_organisations_slug" ON "organisations" ("slug");


CREATE UNIQUE INDEX "ix_outbox_organisation_id_idempotency_key" ON "outbox" ("organisation_id", "idempotency_key");


CREATE INDEX "ix_own_template_versions_organisation_id_made_from" ON "own_template_versions" ("organisation_id", "made_from");


CREATE INDEX "ix_own_template_versions_saved_by" ON "own_template_versions" ("saved_by");


CREATE INDEX "email_index" ON "people" ("normalized_email");


CREATE UNIQUE INDEX "user_name_index" ON "people" ("normalized_user_name");


CREATE INDEX "ix_person_claims_user_id" ON "person_claims" ("user_id");


CREATE INDEX "ix_person_logins_user_id" ON "person_logins" ("user_id");


CREATE INDEX "ix_person_passkeys_user_id" ON "person_passkeys" ("user_id");


CREATE UNIQUE INDEX "ix_plan_roles_organisation_id_plan_id_person_id" ON "plan_roles" ("organisation_id", "plan_id", "person_id");


CREATE INDEX "ix_plan_roles_person_id" ON "plan_roles" ("person_id");


CREATE INDEX "ix_plan_slugs_organisation_id_plan_id" ON "plan_slugs" ("organisation_id", "plan_id");


CREATE INDEX "ix_plan_visits_person_id" ON "plan_visits" ("person_id");


CREATE INDEX "ix_plans_organisation_id_own_template_id" ON "plans" ("organisation_id", "own_template_id");


CREATE UNIQUE INDEX "ix_plans_organisation_id_slug" ON "plans" ("organisation_id", "slug");


CREATE INDEX "ix_publications_organisation_id_deliverable_id" ON "publications" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_publications_organisation_id_plan_id" ON "publications" ("organisation_id", "plan_id");


CREATE INDEX "ix_publications_organisation_id_version_id" ON "publications" ("organisation_id", "version_id");


CREATE UNIQUE INDEX "ix_readers_organisation_id_email" ON "readers" ("organisation_id", "email");


CREATE INDEX "ix_retired_slugs_organisation_id" ON "retired_slugs" ("organisation_id");


CREATE INDEX "ix_sealed_documents_organisation_id_deliverable_id" ON "sealed_documents" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_sealed_documents_organisation_id_plan_id" ON "sealed_documents" ("organisation_id", "plan_id");


CREATE UNIQUE INDEX "ix_sealed_documents_organisation_id_version_id_number" ON "sealed_documents" ("organisation_id", "version_id", "number");


CREATE INDEX "ix_sealed_documents_sealed_by" ON "sealed_documents" ("sealed_by");


CREATE INDEX "ix_seats_organisation_id_body_id" ON "seats" ("organisation_id", "body_id");


CREATE INDEX "ix_seats_person_id" ON "seats" ("person_id");


CREATE INDEX "ix_signatures_organisation_id_deliverable_id" ON "signatures" ("organisation_id", "deliverable_id");


CREATE INDEX "ix_signatures_organisation_id_plan_id" ON "signatures" ("organisation_id", "plan_id");


CREATE UNIQUE INDEX "ix_signatures_organisation_id_version_id_signer" ON "signatures" ("organisation_id", "version_id", "signer");


CREATE INDEX "ix_signatures_signer" ON "signatures" ("signer");


CREATE INDEX "ix_speaker_notes_written_by" ON "speaker_notes" ("written_by");


CREATE INDEX "ix_suggestions_organisation_id_plan_id" ON "suggestions" ("organisation_id", "plan_id");


CREATE INDEX "ix_suggestions_waiting" ON "suggestions" ("organisation_id", "deliverable_id", "state");


CREATE UNIQUE INDEX "ix_versions_organisation_id_deliverable_id_number" ON "versions" ("organisation_id", "deliverable_id", "number");


CREATE INDEX "ix_versions_organisation_id_plan_id" ON "versions" ("organisation_id", "plan_id");


CREATE INDEX "ix_work_queue_kind_due" ON "work_queue" ("kind", "due");

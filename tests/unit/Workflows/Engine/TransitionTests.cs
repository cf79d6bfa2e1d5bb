using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outbox;
using Portal.Workflows.Shipped;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Engine;

/// <summary>Each transition of the reference, allowed and refused.</summary>
public sealed class TransitionTests : IDisposable
{
    private static readonly SessionChoice NextWeek = new(Space.Today.AddDays(9), new TimeOnly(18, 30));

    private readonly Space _town = new(OrganisationKind.Municipality);
    private readonly Space _company = new(OrganisationKind.Company);

    // 1
    [Fact]
    public void Submitting_freezes_the_draft_as_0_1_and_asks_the_reviewers()
    {
        var reviewer = _town.Join("Directrice générale", ScreenRole.Valideur);

        _town.Do(new Submit { Reviewers = [new Reviewer(reviewer, "Directrice générale", true)], Message = "Bonne lecture." });

        Assert.Equal((ApprovalState.Review, "0.1"), (_town.State, _town.Number));
        Assert.Equal(ApprovalState.Review, _town.Deliverable.State);
        Assert.Equal(ApprovalState.Review, _town.Version("0.1").State);
        Assert.Equal([ApprovalState.Review], _town.Content.Entered);
        Assert.Equal(["directrice-generale@organisation.example"], _town.Mails(MailTemplates.ReviewRequested));
        Assert.Equal(new DateOnly(2026, 3, 16), _town.Case.DueOn);
    }

    [Fact]
    public void An_error_blocks_submission_and_every_one_is_listed()
    {
        _town.Content.Facts = new ContentFacts { Errors = ["Horizon à l'envers", "Code inconnu"] };

        Assert.Equal([ApprovalRules.NoErrorRemains, ApprovalRules.NoErrorRemains], _town.Obstacles(new Submit()));
        Assert.Equal(ApprovalRules.NoErrorRemains, _town.Refusal(new Submit()));
        Assert.Empty(_town.Content.Entered);
    }

    [Fact]
    public void A_warning_does_not_block_the_review()
    {
        _town.Content.Facts = new ContentFacts { UnacknowledgedWarnings = ["Objectif sans indicateur"] };

        Assert.Equal(ApprovalState.Review, _town.Do(new Submit()).State.State);
    }

    [Theory]
    [InlineData(ScreenRole.Redacteur)]
    [InlineData(ScreenRole.Valideur)]
    [InlineData(ScreenRole.Lecteur)]
    public void Only_lead_and_sponsor_submit(ScreenRole role)
    {
        var person = _company.Join("Autre", role);

        // A valideur does not even see a draft.
        if (role == ScreenRole.Valideur) Assert.Null(_company.Try(new Submit(), person));
        else Assert.Equal(ApprovalRules.RoleAllows, _company.Refusal(new Submit(), person));
    }

    [Fact]
    public void Submitting_twice_says_where_the_plan_stands()
    {
        _town.Do(new Submit());

        Assert.Equal(ApprovalRules.StateAllows, _town.Refusal(new Submit()));
    }

    [Fact]
    public void A_circuit_without_its_bodies_is_not_started()
    {
        _town.Store.Circuit = ShippedDefinitions.Chamber;

        Assert.Equal(ApprovalRules.CircuitFits, _town.Refusal(new Submit()));
    }

    [Fact]
    public void A_running_case_keeps_the_circuit_it_started_with()
    {
        _town.Do(new Submit());

        _town.Store.Circuit = ShippedDefinitions.CompanyFast;
        _town.Do(new PutOnAgenda(NextWeek));

        Assert.Equal(("municipality", "bureau"), (_town.Case.DefinitionKey, _town.Case.Step));
    }

    // 2
    [Fact]
    public void A_reviewer_gives_the_text_back_with_a_reason()
    {
        var reviewer = _town.Join("Relectrice", ScreenRole.Valideur);
        _town.Do(new Submit());

        Assert.Equal(ApprovalRules.ReturnsSayWhy, _town.Refusal(new ReturnToDraft(" "), reviewer));
        _town.Do(new ReturnToDraft("Le budget manque."), reviewer);

        Assert.Equal((ApprovalState.Draft, "0.2"), (_town.State, _town.Number));
        Assert.Equal("Le budget manque.", _town.Journal.Entries[^1].Reason);
        Assert.Equal([ApprovalState.Review, ApprovalState.Draft], _town.Content.Entered);
    }

    [Fact]
    public void Once_on_an_agenda_only_the_sponsor_takes_it_back_and_only_before_the_session()
    {
        var reviewer = _town.Join("Relectrice", ScreenRole.Valideur);
        _town.Do(new Submit());
        _town.Do(new PutOnAgenda(NextWeek));

        Assert.Equal(ApprovalRules.StateAllows, _town.Refusal(new ReturnToDraft("Non."), reviewer));
        _town.Time.Now = Space.Monday.AddDays(10);
        Assert.Equal(ApprovalRules.ReturnsComeBeforeTheSession, _town.Refusal(new ReturnToDraft("Trop tard.")));
        _town.Time.Now = Space.Monday.AddDays(8);
        _town.Do(new ReturnToDraft("À retravailler."));

        Assert.Null(_town.Case.Current.Session);
        Assert.Equal("0.2", _town.Number);
        Assert.Contains("municipalexecutive.2@organisation.example", _town.Mails(MailTemplates.BackToDraft));
    }

    // 3
    [Fact]
    public void The_agenda_makes_0_1_P1_and_plans_the_session()
    {
        _town.Do(new Submit());

        _town.Do(new PutOnAgenda(NextWeek));

        Assert.Equal((ApprovalState.Provisional, "0.1-P1", "bureau"), (_town.State, _town.Number, _town.Case.Step));
        var meeting = Assert.Single(_town.Store.Meetings);
        Assert.Equal((NextWeek.HeldOn, MeetingStatus.Planned, _town.Body(BodyKind.MunicipalExecutive).Id), (meeting.HeldOn, meeting.Status, meeting.BodyId));
        Assert.Equal(5, _town.Mails(MailTemplates.OnAgenda).Count());
        Assert.Equal(ApprovalState.Provisional, _town.Version("0.1-P1").State);
    }

    [Fact]
    public void The_agenda_waits_for_mandatory_reviewers_acknowledged_warnings_and_a_session()
    {
        var reviewer = _town.Join("Relectrice", ScreenRole.Valideur);
        _town.Do(new Submit { Reviewers = [new Reviewer(reviewer, "Relectrice", true)] });
        _town.Content.Facts = new ContentFacts { UnacknowledgedWarnings = ["Hors horizon"] };

        Assert.Equal(
            [ApprovalRules.MandatoryReviewersAnswered, ApprovalRules.WarningsAreAcknowledged, ApprovalRules.SessionIsChosen],
            _town.Obstacles(new PutOnAgenda(null)));
        Assert.Equal(ApprovalRules.SessionIsAhead, _town.Obstacles(new PutOnAgenda(new SessionChoice(Space.Today.AddDays(-1))))[^1]);

        _town.Do(new AnswerReview(ReviewVerdict.Remarks, "Voir mes commentaires."), reviewer);
        _town.Content.Facts = new ContentFacts();
        Assert.Empty(_town.Obstacles(new PutOnAgenda(NextWeek)));
    }

    [Fact]
    public void Only_those_asked_answer_and_an_objection_says_why()
    {
        var (reviewer, writer) = (_town.Join("Relectrice", ScreenRole.Valideur), _town.Join("Rédacteur", ScreenRole.Redacteur));
        _town.Do(new Submit());

        Assert.Equal(ApprovalRules.ReviewersAnswer, _town.Refusal(new AnswerReview(ReviewVerdict.NoRemark), writer));
        Assert.Equal(ApprovalRules.ObjectionsSayWhy, _town.Refusal(new AnswerReview(ReviewVerdict.Objection), reviewer));
        _town.Do(new AnswerReview(ReviewVerdict.NoRemark), reviewer);
        _town.Do(new AnswerReview(ReviewVerdict.Objection, "Le coût."), reviewer);
        Assert.Equal(ReviewVerdict.Objection, Assert.Single(_town.Case.Current.Review!.Answers).Verdict);
    }

    [Fact]
    public void A_session_convened_late_is_said_and_not_forbidden()
    {
        _company.Do(new Submit { StraightTo = new SessionChoice(Space.Today.AddDays(9)) });
        Assert.Empty(_company.Do(new ChooseSession(new SessionChoice(Space.Today.AddDays(6)))).Remarks);

        Assert.Equal([ApprovalRules.ConveningIsShort], _company.Do(new ChooseSession(new SessionChoice(Space.Today.AddDays(5)))).Remarks);
    }

    [Fact]
    public void The_short_path_goes_straight_to_the_board_and_a_town_does_not()
    {
        _company.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });

        Assert.Equal((ApprovalState.Provisional, "0.1-P1"), (_company.State, _company.Number));
        Assert.Equal(ApprovalRules.ReviewIsNotSkippedHere, _town.Refusal(new Submit { StraightTo = NextWeek }));
    }

    // 4
    [Fact]
    public void Only_the_deciding_body_makes_a_version_definitive()
    {
        ToBureau();
        Assert.Equal(GovernanceRules.AdvisoryBodiesAdvise, _town.Refusal(new RecordDecision(_town.Session(BodyKind.MunicipalExecutive, DecisionKind.Approve))));

        _town.Do(Advice(AdviceOpinion.Favourable));
        Assert.Equal((ApprovalState.Provisional, "council", "0.1-P1"), (_town.State, _town.Case.Step, _town.Number));

        var council = _town.Session(BodyKind.MunicipalCouncil, DecisionKind.Approve);
        Assert.Equal(ApprovalRules.ResolutionHasANumber, _town.Refusal(new RecordDecision(council)));
        _town.Do(new RecordDecision(council with { Number = "2026-042" }));

        Assert.Equal((ApprovalState.Definitive, "1.0"), (_town.State, _town.Number));
        var version = _town.Version("1.0");
        var decision = _town.Store.Decisions[^1];
        Assert.Equal((decision.Id, version.Id), (version.DecisionId, decision.ResultVersionId));
        Assert.Equal(("2026-042", 5), (decision.Number, decision.Votes.For));
        Assert.Equal(version.Id, _town.Deliverable.InForceVersionId);
        Assert.Equal(MeetingStatus.Held, _town.Store.Meetings.Single(meeting => meeting.Id == decision.MeetingId).Status);
    }

    [Fact]
    public void Without_quorum_nothing_is_decided()
    {
        ToBoard();
        var board = _company.Body(BodyKind.ManagementBoard);
        var draft = _company.Session(BodyKind.ManagementBoard, DecisionKind.Approve);
        var thin = draft with { Session = board.Seats.Skip(2).Aggregate(draft.Session, (sheet, seat) => sheet.Absent(seat.Id)), Votes = new Votes(2, 0, 0) };

        Assert.Equal(GovernanceRules.QuorumIsReached, _company.Refusal(new RecordDecision(thin)));
    }

    [Fact]
    public void Only_a_secretary_or_the_chair_of_that_body_records()
    {
        ToBoard();
        var (writer, chair) = (_company.Join("Rédacteur", ScreenRole.Redacteur), _company.Join("Présidente"));
        _company.Body(BodyKind.ManagementBoard).Chair!.Claim(chair);
        var approval = new RecordDecision(_company.Session(BodyKind.ManagementBoard, DecisionKind.Approve));

        Assert.Equal(ApprovalRules.RoleAllows, _company.Refusal(approval, writer));
        _company.Do(approval, chair);
        Assert.Equal(ApprovalState.Definitive, _company.State);
    }

    [Fact]
    public void The_chair_of_the_council_does_not_record_for_the_bureau()
    {
        ToBureau();
        var mayor = _town.Join("Présidente du conseil");
        _town.Body(BodyKind.MunicipalCouncil).Chair!.Claim(mayor);

        Assert.Equal(ApprovalRules.RoleAllows, _town.Refusal(Advice(AdviceOpinion.Favourable), mayor));
    }

    [Fact]
    public void Where_roles_are_separated_authors_step_aside()
    {
        _company.Organisation.SeparateAuthorsFromVoters(true);
        ToBoard();
        var board = _company.Body(BodyKind.ManagementBoard);
        board.Seats[1].Claim(_company.Pilote);
        var draft = _company.Session(BodyKind.ManagementBoard, DecisionKind.Approve);

        Assert.Equal(ApprovalRules.AuthorsDoNotVoteHere, _company.Refusal(new RecordDecision(draft)));
        _company.Do(new RecordDecision(draft with { Session = draft.Session.InConflict(board.Seats[1].Id), Votes = new Votes(4, 0, 0) }));
        Assert.Equal(4, _company.Store.Decisions[0].Tally.Quorum.Voters);
    }

    // 5 and 6
    [Fact]
    public void An_approval_with_amendments_opens_their_targets_and_becomes_definitive_once_they_are_verified()
    {
        ToBoard();
        _company.Do(Amended(_company.Request("Reprendre O4.", "objectifs"), _company.Request("Revoir le budget.", "budget")));

        Assert.Equal((ApprovalState.Amending, "0.1-P1"), (_company.State, _company.Number));
        Assert.Equal(["objectifs", "budget"], Open().Sections);
        Assert.Equal(ApprovalRules.AmendmentsAreVerified, _company.Refusal(new CompleteAmendments()));
        Assert.Equal(GovernanceRules.OnlyIntegratedAmendmentsAreVerified, _company.Refusal(new VerifyAmendment(_company.Amendment(1).Id)));

        _company.Do(new IntegrateAmendment(_company.Amendment(1).Id, "Section 2"));
        _company.Do(new VerifyAmendment(_company.Amendment(1).Id));
        Assert.Equal(["budget"], Open().Sections);
        _company.Do(new RefuseAmendment(_company.Amendment(2).Id, "Sans objet depuis la délibération."));
        _company.Do(new CompleteAmendments());

        Assert.Equal((ApprovalState.Definitive, "1.0"), (_company.State, _company.Number));
        Assert.Single(_company.Store.Decisions);
        Assert.Equal(_company.Version("1.0").Id, _company.Store.Decisions[0].ResultVersionId);
    }

    [Fact]
    public void Nothing_but_the_targets_may_have_changed()
    {
        ToBoard();
        _company.Do(Amended(_company.Request("Reprendre O4.", "objectifs")));
        _company.Do(new IntegrateAmendment(_company.Amendment(1).Id));
        _company.Do(new VerifyAmendment(_company.Amendment(1).Id));
        _company.Content.Facts = new ContentFacts { ChangedOutsideTargets = ["Budget"] };

        Assert.Equal(ApprovalRules.NothingElseChanged, _company.Refusal(new CompleteAmendments()));
        Assert.Equal(["objectifs"], _company.Content.InspectedTargets?.Sections);
    }

    [Fact]
    public void A_verifier_sends_back_what_is_not_well_integrated()
    {
        ToBoard();
        _company.Do(Amended(_company.Request("Reprendre O4.", "objectifs")));
        _company.Do(new IntegrateAmendment(_company.Amendment(1).Id));

        _company.Do(new SendAmendmentBack(_company.Amendment(1).Id, "Le périmètre manque."));

        Assert.Equal(AmendmentState.Requested, _company.Amendment(1).State);
        Assert.Equal(ApprovalRules.AmendmentsAreVerified, _company.Refusal(new CompleteAmendments()));
    }

    [Fact]
    public void An_amendment_is_integrated_by_writers_or_its_responsible_and_verified_by_neither()
    {
        ToBoard();
        var (writer, reader, named) = (_company.Join("Rédacteur", ScreenRole.Redacteur), _company.Join("Lecteur", ScreenRole.Lecteur), _company.Join("Achats", ScreenRole.Lecteur));
        _company.Do(Amended(_company.Request("Reprendre O4.", "objectifs") with { Responsible = named }));
        var amendment = _company.Amendment(1).Id;

        Assert.Equal(ApprovalRules.AmendmentsAreIntegratedByTheirResponsible, _company.Refusal(new IntegrateAmendment(amendment), reader));
        _company.Do(new IntegrateAmendment(amendment), named);
        _company.Do(new IntegrateAmendment(amendment), writer);
        Assert.Equal(ApprovalRules.RoleAllows, _company.Refusal(new VerifyAmendment(amendment), writer));
    }

    [Fact]
    public void An_amendment_of_another_decision_is_unknown_here()
    {
        ToBoard();
        _company.Do(Amended(_company.Request("Reprendre O4.", "objectifs")));

        Assert.Equal(ApprovalRules.AmendmentIsPending, _company.Refusal(new IntegrateAmendment(AmendmentId.New())));
    }

    // 7
    [Fact]
    public void A_second_reading_comes_back_before_the_same_body()
    {
        ToBoard();
        var draft = _company.Session(BodyKind.ManagementBoard, DecisionKind.ApproveWithAmendments);
        _company.Do(new RecordDecision(draft with { Amendments = [_company.Request("Reprendre O4.", "objectifs")], SecondReading = true }));
        _company.Do(new IntegrateAmendment(_company.Amendment(1).Id));

        _company.Do(new CompleteAmendments(NextWeek));

        Assert.Equal((ApprovalState.Provisional, "0.1-P2", "board"), (_company.State, _company.Number, _company.Case.Step));
        Assert.Equal(NextWeek.HeldOn, _company.Case.DueOn);
    }

    // 5b then 7
    [Fact]
    public void Observations_of_an_advice_never_make_it_definitive()
    {
        ToBureau();
        _town.Do(new RecordDecision(_town.Session(BodyKind.MunicipalExecutive, DecisionKind.Advice) with
        {
            Opinion = AdviceOpinion.Favourable,
            Amendments = [_town.Request("Préciser le coût.", "budget")],
        }));
        Assert.Equal(ApprovalState.Amending, _town.State);
        Assert.Equal(ApprovalRules.AmendmentsAreIntegrated, _town.Refusal(new CompleteAmendments()));
        _town.Do(new IntegrateAmendment(_town.Amendment(1).Id));

        _town.Do(new CompleteAmendments());

        Assert.Equal((ApprovalState.Provisional, "0.1-P2", "council"), (_town.State, _town.Number, _town.Case.Step));
    }

    // 8
    [Fact]
    public void A_rejection_sends_back_or_ends()
    {
        ToBoard();
        var lost = _company.Session(BodyKind.ManagementBoard, DecisionKind.Reject) with { Votes = new Votes(1, 4, 0), Motives = "Trop cher." };

        _company.Do(new RecordDecision(lost with { Rejection = RejectionOutcome.Rework }));
        Assert.Equal((ApprovalState.Draft, "0.2"), (_company.State, _company.Number));

        _company.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });
        _company.Do(new RecordDecision(lost with { Rejection = RejectionOutcome.Final }));
        Assert.Equal(ApprovalState.Rejected, _company.State);
        Assert.Equal(ApprovalState.Rejected, _company.Version("0.2-P1").State);
        Assert.Equal(ApprovalRules.RevisionsFollowAnAdoption, _company.Refusal(new OpenRevision("Encore.")));
    }

    // 9
    [Fact]
    public void A_deferral_changes_the_date_and_nothing_else()
    {
        ToBoard();
        var versions = _company.Store.Versions.Count;

        _company.Do(new RecordDecision(_company.Session(BodyKind.ManagementBoard, DecisionKind.Defer) with { Votes = Votes.None, DeferredTo = Space.Today.AddDays(30) }));

        Assert.Equal((ApprovalState.Provisional, "0.1-P1", "board"), (_company.State, _company.Number, _company.Case.Step));
        Assert.Equal(Space.Today.AddDays(30), _company.Case.DueOn);
        Assert.Equal(versions, _company.Store.Versions.Count);
    }

    // 10
    [Fact]
    public void A_definitive_version_is_published_and_taken_down_at_once()
    {
        var attachment = AttachmentId.New();
        _company.Content.Attachments = [attachment];
        Adopt();
        var version = _company.Version("1.0").Id;

        _company.Do(new Publish(version, Audience.Organisation, [attachment]));
        _company.Do(new Publish(version, Audience.Public, []));
        var publication = Assert.Single(_company.Store.Publications, publication => publication.IsOut);
        Assert.Equal((Audience.Public, ApprovalState.Definitive), (publication.Audience, _company.State));
        _company.Do(new WithdrawPublication(publication.Id, "Erreur de chiffre."));

        Assert.DoesNotContain(_company.Store.Publications, each => each.IsOut);
        Assert.Equal(ApprovalRules.PublicationIsOut, _company.Refusal(new WithdrawPublication(publication.Id)));
    }

    [Fact]
    public void What_is_not_adopted_or_not_explained_or_not_attached_is_not_published()
    {
        ToBoard();
        Assert.Equal(ApprovalRules.OnlyAdoptedVersionsArePublished, _company.Refusal(new Publish(_company.Version("0.1-P1").Id, Audience.Public, [])));
        _company.Do(new RecordDecision(_company.Session(BodyKind.ManagementBoard, DecisionKind.Approve)));
        var version = _company.Version("1.0").Id;

        _company.Content.Facts = new ContentFacts { UnexplainedGaps = ["115 / 85"] };
        Assert.Equal(ApprovalRules.GapsAreExplained, _company.Refusal(new Publish(version, Audience.Public, [])));
        _company.Content.Facts = new ContentFacts();
        Assert.Equal(ApprovalRules.AttachmentsAreOfTheVersion, _company.Refusal(new Publish(version, Audience.Public, [AttachmentId.New()])));
    }

    [Fact]
    public void A_webmestre_publishes_on_order_and_within_it()
    {
        Adopt();
        var webmaster = _company.Join("Webmestre", ScreenRole.Lecteur);
        _company.Store.PlanRoles[0].HandOver(Roles.Webmaster, _company.Store.PlanRoles[1]);
        var version = _company.Version("1.0").Id;

        Assert.Equal(ApprovalRules.RoleAllows, _company.Refusal(new Publish(version, Audience.Organisation, [])));
        Assert.Equal(ApprovalRules.PublicationIsOrdered, _company.Refusal(new Publish(version, Audience.Organisation, []), webmaster));
        _company.Do(new OrderPublication(Audience.Members));
        Assert.Equal(ApprovalRules.PublicationIsOrdered, _company.Refusal(new Publish(version, Audience.Public, []), webmaster));
        _company.Do(new Publish(version, Audience.Members, []), webmaster);

        Assert.Null(_company.Case.Current.OrderedFor);
    }

    [Fact]
    public void Nobody_publishes_before_confirming_an_address()
    {
        Adopt();
        _company.Store.People[_company.Pilote] = _company.Store.People[_company.Pilote] with { EmailConfirmed = false };

        Assert.Equal(ApprovalRules.PublishersConfirmTheirAddress, _company.Refusal(new Publish(_company.Version("1.0").Id, Audience.Public, [])));
    }

    // 11 and 12
    [Fact]
    public void A_revision_leaves_1_0_in_force_until_2_0_is_adopted()
    {
        Adopt();
        var first = _company.Version("1.0");
        _company.Do(new Publish(first.Id, Audience.Public, []));

        _company.Do(new OpenRevision("Nouveau mandat."));
        Assert.Equal((ApprovalState.Draft, "2.0-D1"), (_company.State, _company.Number));
        Assert.Equal((ApprovalState.Definitive, first.Id), (first.State, _company.Deliverable.InForceVersionId!.Value));
        Assert.True(_company.Store.Publications[0].IsOut);

        ToBoard();
        _company.Do(new RecordDecision(_company.Session(BodyKind.ManagementBoard, DecisionKind.Approve)));
        Assert.Equal((ApprovalState.Definitive, "2.0"), (_company.State, _company.Number));
        Assert.Equal(ApprovalState.Superseded, first.State);
    }

    [Fact]
    public void A_revision_says_why_and_follows_an_adoption()
    {
        Assert.Equal(ApprovalRules.RevisionsFollowAnAdoption, _company.Refusal(new OpenRevision("Trop tôt.")));
        Adopt();
        Assert.Equal(ApprovalRules.RevisionsSayWhy, _company.Refusal(new OpenRevision("")));
    }

    [Fact]
    public void An_avenant_is_1_1_and_names_what_it_touches()
    {
        Adopt();
        Assert.Equal(ApprovalRules.AvenantsNameTheirTargets, _company.Refusal(new OpenRevision("Coût.", EditTargets.None)));

        _company.Do(new OpenRevision("Coût.", new EditTargets([], ["r1"])));
        Assert.Equal("1.1-D1", _company.Number);
        ToBoard();
        _company.Do(new RecordDecision(_company.Session(BodyKind.ManagementBoard, DecisionKind.Approve)));

        Assert.Equal("1.1", _company.Number);
        Assert.Null(_company.Case.Current.Avenant);
    }

    [Fact]
    public void A_rejected_revision_can_be_begun_again_under_another_number()
    {
        Adopt();
        _company.Do(new OpenRevision("Nouveau mandat."));
        ToBoard();
        _company.Do(new RecordDecision(_company.Session(BodyKind.ManagementBoard, DecisionKind.Reject) with { Votes = new Votes(0, 5, 0), Motives = "Non.", Rejection = RejectionOutcome.Final }));

        _company.Do(new OpenRevision("Seulement le coût.", new EditTargets([], ["r1"])));
        Assert.Equal("1.1-D1", _company.Number);
        ToBoard();
        _company.Do(new RecordDecision(_company.Session(BodyKind.ManagementBoard, DecisionKind.Reject) with { Votes = new Votes(0, 5, 0), Motives = "Non.", Rejection = RejectionOutcome.Final }));
        _company.Do(new OpenRevision("Autrement."));

        Assert.Equal("2.0-D2", _company.Number);
        Assert.Equal("1.0", _company.Case.Current.InForceNumber.ToString());
        Assert.Distinct(_company.Store.Versions.Select(version => version.Number));
    }

    // 13
    [Fact]
    public void An_administrator_archives_what_is_ended_and_nothing_else()
    {
        var administrator = _company.Join("Administratrice", OrganisationRole.Admin);
        Assert.Equal(ApprovalRules.OnlyEndedVersionsAreArchived, _company.Refusal(new Archive(), administrator));
        Adopt();
        var writer = _company.Join("Rédacteur", ScreenRole.Redacteur);
        _company.Do(new Publish(_company.Version("1.0").Id, Audience.Public, []));

        Assert.Equal(ApprovalRules.RoleAllows, _company.Refusal(new Archive(), writer));
        _company.Do(new Archive(), administrator);

        Assert.Equal((ApprovalState.Archived, ApprovalState.Archived), (_company.State, _company.Version("1.0").State));
        Assert.DoesNotContain(_company.Store.Publications, publication => publication.IsOut);
    }

    [Fact]
    public void A_stranger_gets_what_an_unknown_deliverable_gets()
    {
        var (member, stranger) = (_company.Join("Membre"), PersonId.New());

        Assert.Null(_company.Try(new Submit(), member));
        Assert.Null(_company.Try(new Submit(), stranger));
    }

    [Fact]
    public void A_command_from_an_older_page_is_refused()
    {
        _town.Do(new Submit { SeenRevision = 0 });

        Assert.Equal(ApprovalRules.SomebodyWasFaster, _town.Refusal(new PutOnAgenda(NextWeek) { SeenRevision = 0 }));
    }

    [Fact]
    public void A_project_takes_its_name_and_its_former_address_redirects()
    {
        ToBoard();

        _company.Do(new RecordDecision(_company.Session(BodyKind.ManagementBoard, DecisionKind.Approve) with { ProjectName = "Support 2009" }));

        Assert.Equal(("Support 2009", "Schéma directeur"), (_company.Plan.ShownName, _company.Plan.Title));
        Assert.Equal("support-2009", _company.Plan.Slug.Value);
        Assert.Equal(["schema-directeur"], _company.Plan.RetiredSlugs.Select(retired => retired.Slug.Value));
        Assert.Equal(["Schéma directeur", "Support 2009"], _company.NamesWhenFrozen);
        Assert.Equal(("Schéma directeur", "Support 2009"), (_company.Store.Namings[0].OldName, _company.Store.Namings[0].NewName));
    }

    public void Dispose()
    {
        _town.Dispose();
        _company.Dispose();
    }

    private void ToBureau()
    {
        _town.Do(new Submit());
        _town.Do(new PutOnAgenda(NextWeek));
        _town.Time.Now = Space.Monday.AddDays(9);
    }

    private void ToBoard() => _company.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });

    private void Adopt()
    {
        ToBoard();
        _company.Do(new RecordDecision(_company.Session(BodyKind.ManagementBoard, DecisionKind.Approve)));
    }

    private RecordDecision Advice(AdviceOpinion opinion) => new(_town.Session(BodyKind.MunicipalExecutive, DecisionKind.Advice) with { Opinion = opinion });

    private RecordDecision Amended(params AmendmentRequest[] amendments) =>
        new(_company.Session(BodyKind.ManagementBoard, DecisionKind.ApproveWithAmendments) with { Amendments = amendments });

    private EditExtent Open() => EditExtent.Of(Roles.Lead, _company.State, _company.Pilote, [], _company.Store.Amendments);
}

using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Shipped;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Journeys;

/// <summary>A plan a service firm writes in its client's space: the client reads it first, its steering committee advises, its board decides.</summary>
public sealed class ServiceFirmTests
{
    [Fact]
    public void The_client_s_reader_must_answer_before_any_body_sees_it()
    {
        using var client = new Space(OrganisationKind.ServiceFirm, ShippedDefinitions.ClientSpace);
        var sponsor = client.Join("Commanditaire", Domain.Plans.Settings.ScreenRole.Valideur);

        Assert.Equal(ApprovalRules.ReviewersAreNamed, client.Refusal(new Submit()));
        client.Do(new Submit { Reviewers = [new Reviewer(sponsor, "Commanditaire", Mandatory: true)] });
        Assert.Equal(ApprovalRules.MandatoryReviewersAnswered, client.Refusal(new PutOnAgenda(new SessionChoice(Space.Today))));
        client.Do(new AnswerReview(ReviewVerdict.NoRemark), sponsor);
        client.Do(new PutOnAgenda(new SessionChoice(Space.Today)));
        client.Do(new RecordDecision(client.Session(BodyKind.SteeringCommittee, DecisionKind.Advice) with { Opinion = AdviceOpinion.Favourable }));
        Assert.Equal((ApprovalState.Provisional, "board"), (client.State, client.Case.Current.Step));
        client.Do(new RecordDecision(client.Session(BodyKind.ManagementBoard, DecisionKind.Approve)));

        Assert.Equal((ApprovalState.Definitive, "1.0"), (client.State, client.Number));
        // Each session kept who came, for its minutes.
        Assert.All(client.Store.Meetings, meeting => Assert.Equal((MeetingStatus.Held, 5), (meeting.Status, meeting.Sheet.Count)));
    }

    [Fact]
    public void A_company_with_an_it_governance_committee_goes_back_to_draft_on_an_unfavourable_advice()
    {
        using var company = new Space(OrganisationKind.Company, ShippedDefinitions.CompanyGovernance);
        company.Add(BodyKind.GovernanceCommittee);
        company.Do(new Submit());
        company.Do(new PutOnAgenda(new SessionChoice(Space.Today)));
        company.Do(new RecordDecision(company.Session(BodyKind.GovernanceCommittee, DecisionKind.Advice) with { Opinion = AdviceOpinion.Unfavourable, Motives = "Trop cher." }));

        Assert.Equal((ApprovalState.Draft, "0.2"), (company.State, company.Number));
    }
}

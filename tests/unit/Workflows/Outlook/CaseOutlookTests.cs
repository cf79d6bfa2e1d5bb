using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outlook;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Outlook;

public sealed class CaseOutlookTests : IDisposable
{
    private readonly Space _town = new(OrganisationKind.Municipality);

    [Fact]
    public void The_timeline_goes_through_every_stage_of_the_circuit()
    {
        Assert.Equal("Writing* Review bureau council Adopted Published", Shown());
        _town.Do(new Submit());
        Assert.Equal("Writing+ Review* bureau council Adopted Published", Shown());
        _town.Do(new PutOnAgenda(new SessionChoice(Space.Today)));
        Assert.Equal("Writing+ Review+ bureau* council Adopted Published", Shown());
        _town.Do(new RecordDecision(_town.Session(BodyKind.MunicipalExecutive, DecisionKind.Advice) with { Opinion = AdviceOpinion.Favourable }));
        Assert.Equal("Writing+ Review+ bureau+ council* Adopted Published", Shown());
        _town.Do(new RecordDecision(_town.Session(BodyKind.MunicipalCouncil, DecisionKind.Approve) with { Number = "2026-042" }));
        Assert.Equal("Writing+ Review+ bureau+ council+ Adopted+ Published*", Shown());
        _town.Do(new Publish(_town.Version("1.0").Id, Audience.Public, []));
        Assert.Equal("Writing+ Review+ bureau+ council+ Adopted+ Published+", Shown());
        Assert.Equal([AdviceOpinion.Favourable, null], Outlook().Stages.Where(stage => stage.Kind == StageKind.Body).Select(stage => stage.Decision?.Opinion));
    }

    [Fact]
    public void A_revision_starts_the_timeline_anew_without_the_decisions_of_the_past()
    {
        using var company = new Space(OrganisationKind.Company);
        company.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });
        company.Do(new RecordDecision(company.Session(BodyKind.ManagementBoard, DecisionKind.Approve)));
        company.Time.Now = Space.Monday.AddDays(1);
        company.Do(new OpenRevision("Nouveau mandat."));

        var outlook = CaseOutlook.Of(Dossier(company));

        Assert.Equal("Writing* board Adopted Published", Shown(outlook));
        Assert.All(outlook.Stages, stage => Assert.Null(stage.Decision));
    }

    [Fact]
    public void It_says_who_is_awaited_and_until_when()
    {
        var reviewer = _town.Join("Directrice", ScreenRole.Valideur);
        Assert.Equal([Act.Submit], Outlook().For(_town.Pilote).Select(awaited => awaited.Act));

        _town.Do(new Submit { Reviewers = [new Reviewer(reviewer, "Directrice", true)] });
        var awaited = Assert.Single(Outlook().Awaited);
        Assert.Equal((Act.AnswerReview, new DateOnly(2026, 3, 16)), (awaited.Act, awaited.DueOn!.Value));
        Assert.Equal(["Directrice"], awaited.Names);

        _town.Do(new AnswerReview(ReviewVerdict.NoRemark), reviewer);
        Assert.Equal([Act.PutOnAgenda], Outlook().For(_town.Pilote).Select(each => each.Act));
        Assert.Empty(Outlook().For(reviewer));
    }

    [Fact]
    public void Each_amendment_waits_for_its_responsible_then_for_a_verifier()
    {
        using var company = new Space(OrganisationKind.Company);
        var buyer = company.Join("Achats");
        company.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });
        company.Do(new RecordDecision(company.Session(BodyKind.ManagementBoard, DecisionKind.ApproveWithAmendments) with
        {
            Amendments = [company.Request("Revoir le budget.", "budget") with { Responsible = buyer }],
        }));
        Assert.Equal([(Act.IntegrateAmendment, Space.Today.AddDays(14))], CaseOutlook.Of(Dossier(company)).For(buyer).Select(awaited => (awaited.Act, awaited.DueOn!.Value)));

        company.Do(new IntegrateAmendment(company.Amendment(1).Id));
        Assert.Equal([Act.VerifyAmendment], CaseOutlook.Of(Dossier(company)).For(company.Pilote).Select(awaited => awaited.Act));
        company.Do(new VerifyAmendment(company.Amendment(1).Id));
        Assert.Equal([Act.CompleteAmendments], CaseOutlook.Of(Dossier(company)).For(company.Pilote).Select(awaited => awaited.Act));
    }

    [Fact]
    public void Buttons_are_those_the_rights_and_the_state_allow()
    {
        var (reader, writer) = (_town.Join("Lecteur", ScreenRole.Lecteur), _town.Join("Rédacteur", ScreenRole.Redacteur));

        Assert.Equal([Act.Submit], Possible(_town.Pilote));
        Assert.Empty(Possible(reader));
        Assert.Empty(Possible(writer));
        _town.Do(new Submit());
        Assert.Equal([Act.PutOnAgenda, Act.ReturnToDraft], Possible(_town.Pilote));
        _town.Do(new PutOnAgenda(new SessionChoice(Space.Today)));
        Assert.Equal([Act.ChooseSession, Act.ReturnToDraft, Act.RecordDecision], Possible(_town.Pilote));
        _town.Do(new RecordDecision(_town.Session(BodyKind.MunicipalExecutive, DecisionKind.Advice) with { Opinion = AdviceOpinion.Reserved, Amendments = [_town.Request("Préciser.", "budget")] }));
        Assert.Equal([Act.IntegrateAmendment, Act.VerifyAmendment, Act.CompleteAmendments], Possible(_town.Pilote));
        Assert.Equal([Act.IntegrateAmendment], Possible(writer));
    }

    public void Dispose() => _town.Dispose();

    private IReadOnlyList<Act> Possible(PersonId person) => PossibleActs.For(Dossier(_town), person);
    private CaseOutlook Outlook() => CaseOutlook.Of(Dossier(_town));
    private string Shown() => Shown(Outlook());

    private static string Shown(CaseOutlook outlook) => string.Join(' ', outlook.Stages.Select(stage =>
        (stage.Step ?? stage.Kind.ToString()) + (stage.Status switch { StageStatus.Done => "+", StageStatus.Current => "*", StageStatus.Ahead => "" })));

    private static CaseDossier Dossier(Space space) =>
        space.Store.LoadAsync(space.Organisation.Id, space.Deliverable.Id, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult()!;
}

using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;
using Portal.Workflows.InMemory;
using Portal.Workflows.Outlook;
using Portal.Workflows.Shipped;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.InMemory;

/// <summary>A circuit is tried on a plan before anyone depends on it.</summary>
public sealed class DryRunTests : IDisposable
{
    private readonly Space _town = new(OrganisationKind.Municipality);

    public void Dispose() => _town.Dispose();

    [Fact]
    public async Task Everyone_in_favour_a_plan_reaches_its_definitive_version_past_each_body()
    {
        var run = await WalkAsync(ShippedDefinitions.Municipality);

        Assert.Equal([StageKind.Writing, StageKind.Review, StageKind.Body, StageKind.Body, StageKind.Adopted], run.Select(stage => stage.Kind));
        Assert.All(run, stage => Assert.Empty(stage.Obstacles));
        Assert.True(run.Zip(run.Skip(1)).All(pair => pair.First.On <= pair.Second.On));
        Assert.True(run[^1].On > Space.Today);
    }

    [Fact]
    public async Task The_plan_itself_is_not_touched()
    {
        await WalkAsync(ShippedDefinitions.Municipality);

        Assert.Equal(ApprovalState.Draft, _town.State);
        Assert.Equal(ApprovalState.Draft, _town.Deliverable.State);
        Assert.Empty(_town.Outbox.Messages);
        Assert.Empty(_town.Store.Versions);
    }

    [Fact]
    public async Task It_stops_where_the_plan_would_and_says_why()
    {
        var council = _town.Body(BodyKind.MunicipalCouncil);
        foreach (var seat in council.PermanentSeats.ToList()) council.Unseat(seat.Id, Space.Monday);

        var run = await WalkAsync(ShippedDefinitions.Municipality);

        Assert.DoesNotContain(run, stage => stage.Kind == StageKind.Adopted);
        Assert.NotEmpty(run[^1].Obstacles);
        Assert.Equal(council.Title, run[^1].Body);
    }

    [Fact]
    public async Task Mandatory_reviewers_who_do_not_exist_stop_it_at_once()
    {
        var run = await WalkAsync(ShippedDefinitions.Municipality with { Review = new ReviewSettings { MandatoryReviewers = 3 } });

        Assert.Equal([StageKind.Writing], run.Select(stage => stage.Kind));
        Assert.Equal(ApprovalRules.ReviewersAreNamed, Assert.Single(run[0].Obstacles).Rule);
    }

    [Fact]
    public async Task Alerts_of_the_day_are_told_and_set_aside()
    {
        var run = await WalkAsync(ShippedDefinitions.Municipality, new ContentFacts { Errors = ["Horizon"] });

        Assert.Equal(ApprovalRules.NoErrorRemains, Assert.Single(run[0].Obstacles).Rule);
        Assert.Equal(StageKind.Adopted, run[^1].Kind);
    }

    [Fact]
    public async Task A_short_path_has_no_review()
    {
        using var company = new Space(OrganisationKind.Company);

        var dossier = await company.Store.LoadAsync(company.Organisation.Id, company.Deliverable.Id, default);
        var run = await DryRun.WalkAsync(dossier!, ShippedDefinitions.CompanyFast, new ContentFacts(), Space.Monday, default); // opened by Space

        Assert.Equal([StageKind.Writing, StageKind.Body, StageKind.Adopted], run.Select(stage => stage.Kind));
    }

    private async Task<IReadOnlyList<DryRunStage>> WalkAsync(WorkflowDefinition circuit, ContentFacts? content = null)
    {
        var dossier = await _town.Store.LoadAsync(_town.Organisation.Id, _town.Deliverable.Id, default);
        return await DryRun.WalkAsync(dossier!, circuit, content ?? new ContentFacts(), Space.Monday, default); // opened by Space
    }
}

using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Approvals;

public sealed class EditExtentTests
{
    private static readonly PersonId Somebody = PersonId.New();

    [Fact]
    public void A_lead_edits_a_draft_whole_and_a_contributor_only_the_sections_entrusted()
    {
        var lead = Of(Roles.Lead, ApprovalState.Draft);
        var contributor = Of(Roles.Contributor, ApprovalState.Draft, ["budget"]);

        Assert.True(lead is { Everything: true, Structure: true, Reason: null });
        Assert.True(contributor is { Everything: false, Structure: false, Reason: null });
        Assert.Equal(["budget"], contributor.Sections);
        Assert.Equal(EditExtent.NoSection, Of(Roles.Contributor, ApprovalState.Draft).Reason);
    }

    [Theory]
    [InlineData(ApprovalState.Review)]
    [InlineData(ApprovalState.Provisional)]
    [InlineData(ApprovalState.Definitive)]
    [InlineData(ApprovalState.Superseded)]
    [InlineData(ApprovalState.Rejected)]
    [InlineData(ApprovalState.Archived)]
    public void Nobody_edits_what_is_frozen(ApprovalState state)
    {
        var everyone = Enum.GetValues<Roles>().Aggregate(Roles.None, (all, role) => all | role);

        Assert.Equal(EditExtent.Frozen, Of(everyone, state, ["budget"]).Reason);
    }

    [Theory]
    [InlineData(Roles.Reader)]
    [InlineData(Roles.Approver | Roles.Reviewer)]
    [InlineData(Roles.Sponsor)]
    [InlineData(Roles.OrganisationAdmin)]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Citizen)]
    public void A_reader_is_told_so(Roles roles) => Assert.Equal(EditExtent.Reader, Of(roles, ApprovalState.Draft).Reason);

    [Fact]
    public void While_amending_only_the_targets_open()
    {
        var amendment = Amendment(["objectifs"], ["r1", "r2"]);

        var extent = Of(Roles.Lead, ApprovalState.Amending, amendments: [amendment]);

        Assert.False(extent.Everything);
        Assert.False(extent.Structure);
        Assert.Equal(["objectifs"], extent.Sections);
        Assert.Equal(["r1", "r2"], extent.Records.Order());
    }

    [Fact]
    public void A_verified_amendment_closes_its_targets()
    {
        var (open, done) = (Amendment(["objectifs"], []), Amendment(["budget"], []));
        done.Integrate(Somebody, null, DateTimeOffset.UnixEpoch);
        done.Verify(Somebody, DateTimeOffset.UnixEpoch);

        Assert.Equal(["objectifs"], Of(Roles.Editor, ApprovalState.Amending, amendments: [open, done]).Sections);
        Assert.Equal(EditExtent.NotAmended, Of(Roles.Editor, ApprovalState.Amending, amendments: [done]).Reason);
    }

    [Fact]
    public void A_contributor_writes_the_targets_that_are_his_or_entrusted_to_him()
    {
        var (other, mine) = (Amendment(["objectifs", "budget"], ["r1"]), Amendment(["risques"], ["r2"], Somebody));

        var extent = Of(Roles.Contributor, ApprovalState.Amending, ["budget"], [other, mine]);

        Assert.Equal(["budget", "risques"], extent.Sections.Order());
        Assert.Equal(["r2"], extent.Records);
    }

    [Fact]
    public void An_avenant_opens_only_what_it_names()
    {
        var extent = EditExtent.Of(Roles.Lead, ApprovalState.Draft, Somebody, [], [], new EditTargets([], ["r7"]));

        Assert.False(extent.Everything);
        Assert.Equal(["r7"], extent.Records);
    }

    private static EditExtent Of(Roles roles, ApprovalState state, string[]? own = null, Amendment[]? amendments = null) =>
        EditExtent.Of(roles, state, Somebody, own ?? [], amendments ?? []);

    private static Amendment Amendment(string[] sections, string[] records, PersonId? responsible = null) =>
        new(OrganisationId.New(), AmendmentId.New(), DecisionId.New(), PlanId.New(), DeliverableId.New(), 1,
            new AmendmentRequest { Text = "À reprendre.", Sections = sections, Records = records, Responsible = responsible, DueOn = new DateOnly(2026, 3, 2) });
}

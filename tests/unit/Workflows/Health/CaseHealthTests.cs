using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Health;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Health;

public sealed class CaseHealthTests : IDisposable
{
    private readonly Space _space = new(OrganisationKind.Company);

    public void Dispose() => _space.Dispose();

    [Fact]
    public void A_plan_on_its_way_has_no_trouble()
    {
        _space.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });

        Assert.Empty(Troubles());
    }

    [Fact]
    public void A_session_that_is_past_and_not_recorded_is_late()
    {
        _space.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });

        var trouble = Assert.Single(Troubles(daysLater: 1));

        Assert.Equal((TroubleKind.SessionUnrecorded, false, (DateOnly?)Space.Today), (trouble.Kind, trouble.Blocks, trouble.Since));
    }

    [Fact]
    public void A_session_called_off_blocks_until_another_is_chosen()
    {
        _space.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });
        _space.Store.Meetings[0].CallOff();
        Assert.True(Assert.Single(Troubles()).Blocks);

        _space.Do(new ChooseSession(new SessionChoice(Space.Today.AddDays(7))));

        Assert.Empty(Troubles());
    }

    [Fact]
    public void A_body_nobody_sits_in_blocks()
    {
        _space.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });
        foreach (var seat in _space.Body(BodyKind.ManagementBoard).SittingSeats.ToList()) _space.Body(BodyKind.ManagementBoard).Unseat(seat.Id, Space.Monday);

        Assert.Contains(Troubles(), trouble => trouble is { Kind: TroubleKind.NobodySits, Blocks: true });
    }

    [Fact]
    public void A_vote_that_is_over_waits_for_its_record()
    {
        _space.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });
        _space.Do(new OpenBallot());
        Assert.Empty(Troubles());

        Assert.Equal(TroubleKind.VoteUnrecorded, Assert.Single(Troubles(daysLater: 3)).Kind);
    }

    [Fact]
    public void A_plan_whose_pilote_left_is_stuck()
    {
        _space.Do(new Submit());
        _space.Store.PlanRoles.Clear();

        Assert.Contains(Troubles(), trouble => trouble is { Kind: TroubleKind.NoLead, Blocks: true });
    }

    [Fact]
    public void An_administrator_takes_a_stuck_case_back_to_its_authors_with_a_reason()
    {
        var administrator = _space.Join("Administration", OrganisationRole.Admin);
        _space.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });
        _space.Do(new OpenBallot());

        Assert.Equal(Domain.Approvals.ApprovalRules.ReturnsSayWhy, _space.Refusal(new Cancel(" "), administrator));
        _space.Do(new Cancel("La séance n'aura pas lieu."), administrator);

        Assert.Equal((Domain.Approvals.ApprovalState.Draft, "0.2"), (_space.State, _space.Number));
        Assert.NotNull(_space.Store.Ballots[0].ClosedAt);
    }

    private IReadOnlyList<Trouble> Troubles(int daysLater = 0) => CaseHealth.Of(_space.Dossier, Space.Today.AddDays(daysLater), _space.Time.Now.AddDays(daysLater));
}

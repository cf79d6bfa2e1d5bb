using Portal.Domain.Audit;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Audit;

public sealed class AuditEntryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly OrganisationId _town = OrganisationId.New();

    [Fact]
    public void A_chain_holds_until_a_line_is_taken_out_or_moved()
    {
        var chain = Chain(5);

        Assert.Null(AuditEntry.FirstBroken(chain));
        Assert.Same(chain[3], AuditEntry.FirstBroken([chain[0], chain[1], chain[3], chain[4]]));
        Assert.Same(chain[2], AuditEntry.FirstBroken([chain[0], chain[2], chain[1], chain[3], chain[4]]));
    }

    [Fact]
    public void A_line_written_for_another_past_does_not_fit()
    {
        var (chain, other) = (Chain(3), Chain(3, "Autre"));

        Assert.Same(other[2], AuditEntry.FirstBroken([chain[0], chain[1], other[2]]));
    }

    [Fact]
    public void The_time_kept_is_what_a_database_gives_back()
    {
        var entry = AuditEntry.After(null, _town, Fact("a"), Noon.AddTicks(1234567));

        Assert.Equal(0, entry.At.Ticks % TimeSpan.TicksPerMicrosecond);
    }

    private List<AuditEntry> Chain(int length, string action = "Soumis")
    {
        List<AuditEntry> chain = [];
        for (var number = 0; number < length; number++) chain.Add(AuditEntry.After(chain.LastOrDefault(), _town, Fact(action), Noon.AddMinutes(number)));
        return chain;
    }

    private static AuditFact Fact(string action) => new(null, "Portail", action, "Deliverable", "1");
}

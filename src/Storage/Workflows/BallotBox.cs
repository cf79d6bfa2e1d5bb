using Microsoft.EntityFrameworkCore;
using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Storage.Workflows;

/// <summary>
/// Takes votes. Each member's paper exists since the ballot opened, so a vote is one update of one row: pressing twice, or two hundred times at once,
/// leaves one voice. The ballot row is held in share while the voice is written, and exclusively by whoever closes or counts: a vote is either
/// in the count or refused, never acknowledged and left out.
/// </summary>
public sealed class BallotBox(PortalDbContext db, TimeProvider time)
{
    /// <summary>Keeps the voice and says when; null when the ballot is closed. Voting again before then replaces it.</summary>
    public Task<DateTimeOffset?> CastAsync(BallotId ballot, SeatId seat, BallotChoice choice, CancellationToken cancellationToken) =>
        CastAsync(ballot, seat, choice, null, cancellationToken);

    /// <summary>The same by a delegate, who bears no more voices than the body allows proxies; a delegation that ended meanwhile is refused by name.</summary>
    public async Task<DateTimeOffset?> CastAsync(BallotId ballot, SeatId seat, BallotChoice choice, PersonId? bearer, CancellationToken cancellationToken)
    {
        // Those who come too late do not wait in the line of those who are in time.
        if (await db.Ballots.AsNoTracking().SingleOrDefaultAsync(each => each.Id == ballot, cancellationToken) is not { } seen || !seen.IsOpen(time.GetUtcNow())) return null;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (db.Database.IsNpgsql())
        {
            var id = ballot.Value;
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM ballots WHERE id = {id} FOR SHARE", cancellationToken);
        }

        // The clock is read after the lock: waiting for one's turn must not carry a vote past the closing.
        var running = await db.Ballots.AsNoTracking().SingleOrDefaultAsync(each => each.Id == ballot, cancellationToken);
        var now = time.GetUtcNow();
        if (running is null || !running.IsOpen(now)) return null;

        if (bearer is { } delegated) await RequireDelegationAsync(running, seat, delegated, now, cancellationToken);
        BallotChoice? said = choice;
        DateTimeOffset? at = now;
        var kept = await db.BallotPapers.Where(paper => paper.BallotId == ballot && paper.SeatId == seat)
            .ExecuteUpdateAsync(set => set.SetProperty(paper => paper.Choice, said).SetProperty(paper => paper.CastAt, at).SetProperty(paper => paper.CastBy, bearer), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return kept == 1 ? at : null;
    }

    private async Task RequireDelegationAsync(Ballot running, SeatId seat, PersonId bearer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Two voices of one bearer on their way together are counted one after the other.
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT 1 FROM delegations WHERE \"to\" = {bearer.Value} FOR UPDATE", cancellationToken);
        var holder = await db.BallotPapers.Where(paper => paper.BallotId == running.Id && paper.SeatId == seat).Select(paper => new { paper.PersonId, paper.Name }).SingleOrDefaultAsync(cancellationToken);
        var holds = holder?.PersonId is { } from && await db.Delegations.AnyAsync(each => each.From == from && each.To == bearer && each.RevokedAt == null && each.StartsAt <= now && each.EndsAt > now, cancellationToken);
        Rule.Require(holds, GovernanceRules.DelegationHolds);
        var body = await db.Bodies.AsNoTracking().SingleAsync(each => each.Id == running.BodyId, cancellationToken);
        Rule.Require(body.Settings.ProxiesPerBearer > 0, GovernanceRules.NoProxiesHere);
        var borne = await db.BallotPapers.CountAsync(paper => paper.BallotId == running.Id && paper.CastBy == bearer && paper.SeatId != seat, cancellationToken);
        Rule.Require(borne < body.Settings.ProxiesPerBearer, GovernanceRules.OneProxyPerBearer, body.Settings.ProxiesPerBearer);
    }

    public async Task<BallotCount?> CountAsync(BallotId id, CancellationToken cancellationToken)
    {
        if (await db.Ballots.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is not { } ballot) return null;
        return new BallotCount(ballot, await db.BallotPapers.AsNoTracking().Where(paper => paper.BallotId == id).ToListAsync(cancellationToken));
    }
}

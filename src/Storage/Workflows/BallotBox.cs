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
    public async Task<DateTimeOffset?> CastAsync(BallotId ballot, SeatId seat, BallotChoice choice, CancellationToken cancellationToken)
    {
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

        BallotChoice? said = choice;
        DateTimeOffset? at = now;
        var kept = await db.BallotPapers.Where(paper => paper.BallotId == ballot && paper.SeatId == seat)
            .ExecuteUpdateAsync(set => set.SetProperty(paper => paper.Choice, said).SetProperty(paper => paper.CastAt, at), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return kept == 1 ? at : null;
    }

    public async Task<BallotCount?> CountAsync(BallotId id, CancellationToken cancellationToken)
    {
        if (await db.Ballots.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is not { } ballot) return null;
        return new BallotCount(ballot, await db.BallotPapers.AsNoTracking().Where(paper => paper.BallotId == id).ToListAsync(cancellationToken));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Api.Plans;

/// <summary><c>GET /api/deliverables/{id}/history</c>: who wrote when, as long as the log keeps it, and every version; latest first.</summary>
internal static class HistoryEndpoint
{
    private const int MostLines = 200;

    public static void MapHistory(this IEndpointRouteBuilder api) =>
        api.MapGet("/deliverables/{id}/history", async (
            DeliverableId id, DeliverableAccess access, ITenantAccessor tenancy, IUpdateLog log, PortalDbContext db, PlanWords words, IStringLocalizer<ApiText> text, CancellationToken cancellationToken) =>
        {
            if (await access.RightsAsync(id, cancellationToken) is null) return Results.NotFound();

            var names = await db.Memberships.AsNoTracking().Join(db.Users, each => each.PersonId, user => user.Id, (_, user) => new { user.Id, user.DisplayName })
                .Distinct().ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
            var versions = await db.Versions.AsNoTracking().Where(version => version.DeliverableId == id).ToListAsync(cancellationToken);
            var stored = await log.LoadAsync(access.Organisation, id, cancellationToken);
            var lines = versions
                .Select(version => new HistoryLine(version.At, NameOf(version.Author), text["History.Version", version.Number.ToString(), words.State(tenancy.Required.Kind, version.State)], null))
                .Concat(Writing(stored?.Tail ?? []).Select(spell => new HistoryLine(spell.At, NameOf(spell.Person), spell.Count == 1 ? text["History.WroteOnce"] : text["History.Wrote", spell.Count], null)));
            return Results.Ok(lines.OrderByDescending(line => line.At).Take(MostLines).ToList());

            string NameOf(PersonId? person) => person is { } known && names.TryGetValue(known, out var name) ? name : text["History.Portal"];
        });

    /// <summary>A person's changes within the same hour are one line.</summary>
    private static IEnumerable<(DateTimeOffset At, PersonId? Person, int Count)> Writing(IReadOnlyList<LogEntry> entries) =>
        entries.GroupBy(entry => (entry.Person, entry.At.Date, entry.At.Hour)).Select(spell => (spell.Max(entry => entry.At), spell.Key.Person, spell.Count()));
}

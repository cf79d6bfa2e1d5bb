using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Storage;

namespace Portal.Web.Api.Plans;

/// <summary><c>GET /api/deliverables/{id}/sections/{section}/authors</c>: who wrote each run of a section's text.</summary>
internal static class AuthorsEndpoint
{
    public static void MapAuthors(this IEndpointRouteBuilder api) =>
        api.MapGet("/deliverables/{id}/sections/{section}/authors", async (
            DeliverableId id, string section, DeliverableAccess access, SessionRegistry sessions, PortalDbContext db, CancellationToken cancellationToken) =>
        {
            if (await access.RightsAsync(id, cancellationToken) is null) return Results.NotFound();
            if (await sessions.OpenAsync(new(access.Organisation, id), cancellationToken) is not { } session) return Results.NotFound();
            if (await session.WhoWroteAsync(section, cancellationToken) is not { } runs) return Results.NotFound();

            var people = runs.Select(run => run.Person).OfType<PersonId>().Distinct().ToList();
            var names = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
            return Results.Ok(runs.Select(run => new AuthoredText(run.Text, run.StartsParagraph, run.Person is { } person && names.TryGetValue(person, out var name) ? new(person.ToString(), name) : null, run.At)));
        });

    /// <param name="Author">Null for what the portal itself put there.</param>
    /// <param name="At">When the sitting began at which it was written.</param>
    internal sealed record AuthoredText(string Text, bool StartsParagraph, TextAuthor? Author, DateTimeOffset? At);

    internal sealed record TextAuthor(string Id, string Name);
}

using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Web.Api.Suggestions;

/// <summary>Changes people propose without making them: list, propose, say why, withdraw, answer. Rows beside the document, like comments.</summary>
internal static class SuggestionsEndpoints
{
    private const string Suggestions = "/deliverables/{id}/suggestions";
    private const int MostAtOnce = 200;

    public static void MapSuggestions(this IEndpointRouteBuilder api)
    {
        api.MapGet(Suggestions, async (DeliverableId id, DeliverableAccess access, SuggestionDesk desk, CancellationToken cancellationToken) =>
            await access.RightsAsync(id, cancellationToken) is { } rights ? Results.Ok(await desk.ListAsync(id, rights, cancellationToken)) : Results.NotFound());

        api.MapPut(Suggestions + "/{suggestion}", async (DeliverableId id, SuggestionId suggestion, ProposedChange change, DeliverableAccess access, SuggestionDesk desk, CancellationToken cancellationToken) =>
        {
            if (await access.RightsAsync(id, cancellationToken) is not { } rights) return Results.NotFound();
            if (!rights.MayPropose) return Results.Forbid();
            if (change.Place() is not { } place) return Results.BadRequest();
            var (kept, isStale) = await desk.ProposeAsync(id, suggestion, change, place, cancellationToken);
            if (isStale) return Results.Conflict();
            return kept is null ? Results.NotFound() : Results.Ok((await desk.AnswersAsync(id, rights, [kept], cancellationToken))[0]);
        });

        api.MapPost(Suggestions + "/{suggestion}/reason", async (DeliverableId id, SuggestionId suggestion, GivenReason given, DeliverableAccess access, SuggestionDesk desk, CancellationToken cancellationToken) =>
            await access.RightsAsync(id, cancellationToken) is not null && await desk.ChangeOwnAsync(id, suggestion, known => known.Explain(given.Reason), cancellationToken) ? Results.NoContent() : Results.NotFound());

        api.MapDelete(Suggestions + "/{suggestion}", async (DeliverableId id, SuggestionId suggestion, DeliverableAccess access, SuggestionDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
            await access.RightsAsync(id, cancellationToken) is not null && await desk.ChangeOwnAsync(id, suggestion, known => known.Withdraw(time.GetUtcNow()), cancellationToken) ? Results.NoContent() : Results.NotFound());

        api.MapPost(Suggestions + "/verdicts", async (DeliverableId id, GivenVerdict given, DeliverableAccess access, SuggestionDesk desk, CancellationToken cancellationToken) =>
        {
            if (await access.RightsAsync(id, cancellationToken) is not { } rights) return Results.NotFound();
            if (given.Ids is null or { Count: > MostAtOnce } || !Enum.IsDefined(given.Verdict)) return Results.BadRequest();
            return Results.Ok(await desk.DecideAsync(id, rights, given, cancellationToken));
        });
    }
}

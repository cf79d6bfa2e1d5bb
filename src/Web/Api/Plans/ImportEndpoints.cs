using Microsoft.Extensions.Localization;
using Portal.Authoring.Import;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Web.Plans;
using Portal.Web.Resources;

namespace Portal.Web.Api.Plans;

/// <summary>
/// <c>POST /api/import</c> shows what a text would become; <c>POST /api/deliverables/{id}/import</c> adds its sections after those
/// that are there, as one transaction of the live session.
/// </summary>
internal static class ImportEndpoints
{
    public static void MapImport(this IEndpointRouteBuilder api)
    {
        api.MapPost("/import", (ImportArguments source, IStringLocalizer<ApiText> text) => Results.Ok(ImportPreview.Of(Read(source, text))));

        api.MapPost("/deliverables/{id}/import", async (
            DeliverableId id, ImportArguments source, DeliverableAccess access, SessionRegistry sessions, IPlanSettings settings, IStringLocalizer<ApiText> text, CancellationToken cancellationToken) =>
        {
            if (await access.RightsAsync(id, cancellationToken) is null) return Results.NotFound();
            var language = (await settings.ForAsync(access.Organisation, id, cancellationToken))?.Language ?? "fr";
            var imported = Read(source, text);
            var sketch = source.ConvertMoney ? MoneyTableDetector.Convert(imported, MoneyTableDetector.Find(imported)) : imported;
            var outcome = await sessions.EditAsync(access.Key(id), new()
            {
                Person = access.Person,
                Needs = rights => rights is { ReadOnlyReason: null, Scope.Structure: true },
                Change = document => SketchPlanter.Plant(document, sketch, new() { Language = language }),
            }, cancellationToken);
            return outcome is null ? Results.NotFound() : outcome.Value.Succeeded ? Results.Ok(ImportPreview.Of(imported)) : Results.Forbid();
        });
    }

    private static PlanSketch Read(ImportArguments source, IStringLocalizer<ApiText> text)
    {
        var sketch = new ImportSource(source.Content ?? "", source.Format == "html").Read(text["Import.Untitled"]);
        Rule.Require(sketch is not null, CreationRules.ImportsAreReadable);
        return sketch!; // required above
    }
}

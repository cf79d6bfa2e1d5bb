using System.Globalization;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Citations;
using Portal.Domain.Shared;
using Portal.Web.Rendering.Blocks;

namespace Portal.Web.Api.Plans;

/// <summary><c>GET /api/deliverables/{id}/figures</c>: the live numbers a text may take, as they read now; computed here and nowhere else.</summary>
internal static class FiguresEndpoint
{
    public static void MapFigures(this IEndpointRouteBuilder api) =>
        api.MapGet("/deliverables/{id}/figures", async (DeliverableId id, DeliverableAccess access, IPlanReader reader, PlanWords words, CancellationToken cancellationToken) =>
        {
            if (await access.RightsAsync(id, cancellationToken) is null) return Results.NotFound();
            if (await reader.ReadAsync(access.Organisation, id, cancellationToken) is not { } reading) return Results.NotFound();
            return Results.Ok(LiveFigure.All(reading.Plan).Select(figure => new FigureAnswer(figure.RecordId, figure.Shows, Label(reading.Plan, figure, words), figure.Text)));
        });

    private static string Label(LivePlan plan, LiveFigure figure, PlanWords words)
    {
        var record = plan.Record(figure.RecordId);
        var title = record is null ? "" : plan.TitleOf(record);
        return figure.Shows switch
        {
            "=total" when record is null => words.Text("Figures.Total"),
            "=total" => words.Text("Figures.TotalOfRow", title),
            "=net" => words.Text("Figures.Net", title),
            "=investment" => words.Text("Figures.Investment", title),
            "=running" => words.Text("Figures.Running", title),
            "=gain" => words.Text("Figures.Gain", title),
            ['=', ..] => words.Text("Figures.TotalOfYear", figure.Shows[(figure.Shows.IndexOf('.') + 1)..]),
            _ when record is not null => string.Join(' ', [title, "—", words.Field(record.Kind, figure.Shows.Split('.')[0]).ToLower(CultureInfo.CurrentUICulture), .. figure.Shows.Split('.').Skip(1)]),
            _ => figure.Shows,
        };
    }
}

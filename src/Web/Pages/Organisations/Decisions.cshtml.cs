using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Rendering.Decisions;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Organisations;

/// <summary>The register of decisions of the space: of the plans one may read, each decision with its versions, votes and amendments. Goes out as CSV.</summary>
public sealed class DecisionsModel(PortalDbContext db, IMemberAccessor members, DecisionSentence sentence, IStringLocalizer<RegisterText> text) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Find { get; set; }

    public IReadOnlyList<DecisionRow> Rows { get; private set; } = [];
    public int Count { get; private set; }

    /// <summary>Names the deliverable of a decision in an address, where its plan has several.</summary>
    public string Of(Decision decision) => _deliverables.TryGetValue(decision.DeliverableId, out var own) && _deliverables.Values.Count(each => each.PlanId == own.PlanId) > 1 ? $"?d={Uri.EscapeDataString(own.Code)}" : "";

    private Dictionary<DeliverableId, Deliverable> _deliverables = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var lines = Rows.Select(row => Line(
            row.Decision.DecidedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Decision.Number, row.Decision.BodyTitle, row.Plan.ShownName, row.Former?.Number.ToString(), row.Result?.Number.ToString(), row.Sentence,
            $"{row.Decision.Votes.For}", $"{row.Decision.Votes.Against}", $"{row.Decision.Votes.Abstentions}", row.Decision.Motives, string.Join(" | ", row.Amendments.Select(amendment => amendment.Text))));
        // The mark at the start is what makes spreadsheets read the accents.
        var csv = "\uFEFF" + string.Join("\r\n", lines.Prepend(Line([.. text["Csv.Columns"].Value.Split(';')]))) + "\r\n";
        return File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", "decisions.csv");
    }

    private static string Line(params ReadOnlySpan<string?> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells) line.Append(line.Length == 0 ? "" : ";").Append(Cell(cell ?? ""));
        return line.ToString();
    }

    /// <summary>Quoted; a cell a spreadsheet would take for a formula is made a text.</summary>
    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var me = members.Required;
        var plans = await db.Plans.ToDictionaryAsync(plan => plan.Id, cancellationToken);
        var deliverables = await db.Deliverables.ToDictionaryAsync(deliverable => deliverable.Id, cancellationToken);
        _deliverables = deliverables;
        var roles = await db.PlanRoles.ToListAsync(cancellationToken);
        var seats = await db.Seats.Where(seat => seat.PersonId == me.Id && seat.Until == null).ToListAsync(cancellationToken);
        var versions = await db.Versions.ToDictionaryAsync(version => version.Id, cancellationToken);
        var amendments = (await db.Amendments.ToListAsync(cancellationToken)).ToLookup(amendment => amendment.DecisionId);
        var published = (await db.Publications.Where(publication => publication.WithdrawnAt == null).Select(publication => publication.VersionId).ToListAsync(cancellationToken)).ToHashSet();

        bool MayRead(Decision decision)
        {
            // What is published shows its decision to everyone it is published to; the rest is for those who read the plan.
            if (decision.ResultVersionId is { } result && published.Contains(result)) return true;
            var onPlan = roles.Where(role => role.PlanId == decision.PlanId).ToList();
            var columns = EffectiveRoles.Of(me.Role, onPlan.FirstOrDefault(role => role.PersonId == me.Id), onPlan.Any(role => (role.Columns & Roles.Lead) != 0), seats, []);
            return deliverables.TryGetValue(decision.DeliverableId, out var deliverable) && Permissions.Allows(PlanAction.ReadUnpublished, columns, deliverable.State);
        }

        var all = (await db.Decisions.ToListAsync(cancellationToken)).Where(decision => plans.ContainsKey(decision.PlanId) && MayRead(decision))
            .OrderByDescending(decision => decision.DecidedOn).ThenByDescending(decision => decision.RecordedAt)
            .Select(decision => new DecisionRow(
                decision, plans[decision.PlanId],
                decision.VersionId is { } before ? versions.GetValueOrDefault(before) : null, decision.ResultVersionId is { } after ? versions.GetValueOrDefault(after) : null,
                sentence.Of(decision.Kind, decision.Opinion, decision.Tally), [.. amendments[decision.Id].OrderBy(amendment => amendment.Number)]))
            .ToList();
        Count = all.Count;
        Rows = string.IsNullOrWhiteSpace(Find) ? all : [.. all.Where(row => row.Tells(Find.Trim()))];
    }
}

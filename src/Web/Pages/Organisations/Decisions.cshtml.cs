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
using Portal.Storage.Workflows;
using Portal.Web.Meetings;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Decisions;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Organisations;

/// <summary>
/// The register of decisions of the space: of the plans one may read, each decision with its session, its versions, votes and amendments, and what it moved in the budget
/// and the calendar. Goes out as CSV, and as an annex in PDF.
/// </summary>
public sealed class DecisionsModel(
    PortalDbContext db, ITenantAccessor tenant, IMemberAccessor members, MeetingDesk meetings, DecisionSentence sentence, DecisionDeltas deltas, PrintedPages print, TimeProvider time,
    IStringLocalizer<RegisterText> text) : PageModel
{
    private const int PageRows = 25;

    [BindProperty(SupportsGet = true)] public string? Find { get; set; }
    [BindProperty(SupportsGet = true)] public int From { get; set; }

    public IReadOnlyList<DecisionRow> Rows { get; private set; } = [];
    /// <summary>Those that answer the search.</summary>
    public int Found { get; private set; }
    public int Count { get; private set; }
    public string Organisation => tenant.Required.Name;
    public int? Newer => From > 0 ? Math.Max(0, From - PageRows) : null;
    public int? Older => From + PageRows < Found ? From + PageRows : null;

    /// <summary>Names the deliverable of a decision in an address, where its plan has several.</summary>
    public string Of(Decision decision) => _deliverables.TryGetValue(decision.DeliverableId, out var own) && _deliverables.Values.Count(each => each.PlanId == own.PlanId) > 1 ? $"?d={Uri.EscapeDataString(own.Code)}" : "";

    private Dictionary<DeliverableId, Deliverable> _deliverables = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(whole: false, cancellationToken);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(whole: true, cancellationToken);
        var lines = Rows.Select(row => Line(
            row.Decision.DecidedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Decision.Number, row.Decision.BodyTitle, row.Plan.ShownName, row.Former?.Number.ToString(), row.Result?.Number.ToString(), row.Sentence,
            $"{row.Decision.Votes.For}", $"{row.Decision.Votes.Against}", $"{row.Decision.Votes.Abstentions}", row.Decision.Motives, string.Join(" | ", row.Amendments.Select(amendment => amendment.Text)),
            row.Delta?.From, string.Join(" | ", row.Delta?.Budget ?? []), string.Join(" | ", row.Delta?.Calendar ?? []), row.Delta?.Rows, string.Join(" | ", row.ByAmendments?.All.Where(each => each.Length > 0) ?? [])));
        // The mark at the start is what makes spreadsheets read the accents.
        var csv = "\uFEFF" + string.Join("\r\n", lines.Prepend(Line([.. text["Csv.Columns"].Value.Split(';')]))) + "\r\n";
        return File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", "decisions.csv");
    }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(whole: true, cancellationToken);
        return await print.PdfAsync("/Pages/Organisations/_RegisterText.cshtml", this, text["Pdf.Title", Organisation], cancellationToken) is { } pdf
            ? File(pdf, "application/pdf", $"{text["Pdf.File"].Value}.pdf") : NotFound();
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

    /// <param name="whole">Every row that answers the search, and not one page of them.</param>
    private async Task LoadAsync(bool whole, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var me = members.Required;
        var plans = await db.Plans.ToDictionaryAsync(plan => plan.Id, cancellationToken);
        _deliverables = await db.Deliverables.ToDictionaryAsync(deliverable => deliverable.Id, cancellationToken);
        var decisions = await db.Decisions.OrderByDescending(decision => decision.DecidedOn).ThenByDescending(decision => decision.RecordedAt).ToListAsync(cancellationToken);
        // Delegations count: whoever votes for another reads here what they decided.
        var rights = await db.FindRightsAsync(decisions.Select(decision => decision.DeliverableId).Distinct().ToList(), me.Id, time.GetUtcNow(), cancellationToken);
        var versions = await db.Versions.ToDictionaryAsync(version => version.Id, cancellationToken);
        var amendments = (await db.Amendments.ToListAsync(cancellationToken)).ToLookup(amendment => amendment.DecisionId);
        var published = (await db.Publications.Where(publication => publication.WithdrawnAt == null).Select(publication => publication.VersionId).ToListAsync(cancellationToken)).ToHashSet();
        var sessions = (await meetings.AllAsync(cancellationToken)).ToDictionary(open => open.Meeting.Id, open => open.Meeting);

        bool MayRead(Decision decision) => rights.TryGetValue(decision.DeliverableId, out var dossier) && Permissions.Allows(PlanAction.ReadUnpublished, dossier.RolesOf(me.Id), dossier.Deliverable.State);

        // What is published shows its decision to everyone it is published to; the rest is for those who read the plan.
        var all = decisions.Where(decision => plans.ContainsKey(decision.PlanId) && (MayRead(decision) || (decision.ResultVersionId is { } result && published.Contains(result))))
            .Select(decision => new DecisionRow(
                decision, plans[decision.PlanId],
                decision.VersionId is { } before ? versions.GetValueOrDefault(before) : null, decision.ResultVersionId is { } after ? versions.GetValueOrDefault(after) : null,
                sentence.Of(decision.Kind, decision.Opinion, decision.Tally), [.. amendments[decision.Id].OrderBy(amendment => amendment.Number)])
            {
                MayReadVersions = MayRead(decision),
                Meeting = decision.MeetingId is { } meeting ? sessions.GetValueOrDefault(meeting) : null,
            })
            .ToList();
        Count = all.Count;
        if (!string.IsNullOrWhiteSpace(Find)) all = (await ComparedAsync(all, versions, cancellationToken)).FindAll(row => row.Tells(Find.Trim()));
        Found = all.Count;
        From = Math.Clamp(From, 0, Math.Max(0, Found - 1));
        // What was compared for the search is in the cache by now.
        Rows = await ComparedAsync(whole ? all : [.. all.Skip(From).Take(PageRows)], versions, cancellationToken);
    }

    private async Task<List<DecisionRow>> ComparedAsync(List<DecisionRow> rows, Dictionary<VersionId, PlanVersion> versions, CancellationToken cancellationToken)
    {
        var ofDeliverable = versions.Values.ToLookup(version => version.DeliverableId);
        List<DecisionRow> compared = new(rows.Count);
        foreach (var row in rows)
        {
            compared.Add(!row.MayReadVersions ? row : row with
            {
                Delta = await deltas.AgainstInForceAsync(row.Decision, ofDeliverable[row.Decision.DeliverableId], cancellationToken),
                ByAmendments = await deltas.ByAmendmentsAsync(row.Former, row.Result, cancellationToken),
            });
        }

        return compared;
    }
}

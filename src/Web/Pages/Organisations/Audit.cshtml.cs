using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Audit;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Web.Resources;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;
using Portal.Workflows.Timers;

namespace Portal.Web.Pages.Organisations;

/// <summary>The organisation's audit log: append only, each line carrying the hash of the one before. For administrators and auditors.</summary>
public sealed class AuditModel(PortalDbContext db, IAuditTrail trail, ITenantAccessor tenant, IMemberAccessor member, TimeProvider time, IStringLocalizer<AuditText> text) : PageModel
{
    private const int PageLength = 100;
    private const int MostExported = 100_000;

    [BindProperty(SupportsGet = true)] public string? Action { get; set; }
    [BindProperty(SupportsGet = true)] public string? Person { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public long? Before { get; set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];
    public IReadOnlyList<string> Actions { get; private set; } = [];
    public bool HasMore { get; private set; }
    public string Zone { get; private set; } = "Europe/Paris";
    /// <summary>Null until somebody asks.</summary>
    public Check? Verified { get; private set; }

    private bool MayRead => member.Required.MayAdminister || member.Required.Role == OrganisationRole.Auditor;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!MayRead) return StatusCode(StatusCodes.Status403Forbidden);
        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Reads the whole chain again and computes every hash.</summary>
    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellationToken)
    {
        if (!MayRead) return StatusCode(StatusCodes.Status403Forbidden);
        var chain = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync(cancellationToken);
        var broken = AuditEntry.FirstBroken(chain);
        Verified = new Check(chain.Count, broken?.Number, chain.LastOrDefault()?.Hash);
        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>The lines of the filter as a table; the export is a line of the log itself.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellationToken)
    {
        if (!MayRead) return StatusCode(StatusCodes.Status403Forbidden);
        await ZoneAsync(cancellationToken);
        var lines = await Filtered().OrderBy(entry => entry.Number).Take(MostExported).ToListAsync(cancellationToken);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await trail.AppendAsync(tenant.Required.Id, new AuditFact(member.Required.Id, member.Required.DisplayName, "Audit.Exported", nameof(Organisation), tenant.Required.Id.ToString()), time.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var csv = new StringBuilder("number;at;person;action;subject;subject id;detail;previous hash;hash\r\n");
        foreach (var line in lines)
        {
            csv.AppendJoin(';', new[]
            {
                line.Number.ToString(CultureInfo.InvariantCulture), line.At.ToString("O", CultureInfo.InvariantCulture), line.ActorName, line.Action, line.SubjectKind, line.SubjectId, line.Detail, line.PreviousHash, line.Hash,
            }.Select(Cell)).Append("\r\n");
        }

        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(csv.ToString())).ToArray(), "text/csv; charset=utf-8", $"journal-{LocalTime.Today(time.GetUtcNow(), Zone):yyyy-MM-dd}.csv");
    }

    public string Said(AuditEntry entry) => text[entry.Action] is { ResourceNotFound: false } found ? found.Value : entry.Action;

    public string Word(string action) => text[action] is { ResourceNotFound: false } found ? found.Value : action;

    public string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Zone)).ToString("g", CultureInfo.CurrentCulture);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await ZoneAsync(cancellationToken);
        Actions = await db.AuditEntries.Select(entry => entry.Action).Distinct().OrderBy(action => action).ToListAsync(cancellationToken);
        var wanted = Filtered();
        if (Before is { } number) wanted = wanted.Where(entry => entry.Number < number);
        var found = await wanted.OrderByDescending(entry => entry.Number).Take(PageLength + 1).ToListAsync(cancellationToken);
        HasMore = found.Count > PageLength;
        Entries = [.. found.Take(PageLength)];
    }

    private async Task ZoneAsync(CancellationToken cancellationToken) =>
        Zone = await db.Organisations.Where(organisation => organisation.Id == tenant.Required.Id).Select(organisation => organisation.TimeZone).SingleAsync(cancellationToken);

    private IQueryable<AuditEntry> Filtered()
    {
        var wanted = db.AuditEntries.AsNoTracking();
        if (Action is { Length: > 0 } action) wanted = wanted.Where(entry => entry.Action == action);
        if (Person?.Trim() is { Length: > 0 } person) wanted = wanted.Where(entry => entry.ActorName != null && entry.ActorName.Contains(person));
        if (From is { } from && LocalTime.At(from, TimeOnly.MinValue, Zone) is var start) wanted = wanted.Where(entry => entry.At >= start);
        if (To is { } to && to < DateOnly.MaxValue && LocalTime.At(to.AddDays(1), TimeOnly.MinValue, Zone) is var end) wanted = wanted.Where(entry => entry.At < end);
        return wanted;
    }

    // A spreadsheet must not take a name for a formula.
    private static string Cell(string? value)
    {
        value ??= "";
        if (value.Length > 0 && "=+-@\t".Contains(value[0], StringComparison.Ordinal)) value = "'" + value;
        return "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    /// <param name="Broken">Number of the first line that does not follow; null when the chain holds.</param>
    public sealed record Check(int Lines, long? Broken, string? Last);
}

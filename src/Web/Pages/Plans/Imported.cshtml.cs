using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Import;
using Portal.Authoring.Import.Mapping;
using Portal.Authoring.Sessions;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Importing;
using Portal.Web.Plans;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Plans;

/// <summary>
/// What was read from a file and what it is to become: its outline with what to take of it, each of its tables as records, column by column and
/// row by row. Nothing enters a plan before its person has seen it; then all of it does, or nothing.
/// </summary>
public sealed class ImportedModel(
    PortalDbContext db, ImportDesk desk, PlanImport import, PlanCreation creation, IPlanReader reader, IEditRights rights, IFieldNames names, ITenantAccessor tenant, IMemberAccessor member,
    IStringLocalizer<ImportText> text, IStringLocalizer<Rules> rules, TimeProvider time) : PageModel
{
    [BindProperty] public ImportForm Form { get; set; } = new();

    public ImportDraft Draft { get; private set; } = null!; // set before the page is rendered
    public ImportedFile? Found { get; private set; }
    public Plan? Plan { get; private set; }
    public LivePlan? Reading { get; private set; }
    public EditRights? Rights { get; private set; }
    public MappedTable? Mapped { get; private set; }
    /// <summary>The table that is mapped, its cells as corrected here.</summary>
    public ImportedTable? Table { get; private set; }
    public IReadOnlyList<MoneyTable> Money { get; private set; } = [];
    public ImportTrace? Trace { get; private set; }
    /// <summary>What was imported is told first; the rest of the file is one click away.</summary>
    public bool IsChoosing => Draft.State != ImportState.Imported || Request.Query.ContainsKey("table") || HttpMethods.IsPost(Request.Method);
    public int Percent => desk.Percent(Draft.Id);
    public bool IsNewPlan => Draft.PlanId is null;
    public bool MayWrite => Rights is { ReadOnlyReason: null };
    public bool MayBuild => Rights is { ReadOnlyReason: null, Scope.Structure: true };
    public string PlanAddress => Url.Content($"~/plans/{Draft.PlanId}") + (Of is { } of ? $"?d={of}" : "");
    public string? Of { get; private set; }
    /// <summary>Sections one may write in.</summary>
    public IEnumerable<OutlineSection> Places => Reading?.Outline.Where(section => Covers(section) || Rights!.Scope.Kinds.Contains(Form.Kind ?? "")) ?? []; // with a reading there are rights

    public async Task<IActionResult> OnGetAsync(ImportId id, int? table, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (Found is null) return Page();

        Form.Table = table ?? (!IsNewPlan && Found.Format == ImportedFormat.Sheet && Found.Tables.Count > 0 ? 0 : null);
        Form.Section = Draft.SectionId;
        Form.CreateLinked = true;
        Form.Take = [.. Found.Text.Sections.Select(section => section.Key)];
        Form.From = time.GetUtcNow().Year + 1;
        Form.To = Form.From + 3;
        Look();
        return Page();
    }

    /// <summary>How far the reading is, for the script that follows it.</summary>
    public async Task<IActionResult> OnGetProgressAsync(ImportId id, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } draft ? new JsonResult(new { percent = desk.Percent(id), reading = draft.State == ImportState.Reading }) : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(ImportId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();

        ModelState.Clear();
        Look();
        return Page();
    }

    public async Task<IActionResult> OnPostCancelAsync(ImportId id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is null) return NotFound();

        await desk.CancelAsync(id);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostRecordsAsync(ImportId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Look();
        if (Mapped is null || Reading is null || Form.Section is not { } section || Reading.Section(section) is null) return Refuse("Refused.Place");
        if (!Mapped.Taken.Any()) return Refuse("Refused.Rows");

        var records = RecordImport.Of(Mapped, Reading, section);
        return await import.RecordsAsync(Draft, records, Reading, cancellationToken) is not null ? Done(section) : Refuse("Refused.Rights");
    }

    public async Task<IActionResult> OnPostTextAsync(ImportId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Look();
        if (Found is null || Reading is null || Chosen() is not { Sections.Count: > 0 } chosen) return Refuse("Refused.Sections");
        if (!string.IsNullOrEmpty(Form.Section) && Reading.Section(Form.Section) is null) return Refuse("Refused.Place");

        return await import.TextAsync(Draft, chosen, string.IsNullOrEmpty(Form.Section) ? null : Form.Section, Reading.Settings.Language, cancellationToken) is { } trace
            ? Done(trace.Sections[0])
            : Refuse("Refused.Rights");
    }

    /// <summary>A plan from the sections that were ticked.</summary>
    public async Task<IActionResult> OnPostPlanAsync(ImportId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Look();
        if (Found is null || !IsNewPlan || Chosen() is not { Sections.Count: > 0 } chosen) return Refuse("Refused.Sections");
        if (member.Required.Role is not (OrganisationRole.Owner or OrganisationRole.Admin or OrganisationRole.Member)) return StatusCode(StatusCodes.Status403Forbidden);

        try
        {
            var created = await creation.CreateAsync(new()
            {
                Organisation = tenant.Required.Id, Kind = tenant.Required.Kind, Person = member.Required.Id, Template = "free", Start = PlanStart.File, Imported = chosen,
                Title = Form.Title, HorizonFrom = Form.From ?? 0, HorizonTo = Form.To ?? 0, Standing = Form.Limits.ToStanding(),
            }, cancellationToken);
            Draft.WasImported(created.Plan, created.Deliverable);
            await db.SaveChangesAsync(cancellationToken);
            return RedirectToPage("Edit", new { id = created.Plan });
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(Form.Limits.FieldOf(refusal), rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostUndoAsync(ImportId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();

        var undone = await import.UndoAsync(Draft, cancellationToken);
        TempData[undone ? Notice.Done : Notice.Refused] = text[undone ? "Undone" : "Refused.Undo"].Value;
        return RedirectToPage(new { id });
    }

    public bool Covers(OutlineSection section)
    {
        for (var place = section; place is not null; place = place.Parent)
        {
            if (Rights!.Scope.Everything || Rights.Scope.Sections.Contains(place.Id)) return true; // asked with a reading, hence with rights
        }
        return false;
    }

    /// <summary>Rows of the table that are in the plan; what was created along with them, such as their themes, is no row.</summary>
    public int RowsAdded(ImportTrace trace) => Mapped is null || Reading is null ? trace.Records.Count : Reading.Of(Mapped.Kind.Key).Count(record => trace.Records.Contains(record.Id));

    private PlanSketch? Chosen()
    {
        if (Found is null) return null;
        var chosen = TextImportChoice.Take(Found.Text, Form.Take.ToHashSet(StringComparer.Ordinal));
        return Form.ConvertMoney ? MoneyTableDetector.Convert(chosen, MoneyTableDetector.Find(chosen)) : chosen;
    }

    private async Task<bool> LoadAsync(ImportId id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } draft) return false;
        Draft = draft;
        if (draft is { PlanId: { } plan, DeliverableId: { } deliverable })
        {
            // A right lost since the file was sent closes this page too.
            if (await rights.ForAsync(draft.OrganisationId, deliverable, draft.Person, cancellationToken) is not { } allowed) return false;
            Plan = await db.Plans.AsNoTracking().SingleAsync(each => each.Id == plan, cancellationToken);
            Of = await db.Deliverables.CountAsync(each => each.PlanId == plan, cancellationToken) > 1 ? await db.Deliverables.Where(each => each.Id == deliverable).Select(each => each.Code).SingleAsync(cancellationToken) : null;
            (Rights, Reading) = (allowed, (await reader.ReadAsync(draft.OrganisationId, deliverable, cancellationToken))?.Plan);
        }
        if (draft.State is ImportState.Read or ImportState.Imported or ImportState.Undone) Found = await desk.ContentAsync(draft, cancellationToken);
        if (draft.State == ImportState.Imported) Trace = await desk.TraceAsync(draft, cancellationToken);
        return true;
    }

    /// <summary>Puts the choices made so far, or the guesses in their place, on the table or the text that is shown.</summary>
    private void Look()
    {
        if (Found is null) return;
        Money = MoneyTableDetector.Find(Found.Text);
        if (Form.Table is not { } at || at < 0 || at >= Found.Tables.Count || IsNewPlan)
        {
            Form.Table = null;
            return;
        }

        var table = Table = Found.Tables[at].With(Form.CorrectionsIn(at));
        var guess = new MappingGuess(names).For(table, Form.Kind is { Length: > 0 } kind ? kind : null, Form.Header is { } row && row >= -1 && row < table.Rows.Count ? row : null);
        var chosenFor = $"{at}|{guess.Kind}|{guess.HeaderRow}";
        var isKept = Form.ChosenFor == chosenFor && Form.Columns.Count == table.Width;
        var known = RecordKinds.Find(guess.Kind)!; // a guess is a kind
        var mapping = guess with
        {
            Columns = isKept ? [.. Form.Columns.Select(column => column is "code" || (column is { Length: > 0 } key && known.Field(key) is not null) ? column : "")] : guess.Columns,
            Unit = isKept ? Form.Unit is "€" or "K€" or "M€" or "KF" ? Form.Unit : "" : guess.Unit,
            Duplicates = Form.Duplicates,
            CreateLinked = Form.CreateLinked,
            LeftOut = isKept ? Form.LeftOut.ToHashSet() : [],
        };
        Mapped = MappedTable.Of(table, mapping, Reading, names);
        (Form.Kind, Form.Header, Form.Columns, Form.Unit, Form.ChosenFor) = (mapping.Kind, mapping.HeaderRow, [.. mapping.Columns], mapping.Unit, chosenFor);
        Form.Section = Place(known);
    }

    /// <summary>Where the person chose; else where they stood, when such records are shown there; else the first section that shows them.</summary>
    private string? Place(RecordKind kind)
    {
        if (Reading is null) return null;
        if (Form.Section is { } chosen && Places.Any(place => place.Id == chosen) && Form.Section != Draft.SectionId) return chosen;
        var shows = Places.Where(place => Shows(place, kind)).ToList();
        return shows.Find(place => place.Id == Draft.SectionId)?.Id ?? shows.FirstOrDefault()?.Id ?? (Places.Any(place => place.Id == Draft.SectionId) ? Draft.SectionId : Places.FirstOrDefault()?.Id);
    }

    public static bool Shows(OutlineSection place, RecordKind kind) =>
        place.Section.Blocks.Select(BlockDefinitions.Find).Any(block => block?.RecordKind == kind.Key || block?.Lines?.RecordKind == kind.Key);

    private PageResult Refuse(string key)
    {
        ModelState.AddModelError("", text[key]);
        return Page();
    }

    private RedirectResult Done(string section) => Redirect(Url.Page("Imported", new { id = Draft.Id })! + "#done-" + section); // the page itself
}

using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Import;
using Portal.Authoring.Import.Mapping;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Domain.Audit;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Storage;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Importing;

/// <summary>
/// Brings what was read into a plan that is open: one transaction of the live session, with the rights of the person at the moment of writing.
/// Whoever writes in it goes on writing, and sees it appear.
/// </summary>
public sealed class PlanImport(PortalDbContext db, ImportDesk desk, SessionRegistry sessions, IAuditTrail audit, IMemberAccessor member, TimeProvider time)
{
    /// <summary>Null when the person's rights do not reach that far, or the plan does not hold as much: nothing was imported then.</summary>
    public Task<ImportTrace?> RecordsAsync(ImportDraft draft, RecordImport import, LivePlan plan, CancellationToken cancellationToken)
    {
        var places = import.Updated.Select(update => update.Section).Prepend(import.Section).Distinct().Select(section => Chain(plan, section)).ToList();
        return EditAsync(draft, rights => Reaches(rights.Scope, places, import.Kinds),
            document => ImportPlanting.TryApply(document, import, out var trace) ? trace : null, cancellationToken);
    }

    public Task<ImportTrace?> TextAsync(ImportDraft draft, PlanSketch text, string? under, string language, CancellationToken cancellationToken) =>
        EditAsync(draft, rights => rights.Scope.Structure, document =>
        {
            var (planted, records) = SketchPlanter.Plant(document, text, new() { Language = language, Under = under });
            return new ImportTrace { Sections = planted, Records = records };
        }, cancellationToken);

    public async Task<bool> UndoAsync(ImportDraft draft, CancellationToken cancellationToken)
    {
        if (draft is not { State: ImportState.Imported, DeliverableId: { } deliverable } || await desk.TraceAsync(draft, cancellationToken) is not { } trace) return false;
        var outcome = await sessions.EditAsync(new(draft.OrganisationId, deliverable), new()
        {
            Person = member.Required.Id,
            Needs = rights => rights.ReadOnlyReason is null && (rights.Scope.Everything || (trace.Sections.Count == 0 && !rights.Scope.IsEmpty)),
            Change = document => ImportPlanting.TakeBack(document, trace),
        }, cancellationToken);
        if (outcome is not { Succeeded: true }) return false;

        draft.WasUndone();
        await WriteAsync(draft, "Plans.ImportUndone", cancellationToken);
        return true;
    }

    private async Task<ImportTrace?> EditAsync(ImportDraft draft, Func<EditRights, bool> reaches, Func<Collaboration.YDoc, ImportTrace?> change, CancellationToken cancellationToken)
    {
        if (draft is not { PlanId: { } plan, DeliverableId: { } deliverable }) return null;
        ImportTrace? trace = null;
        var outcome = await sessions.EditAsync(new(draft.OrganisationId, deliverable), new()
        {
            Person = member.Required.Id,
            Needs = rights => rights.ReadOnlyReason is null && reaches(rights),
            Change = document => trace = change(document),
        }, cancellationToken);
        if (outcome is not { Succeeded: true } || trace is null) return null;

        await desk.KeepTraceAsync(draft, trace, cancellationToken);
        draft.WasImported(plan, deliverable);
        await WriteAsync(draft, "Plans.Imported", cancellationToken);
        return trace;
    }

    private async Task WriteAsync(ImportDraft draft, string action, CancellationToken cancellationToken)
    {
        var fact = new AuditFact(member.Required.Id, member.Required.DisplayName, action, nameof(Plan), $"{draft.PlanId}");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await audit.AppendAsync(draft.OrganisationId, fact, time.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // In each place, one's own section or one above it, or kinds one writes everywhere.
    private static bool Reaches(EditScope scope, List<List<string>> places, IReadOnlySet<string> kinds) =>
        places.TrueForAll(chain => scope.Everything || chain.Exists(scope.Sections.Contains) || (kinds.Count > 0 && kinds.All(scope.Kinds.Contains)));

    private static List<string> Chain(LivePlan plan, string section)
    {
        List<string> chain = [];
        for (var place = plan.Section(section); place is not null; place = place.Parent) chain.Add(place.Id);
        return chain;
    }
}

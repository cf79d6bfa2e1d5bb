using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Authoring.Versions;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Storage.Tenancy;
using Portal.Storage.UpdateLog;

namespace Portal.Storage.Sessions;

/// <summary>Projections in a table, one row a deliverable.</summary>
internal sealed class ReadModels(IServiceScopeFactory scopes) : IReadModels
{
    public async ValueTask<ReadModel?> FindAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var row = await db.Set<ReadModelRow>().AsNoTracking().SingleOrDefaultAsync(model => model.DeliverableId == deliverable, cancellationToken);
        return row is null ? null : new(row.Sequence, Read(row.Content)) { Percent = row.Percent };
    }

    public async ValueTask<IReadOnlyDictionary<DeliverableId, int>> ProgressAsync(
        OrganisationId organisation, IReadOnlyCollection<DeliverableId> deliverables, CancellationToken cancellationToken)
    {
        if (deliverables.Count == 0) return new Dictionary<DeliverableId, int>();
        await using var scope = scopes.EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        return await db.Set<ReadModelRow>().Where(model => deliverables.Contains(model.DeliverableId)).ToDictionaryAsync(model => model.DeliverableId, model => model.Percent, cancellationToken);
    }

    public async ValueTask SaveAsync(OrganisationId organisation, DeliverableId deliverable, ReadModel model, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var (owner, id) = (organisation.Value, deliverable.Value);
        var percent = model.Percent;
        var content = JsonSerializer.Serialize(model.Content, VersionJson.Default.PlanContent);
        // The head's row must exist: nothing is kept for a deliverable that is not, or no longer, of this organisation.
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO read_model (organisation_id, deliverable_id, sequence, percent, content)
            SELECT organisation_id, deliverable_id, {model.Sequence}, {percent}, {content} FROM deliverable_head WHERE organisation_id = {owner} AND deliverable_id = {id}
            ON CONFLICT (organisation_id, deliverable_id) DO UPDATE SET sequence = excluded.sequence, percent = excluded.percent, content = excluded.content
            WHERE excluded.sequence >= read_model.sequence
            """, cancellationToken);
    }

    private static PlanContent Read(string json) =>
        JsonSerializer.Deserialize(json, VersionJson.Default.PlanContent) ?? throw new JsonException("A stored projection is null.");
}

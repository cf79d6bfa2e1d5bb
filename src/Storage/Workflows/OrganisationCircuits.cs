using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Workflows.Definitions;
using Portal.Workflows.Shipped;

namespace Portal.Storage.Workflows;

/// <summary>The circuits of the organisation of the scope: those shipped, each replaced by the latest version the organisation keeps, and its own.</summary>
public static class OrganisationCircuits
{
    /// <summary>The circuit a plan is submitted under today.</summary>
    /// <param name="key">The plan's; one nobody knows (never stored, or of a circuit that is gone) is the organisation's default.</param>
    public static async Task<WorkflowDefinition> CircuitAsync(this PortalDbContext db, Organisation organisation, string? key, CancellationToken cancellationToken)
    {
        foreach (var wanted in new[] { key, organisation.CircuitKey }.OfType<string>())
        {
            if (await LatestAsync(db, wanted, cancellationToken) is { } kept) return kept.Definition;
            if (ShippedDefinitions.Find(wanted) is { } shipped) return shipped;
        }

        var usual = ShippedDefinitions.For(organisation.Kind);
        return await LatestAsync(db, usual.Key, cancellationToken) is { } adapted ? adapted.Definition : usual;
    }

    /// <summary>Every circuit a plan may follow, in its latest version: those suited to the organisation first.</summary>
    public static async Task<IReadOnlyList<WorkflowDefinition>> CircuitsAsync(this PortalDbContext db, Organisation organisation, CancellationToken cancellationToken)
    {
        var rows = await db.Circuits.AsNoTracking().ToListAsync(cancellationToken);
        var kept = rows.GroupBy(row => row.Key).Select(versions => versions.MaxBy(row => row.Version)!.Definition).ToDictionary(circuit => circuit.Key); // a group is never empty
        return
        [
            .. ShippedDefinitions.All.Select(shipped => kept.GetValueOrDefault(shipped.Key, shipped))
                .Concat(kept.Values.Where(circuit => ShippedDefinitions.Find(circuit.Key) is null))
                .OrderByDescending(circuit => circuit.SuitedTo.Count == 0 || circuit.SuitedTo.Contains(organisation.Kind)),
        ];
    }

    private static Task<KeptCircuit?> LatestAsync(PortalDbContext db, string key, CancellationToken cancellationToken) =>
        db.Circuits.AsNoTracking().Where(circuit => circuit.Key == key).OrderByDescending(circuit => circuit.Version).FirstOrDefaultAsync(cancellationToken);
}

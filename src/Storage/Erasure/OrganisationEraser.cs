using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage.Blobs;
using Portal.Storage.Tenancy;
using Portal.Storage.Workflows;

namespace Portal.Storage.Erasure;

/// <summary>
/// Erases an organisation whole: every row of every table it owns, its files, what waits in its queue, then itself. In slices, so that nobody else waits for it, and in an
/// order that can be taken up again after a crash: the organisation is closed first (nobody reaches it any more) and its certificate begun, the row of the organisation goes last.
/// </summary>
public sealed class OrganisationEraser(IServiceScopeFactory scopes, IBlobStore blobs, TimeProvider time)
{
    private const int Slice = 200;

    private static readonly MethodInfo CountMethod = typeof(OrganisationEraser).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!; // declared below
    private static readonly MethodInfo EraseMethod = typeof(OrganisationEraser).GetMethod(nameof(EraseSliceAsync), BindingFlags.NonPublic | BindingFlags.Static)!; // same

    /// <summary>Null when the organisation does not close, or not yet; the same certificate when it was begun before.</summary>
    public async Task<ErasureCertificate?> EraseAsync(OrganisationId organisation, CancellationToken cancellationToken)
    {
        if (await BeginAsync(organisation, cancellationToken) is not { } begun) return null;
        if (begun.ErasedAt is not null) return begun;

        foreach (var table in await TablesAsync(organisation)) await EraseAsync(organisation, table, cancellationToken);
        var files = await blobs.DeleteAllAsync(organisation, cancellationToken);
        return await EndAsync(organisation, files, cancellationToken);
    }

    /// <summary>Closes it and counts what it has, in one transaction: from then on there is no way back.</summary>
    private async Task<ErasureCertificate?> BeginAsync(OrganisationId organisation, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(each => each.Erased == organisation, cancellationToken) is { } known) return known;

        var now = time.GetUtcNow();
        var owner = await db.Organisations.SingleOrDefaultAsync(each => each.Id == organisation, cancellationToken);
        if (owner is not { ClosesAt: { } due, ClosingAskedAt: { } asked } || due > now) return null;

        Dictionary<string, int> rows = [];
        foreach (var entity in InOrder(db.Model))
        {
            var count = await (Task<int>)CountMethod.MakeGenericMethod(entity.ClrType).Invoke(null, [db, cancellationToken])!; // it returns one
            if (count > 0) rows[entity.GetTableName() ?? entity.ShortName()] = count;
        }

        var certificate = new ErasureCertificate(organisation, asked, now, rows);
        owner.Close();
        db.Add(certificate);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return certificate;
    }

    private async Task<List<IEntityType>> TablesAsync(OrganisationId organisation)
    {
        await using var scope = scopes.EnterOrganisation(organisation);
        return InOrder(scope.ServiceProvider.GetRequiredService<PortalDbContext>().Model);
    }

    private async Task EraseAsync(OrganisationId organisation, IEntityType entity, CancellationToken cancellationToken)
    {
        int erased;
        do
        {
            await using var scope = scopes.EnterOrganisation(organisation);
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            erased = await (Task<int>)EraseMethod.MakeGenericMethod(entity.ClrType).Invoke(null, [db, entity, cancellationToken])!; // it returns one
            await transaction.CommitAsync(cancellationToken);
        }
        while (erased == Slice);
    }

    private async Task<ErasureCertificate> EndAsync(OrganisationId organisation, int files, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var certificate = await db.Certificates.SingleAsync(each => each.Erased == organisation, cancellationToken);
        // The worker takes its own line out when it is done.
        await db.Set<WorkRow>().Where(row => row.OrganisationId == organisation && row.Kind != WorkKinds.Erasure).ExecuteDeleteAsync(cancellationToken);
        await db.RetiredSlugs.Where(slug => slug.OrganisationId == organisation).ExecuteDeleteAsync(cancellationToken);
        await db.Organisations.Where(each => each.Id == organisation).ExecuteDeleteAsync(cancellationToken);
        certificate.Complete(files, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return certificate;
    }

    // The tenant filter is what keeps both to the organisation of the scope; what lies in the bin goes too.
    private static Task<int> CountAsync<TEntity>(PortalDbContext db, CancellationToken cancellationToken) where TEntity : class =>
        db.Set<TEntity>().IgnoreQueryFilters([QueryFilters.Bin]).CountAsync(cancellationToken);

    private static Task<int> EraseSliceAsync<TEntity>(PortalDbContext db, IEntityType entity, CancellationToken cancellationToken) where TEntity : class =>
        ByKey(db.Set<TEntity>().IgnoreQueryFilters([QueryFilters.Bin]), entity).Take(Slice).ExecuteDeleteAsync(cancellationToken);

    /// <summary>A slice is taken in some order: that of what tells the rows of an organisation apart.</summary>
    private static IQueryable<TEntity> ByKey<TEntity>(IQueryable<TEntity> rows, IEntityType entity)
    {
        var property = entity.FindPrimaryKey()!.Properties[^1]; // every table has one
        var row = Expression.Parameter(typeof(TEntity));
        var key = Expression.Lambda(Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name)), row);
        return rows.Provider.CreateQuery<TEntity>(Expression.Call(typeof(Queryable), nameof(Queryable.OrderBy), [typeof(TEntity), property.ClrType], rows.Expression, Expression.Quote(key)));
    }

    /// <summary>Tables behind the walls, those that refer to another before it.</summary>
    private static List<IEntityType> InOrder(IModel model)
    {
        var left = model.GetEntityTypes().Where(TenantTables.AreWalled).Where(entity => !entity.IsOwned()).ToList();
        List<IEntityType> ordered = [];
        while (left.Count > 0)
        {
            var free = left.FindAll(entity => !left.Any(other => other != entity && other.GetForeignKeys().Any(key => key.PrincipalEntityType == entity)));
            if (free.Count == 0) throw new InvalidOperationException($"Tables refer to one another in a circle: {string.Join(", ", left.Select(entity => entity.ShortName()))}.");
            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }

        return ordered;
    }
}

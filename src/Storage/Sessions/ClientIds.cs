using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Storage.Tenancy;
using Portal.Storage.UpdateLog;

namespace Portal.Storage.Sessions;

/// <summary>Client ids in a table: drawn at random as Yjs draws them, and never given twice in a deliverable.</summary>
internal sealed class ClientIds(IServiceScopeFactory scopes, TimeProvider clock) : IClientIds
{
    // Two drawings of 32 bits meet about once in 4 billion: a second meeting in a row is a fault, not luck.
    private const int Drawings = 3;

    public async ValueTask<ulong> AssignAsync(
        OrganisationId organisation, DeliverableId deliverable, PersonId? person, ulong? held, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (held is { } id && await FindAsync(organisation, deliverable, id, cancellationToken) is { Burnt: false } binding && binding.Person == person) return id;

        for (var drawing = 1; ; drawing++)
        {
            var drawn = Draw();
            try
            {
                await using var scope = scopes.EnterOrganisation(organisation);
                var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
                db.Add(new ClientIdRow { OrganisationId = organisation, DeliverableId = deliverable, ClientId = drawn, PersonId = person, AssignedAt = at });
                await db.SaveChangesAsync(cancellationToken);
                return (ulong)drawn;
            }
            catch (DbUpdateException) when (drawing < Drawings)
            {
            }
        }
    }

    public async ValueTask<ClientIdBinding?> FindAsync(OrganisationId organisation, DeliverableId deliverable, ulong clientId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var stored = unchecked((long)clientId);
        var row = await db.Set<ClientIdRow>().AsNoTracking().SingleOrDefaultAsync(each => each.DeliverableId == deliverable && each.ClientId == stored, cancellationToken);
        return row is null ? null : new(clientId, row.PersonId, row.BurntAt is not null, row.AssignedAt);
    }

    public async ValueTask BurnAsync(OrganisationId organisation, DeliverableId deliverable, ulong clientId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var stored = unchecked((long)clientId);
        DateTimeOffset? now = clock.GetUtcNow();
        await db.Set<ClientIdRow>().Where(each => each.DeliverableId == deliverable && each.ClientId == stored && each.BurntAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.BurntAt, now), cancellationToken);
    }

    private static long Draw()
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        uint drawn;
        do
        {
            RandomNumberGenerator.Fill(bytes);
            drawn = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        }
        while (drawn == 0); // zero is what an unset id looks like

        return drawn;
    }
}

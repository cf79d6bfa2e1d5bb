using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Storage.Tests.Support;

namespace Portal.Storage.Tests.Durability;

/// <summary>
/// The power goes while four writers append: the file system is shut down without a flush and mounted again. Run by hand, as root:
/// <code>dotnet exec tests/unit/Storage/bin/Release/net10.0/Portal.Storage.Tests.dll -class Portal.Storage.Tests.Durability.PowerCut -explicit only</code>
/// PORTAL_POWER_CUTS says how often (10).
/// </summary>
public sealed class PowerCut(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public async Task No_acknowledged_update_is_lost_or_doubled()
    {
        var cuts = int.TryParse(Environment.GetEnvironmentVariable("PORTAL_POWER_CUTS"), CultureInfo.InvariantCulture, out var asked) ? asked : 10;
        var folder = Directory.CreateTempSubdirectory("portal-power-").FullName;
        using var disk = new ScratchDisk(folder);
        var connection = $"Data Source={Path.Combine(disk.Path, "portal.db")}";
        var (organisation, deliverable) = await FoundAsync(connection, disk.Path);
        var promised = new Dictionary<long, Guid>();

        for (var cut = 1; cut <= cuts; cut++)
        {
            var notes = Path.Combine(folder, $"{cut}.notes");
            await File.WriteAllTextAsync(notes, "");
            using var typing = TypingProcess.Start(connection, organisation, deliverable, notes);
            var wanted = Random.Shared.Next(1, 300);
            while (KilledWhileTyping.Count(notes) < wanted)
            {
                Assert.False(typing.HasExited, "The typing process ended by itself.");
                await Task.Delay(2, TestContext.Current.CancellationToken);
            }
            // Written and not flushed: if this survives, the power was never cut.
            await File.WriteAllTextAsync(Path.Combine(disk.Path, $"canary-{cut}"), new string('x', 100_000));
            disk.CutPower();
            typing.Kill();
            await typing.WaitForExitAsync();
            disk.SwitchOnAgain();

            foreach (var (sequence, update) in await KilledWhileTyping.NotesAsync(notes)) promised.Add(sequence, update);
            var canary = new FileInfo(Path.Combine(disk.Path, $"canary-{cut}"));
            Assert.True(!canary.Exists || canary.Length == 0, "What was not flushed survived: nothing is proven.");
            await CheckAsync(connection, disk.Path, organisation, deliverable, promised);
            output.WriteLine($"cut {cut}: {promised.Count} acknowledged so far, all there once");
        }
    }

    private static async Task<(OrganisationId, DeliverableId)> FoundAsync(string connection, string folder)
    {
        await using var services = StorageHost.Build(connection, folder);
        await services.MigratePortalAsync();
        var ids = await StorageHost.AnOrganisationWithAPlanAsync(services);
        SqliteConnection.ClearAllPools();
        return ids;
    }

    private static async Task CheckAsync(string connection, string folder, OrganisationId organisation, DeliverableId deliverable, Dictionary<long, Guid> promised)
    {
        await using var services = StorageHost.Build(connection, folder);
        var document = (await services.GetRequiredService<IUpdateLog>().LoadAsync(organisation, deliverable, default))!; // founded before
        var stored = document.Tail.ToDictionary(entry => entry.Sequence, entry => new Guid(entry.Update.Span));
        await using (var scope = services.CreateAsyncScope())
        {
            var sound = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync();
            Assert.Equal(["ok"], sound);
        }
        SqliteConnection.ClearAllPools();

        Assert.All(promised, note => Assert.Equal(note.Value, stored.GetValueOrDefault(note.Key)));
        Assert.Equal(stored.Count, stored.Values.Distinct().Count());
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Durability;

public sealed class KilledWhileTypingOnSqlite(SqliteStorage storage) : KilledWhileTyping(storage), IClassFixture<SqliteStorage>
{
    [Fact]
    public async Task The_file_is_sound_after_a_kill()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        await KillAfterAsync(organisation, deliverable, acknowledged: 50);

        Assert.Equal(["ok"], await Host.InAsync(organisation, db => db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync()));
    }
}

[Trait("Category", "Postgres")]
public sealed class KilledWhileTypingOnPostgres(PostgresStorage storage) : KilledWhileTyping(storage), IClassFixture<PostgresStorage>;

public abstract class KilledWhileTyping(StorageFixture storage) : StorageTests(storage)
{
    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(200)]
    public async Task Every_acknowledged_update_is_there_once_after_a_kill(int acknowledged)
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();

        var notes = await KillAfterAsync(organisation, deliverable, acknowledged);

        var document = (await Host.Services.GetRequiredService<IUpdateLog>().LoadAsync(organisation, deliverable, default))!;
        var stored = document.Tail.ToDictionary(entry => entry.Sequence, entry => new Guid(entry.Update.Span));
        Assert.True(notes.Count >= acknowledged);
        Assert.All(notes, note => Assert.Equal(note.Update, stored[note.Sequence]));
        Assert.Equal(stored.Count, stored.Values.Distinct().Count());
        Assert.Equal(document.Sequence, stored.Count);
    }

    /// <summary>Lets a process type until it noted that many, kills it at once, and gives what it noted.</summary>
    private protected async Task<IReadOnlyList<(long Sequence, Guid Update)>> KillAfterAsync(
        Domain.Shared.OrganisationId organisation, Domain.Shared.DeliverableId deliverable, int acknowledged)
    {
        var path = Path.Combine(Host.Database.Folder, $"{Guid.CreateVersion7():N}.notes");
        await File.WriteAllTextAsync(path, "");
        using var process = TypingProcess.Start(Host.Database.ConnectionString, organisation, deliverable, path);
        var output = process.StandardOutput.ReadToEndAsync();
        var deadline = TimeProvider.System.GetUtcNow().AddSeconds(60);
        while (Count(path) < acknowledged)
        {
            Assert.False(process.HasExited, process.HasExited ? await output : "");
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, "The typing process acknowledged too little in time.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        process.Kill();
        await process.WaitForExitAsync();
        return await NotesAsync(path);
    }

    internal static async Task<IReadOnlyList<(long Sequence, Guid Update)>> NotesAsync(string path)
    {
        // A line cut by the kill was never a whole note.
        var text = await File.ReadAllTextAsync(path);
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .Select(parts => (long.Parse(parts[0], CultureInfo.InvariantCulture), Guid.Parse(parts[1])))];
    }

    internal static int Count(string path)
    {
        using var notes = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return notes.ReadToEnd().Count(c => c == '\n');
    }
}

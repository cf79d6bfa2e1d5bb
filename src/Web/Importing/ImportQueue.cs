using System.Collections.Concurrent;
using Portal.Authoring.Import;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Blobs;
using Portal.Storage.Tenancy;

namespace Portal.Web.Importing;

/// <summary>
/// Files being read by this node: how far each is, and the means to stop it. The reading goes on when the page that asked for it is left; when it
/// ends, the row of the import says how.
/// </summary>
public sealed class ImportQueue(FileReader reader, IServiceScopeFactory scopes, IBlobStore blobs, ILogger<ImportQueue> logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ImportId, Running> _running = new();

    /// <summary>Ends when the file was read, refused or given up.</summary>
    public Task Start(OrganisationId organisation, PersonId person, ImportId import, string fileName, ReadOnlyMemory<byte> file, string untitled)
    {
        var running = new Running();
        _running[import] = running;
        running.Work = Task.Run(() => ReadAsync(organisation, person, import, fileName, file, untitled, running));
        return running.Work;
    }

    /// <summary>From 0 to 100; null when this node reads no such file.</summary>
    public int? Percent(ImportId import) => _running.TryGetValue(import, out var running) ? running.Percent : null;

    public Task CancelAsync(ImportId import)
    {
        if (!_running.TryGetValue(import, out var running)) return Task.CompletedTask;
        running.Stop.Cancel();
        return running.Work;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var running in _running.Values) await running.Stop.CancelAsync();
        await Task.WhenAll(_running.Values.Select(running => running.Work));
    }

    private async Task ReadAsync(OrganisationId organisation, PersonId person, ImportId import, string fileName, ReadOnlyMemory<byte> file, string untitled, Running running)
    {
        FileReading reading;
        try
        {
            reading = await reader.ReadAsync(fileName, file, untitled, percent => running.Percent = percent, running.Stop.Token);
        }
        catch (OperationCanceledException)
        {
            reading = ImportRefusal.Cancelled;
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "File {Import} of organisation {Organisation} could not be read", import, organisation);
            reading = ImportRefusal.Interrupted;
        }
        try
        {
            await TellAsync(organisation, person, import, reading);
        }
        catch (Exception failure)
        {
            // The row goes on saying that the file is being read; the page tells after a while that nobody does.
            logger.LogError(failure, "The reading of file {Import} of organisation {Organisation} could not be kept", import, organisation);
        }
        finally
        {
            _running.TryRemove(import, out _);
        }
    }

    private async Task TellAsync(OrganisationId organisation, PersonId person, ImportId import, FileReading reading)
    {
        if (reading.File is { } read)
        {
            using var json = new MemoryStream(ImportedFiles.Write(read));
            await blobs.PutAsync(organisation, ImportDesk.ReadBlob(import), json, CancellationToken.None);
        }
        await using var scope = scopes.EnterOrganisation(organisation, person);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await db.Imports.FindAsync([organisation, import]) is not { } draft) return;
        if (reading.Refused is { } refused) draft.Refuse(refused.ToString());
        else draft.WasRead();
        await db.SaveChangesAsync();
    }

    private sealed class Running
    {
        public CancellationTokenSource Stop { get; } = new();
        public Task Work { get; set; } = Task.CompletedTask;
        public volatile int Percent;
    }
}

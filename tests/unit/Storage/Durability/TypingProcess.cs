using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Storage.Tests.Support;

namespace Portal.Storage.Tests.Durability;

/// <summary>
/// The process that <see cref="KilledWhileTyping"/> kills: the same test program, asked for this one fact. It appends without end, from four
/// writers, and notes each acknowledged batch in a file, unbuffered, only after the log said it is stored.
/// </summary>
public sealed class TypingProcess
{
    private const string Connection = "PORTAL_TYPING_CONNECTION";
    private const string Deliverable = "PORTAL_TYPING_DELIVERABLE";
    private const string Notes = "PORTAL_TYPING_NOTES";

    public static bool IsAsked => Environment.GetEnvironmentVariable(Connection) is not null;

    [Fact(Skip = "Run by KilledWhileTyping in a process of its own.", SkipUnless = nameof(IsAsked))]
    public async Task Type_until_killed()
    {
        await using var services = StorageHost.Build(Environment.GetEnvironmentVariable(Connection)!, Path.GetTempPath()); // asked for by the parent
        var ids = Environment.GetEnvironmentVariable(Deliverable)!.Split('/'); // idem
        var (organisation, deliverable) = (OrganisationId.Parse(ids[0]), DeliverableId.Parse(ids[1]));
        var log = services.GetRequiredService<IUpdateLog>();
        await using var notes = new FileStream(Environment.GetEnvironmentVariable(Notes)!, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0); // idem
        var writing = new Lock();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var batch = new LogBatch(organisation, deliverable, Guid.CreateVersion7(), 1, [new(null, 1, Guid.CreateVersion7().ToByteArray())], StorageHost.Noon);
                var outcome = await log.AppendAsync(batch, default);
                if (outcome.Result != AppendResult.Committed) throw new InvalidOperationException($"{outcome}");
                var note = string.Create(CultureInfo.InvariantCulture, $"{outcome.FirstSequence} {new Guid(batch.Writes[0].Update.Span)}\n");
                lock (writing) notes.Write(System.Text.Encoding.ASCII.GetBytes(note));
            }
        })));
    }

    public static Process Start(string connection, OrganisationId organisation, DeliverableId deliverable, string notes)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Portal.Storage.Tests.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, "-noLogo", "-method", $"{typeof(TypingProcess).FullName}.{nameof(Type_until_killed)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Connection] = connection;
        start.Environment[Deliverable] = $"{organisation}/{deliverable}";
        start.Environment[Notes] = notes;
        return Process.Start(start)!; // no shell: it starts or throws
    }
}

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Portal.Storage;
using Portal.TestSupport.Databases;
using Portal.Web.Hosting;
using Portal.Web.Mail;

namespace Portal.Web.Tests.Support;

/// <summary>
/// The real portal over a database of its own, reached through its real pipeline. Use as a class fixture. Mails land in
/// <see cref="Mails"/>; time is the machine's plus <see cref="ShiftedTime.Shift"/>.
/// </summary>
public class PortalApp : WebApplicationFactory<PortalOptions>
{
    private readonly TestDatabase _database;

    public PortalApp() : this(DatabaseKind.Sqlite) { }

    protected PortalApp(DatabaseKind kind) => _database = TestDatabase.Create(kind);

    public ShiftedTime Time { get; } = new();

    /// <summary>Settings of one test class, set in its own fixture.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public IReadOnlyList<OutgoingMail> Mails => [.. Services.GetRequiredService<DevelopmentMailbox>().Mails.Select(received => received.Mail)];

    public Uri SiteAddress => new(Settings.GetValueOrDefault("Portal:PublicAddress") ?? "http://localhost");

    /// <summary>Someone with a browser of their own.</summary>
    public Visitor Visitor() => new(this);

    /// <summary>A person who has just opened the space of an organisation.</summary>
    public async Task<Founder> AFounderAsync(string? organisation = null)
    {
        var visitor = Visitor();
        var name = organisation ?? $"Ville {Guid.CreateVersion7():N}"[..18];
        var mail = $"{Guid.CreateVersion7():N}@ville.example";
        await visitor.SignUpAsync(mail, name);
        return new Founder(visitor, mail, visitor.Address.AbsolutePath.Split('/')[2]);
    }

    /// <summary>Waits, without guessing how long, for a mail to someone.</summary>
    public async Task<OutgoingMail> MailToAsync(string address, string subjectPart)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (Mails.FirstOrDefault(mail => mail.To.Value == address && mail.Subject.Contains(subjectPart, StringComparison.OrdinalIgnoreCase)) is { } found) return found;
            await Task.Delay(50);
        }

        throw new InvalidOperationException($"No mail « {subjectPart} » to {address}. There were: {string.Join(" | ", Mails.Select(mail => $"{mail.To} {mail.Subject}"))}");
    }

    public async Task<TResult> InScopeAsync<TResult>(Func<PortalDbContext, Task<TResult>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Portal", _database.ConnectionString);
        builder.UseSetting("Portal:DataFolder", _database.Folder);
        builder.UseSetting("Portal:Demo", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var limit in (string[])["SignInTries", "SignUpTries", "CodeTries", "VoteTries"]) builder.UseSetting("RateLimits:" + limit, "100000");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;

        SqliteConnection.ClearAllPools();
        _database.Dispose();
    }
}

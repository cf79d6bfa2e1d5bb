using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Tests.Support;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Tests.Background;

/// <summary>Reminders that the portal was not there to send, and a clock that was wrong for an hour: each leaves once.</summary>
public sealed class OverdueTimersTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task What_is_overdue_by_a_day_leaves_once_and_the_clock_going_back_or_forth_sends_nothing_again()
    {
        var organisation = await AnOrganisationAsync();
        var address = $"{Guid.CreateVersion7():N}@ville.example";
        var now = app.Time.GetUtcNow();
        await AddAsync(organisation, $"retard/{address}", address, now.AddHours(-24));
        await AddAsync(organisation, $"demain/{address}", $"demain-{address}", now.AddMinutes(30));

        await app.MailToAsync(address, "définitif");
        foreach (var shift in (int[])[-1, 1, 0])
        {
            app.Time.Shift = TimeSpan.FromHours(shift);
            if (shift == 1) await app.MailToAsync($"demain-{address}", "définitif");
            await SentinelAsync(organisation);
        }

        Assert.Single(app.Mails, mail => mail.To.Value == address);
        Assert.Single(app.Mails, mail => mail.To.Value == $"demain-{address}");
    }

    /// <summary>A mail that leaves now: once it did, everything due before it was looked at.</summary>
    private async Task SentinelAsync(OrganisationId organisation)
    {
        var sentinel = $"{Guid.CreateVersion7():N}@ville.example";
        await AddAsync(organisation, sentinel, sentinel, app.Time.GetUtcNow());
        await app.MailToAsync(sentinel, "définitif");
    }

    private async Task AddAsync(OrganisationId organisation, string key, string to, DateTimeOffset due)
    {
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var payload = CaseJson.Write(new ApprovalMail { Plan = "Plan", Version = "1.0", State = StateLabels.KeyOf(ApprovalState.Definitive, OrganisationKind.Municipality), By = "Directrice", Link = "plans/1", Body = "Conseil" });
        db.Add(new OutboxMessage(organisation, key, MailTemplates.Adopted, EmailAddress.Parse(to), null, payload, due, due));
        await db.SaveChangesAsync();
    }

    private async Task<OrganisationId> AnOrganisationAsync()
    {
        var slug = Slug.Parse((await app.AFounderAsync()).Slug);
        return await app.InScopeAsync(db => db.Organisations.Where(each => each.Slug == slug).Select(each => each.Id).SingleAsync());
    }
}

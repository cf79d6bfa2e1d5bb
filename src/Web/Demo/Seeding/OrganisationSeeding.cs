using Microsoft.AspNetCore.Identity;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Storage.Tenancy;
using Portal.Web.Demo.Data;
using Portal.Workflows.Outbox;

namespace Portal.Web.Demo.Seeding;

/// <summary>One organisation of the demonstration: its people, bodies and readers, then each of its plans with the way it went.</summary>
internal sealed class OrganisationSeeding(IServiceScopeFactory scopes, PlanSeeding plans, DemoClock clock)
{
    public async Task SeedAsync(DemoOrganisation demo, CancellationToken cancellationToken)
    {
        foreach (var person in demo.People) await AddAccountAsync(demo, person);
        await using (var scope = scopes.EnterOrganisation(DemoIds.Organisation(demo.Slug)))
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            AddRows(db, demo, clock.Set(demo.Plans.Min(plan => plan.CreatedOn).AddMonths(-2)));
            await db.SaveChangesAsync(cancellationToken);
        }
        foreach (var plan in demo.Plans) await plans.SeedAsync(demo, plan, cancellationToken);
        await ForgetMailsAsync(demo, cancellationToken);
    }

    private async Task AddAccountAsync(DemoOrganisation demo, DemoPerson person)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var id = DemoIds.Person(demo.Slug, person.Key);
        if (await users.FindByIdAsync(id.ToString()) is not null) return;

        // Without password: one enters by /demo, where the demonstration is shown, and nowhere else.
        var user = new PortalUser { Id = id, UserName = person.Mail, Email = person.Mail, EmailConfirmed = true, DisplayName = person.Name };
        var outcome = await users.CreateAsync(user);
        if (!outcome.Succeeded) throw new InvalidOperationException($"{person.Key}: {string.Join(' ', outcome.Errors.Select(error => error.Description))}");
    }

    private static void AddRows(PortalDbContext db, DemoOrganisation demo, DateTimeOffset at)
    {
        var id = DemoIds.Organisation(demo.Slug);
        db.Add(new Organisation(id, demo.Name, demo.Kind, demo.Size, Slug.Parse(demo.Slug), "fr-FR", at));
        foreach (var person in demo.People) db.Add(new Membership(id, DemoIds.Person(demo.Slug, person.Key), person.Role, at));
        foreach (var reader in demo.Readers) db.Add(new Reader(id, EmailAddress.Parse(reader.Mail), reader.Name, at));
        foreach (var body in demo.Bodies) db.Add(BodyOf(demo, body, at));
    }

    private static Body BodyOf(DemoOrganisation demo, DemoBody data, DateTimeOffset at)
    {
        var body = new Body(DemoIds.Organisation(demo.Slug), data.Kind, data.Title, BodyDefaults.For(data.Kind, demo.Size), at);
        body.Entrust(data.Mission);
        foreach (var seat in data.Seats)
        {
            var person = demo.People.FirstOrDefault(each => each.Key == seat.Person);
            body.Seat(
                person?.Name ?? seat.Name ?? "", person is null ? null : EmailAddress.Parse(person.Mail),
                person is null ? null : DemoIds.Person(demo.Slug, person.Key), seat.Rank, at, seat.Office);
        }
        return body;
    }

    // The mails of past years are not sent today.
    private async Task ForgetMailsAsync(DemoOrganisation demo, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(DemoIds.Organisation(demo.Slug));
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.RemoveRange(db.Set<OutboxMessage>());
        await db.SaveChangesAsync(cancellationToken);
    }
}

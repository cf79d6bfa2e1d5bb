using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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
        await AddAccountsAsync(demo, cancellationToken);
        await using (var scope = scopes.EnterOrganisation(DemoIds.Organisation(demo.Slug)))
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            AddRows(db, demo, clock.Set(demo.Plans.Min(plan => plan.CreatedOn).AddMonths(-2)));
            await db.SaveChangesAsync(cancellationToken);
        }
        foreach (var plan in demo.Plans) await plans.SeedAsync(demo, plan, cancellationToken);
        await ForgetMailsAsync(demo, cancellationToken);
    }

    /// <summary>In one commit: the framework's own way takes one an account.</summary>
    private async Task AddAccountsAsync(DemoOrganisation demo, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var names = scope.ServiceProvider.GetRequiredService<ILookupNormalizer>();
        var ids = demo.People.Select(person => DemoIds.Person(demo.Slug, person.Key)).ToList();
        var known = await db.Users.Where(user => ids.Contains(user.Id)).Select(user => user.Id).ToListAsync(cancellationToken);
        foreach (var person in demo.People.Where(person => !known.Contains(DemoIds.Person(demo.Slug, person.Key))))
        {
            // Without password: one enters by /demo, where the demonstration is shown, and nowhere else.
            db.Add(new PortalUser
            {
                Id = DemoIds.Person(demo.Slug, person.Key),
                UserName = person.Mail,
                NormalizedUserName = names.NormalizeName(person.Mail),
                Email = person.Mail,
                NormalizedEmail = names.NormalizeEmail(person.Mail),
                EmailConfirmed = true,
                DisplayName = person.Name,
                SecurityStamp = Guid.CreateVersion7().ToString("N"),
            });
        }

        await db.SaveChangesAsync(cancellationToken);
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

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Storage.Tenancy;
using Portal.TestSupport.Databases;
using Portal.Web.Tests.Support;
using Portal.Workflows.Shipped;

namespace Portal.Web.Tests.Costs;

/// <summary>One portal with a hamlet and a city: three, and sixty, of everything that lists are made of.</summary>
public abstract class TwoTowns(DatabaseKind kind) : PortalApp(kind), IAsyncLifetime
{
    public Town Hamlet { get; private set; } = null!; // before any test
    public Town City { get; private set; } = null!; // same

    /// <summary>A part of the connection string that only this portal's database has.</summary>
    public string Database => Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["ConnectionStrings:Portal"]!
        .Split(';').First(part => part.StartsWith("Data Source", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Database", StringComparison.OrdinalIgnoreCase));

    public async ValueTask InitializeAsync()
    {
        Hamlet = await SettleAsync(3);
        City = await SettleAsync(60);
    }

    private async Task<Town> SettleAsync(int size)
    {
        var founder = await AFounderAsync();
        var slug = Slug.Parse(founder.Slug, null);
        var organisation = await InScopeAsync(db => db.Organisations.Where(each => each.Slug == slug).Select(each => each.Id).SingleAsync());
        var owner = await InScopeAsync(db => db.Users.Where(person => person.Email == founder.Mail).Select(person => person.Id).SingleAsync());
        await using var scope = Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation, owner);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = Time.GetUtcNow();
        List<(Plan Plan, Deliverable Deliverable)> written = [];
        for (var i = 0; i < size; i++)
        {
            var mail = $"agent{i}@{founder.Slug}.example";
            var person = new PortalUser { DisplayName = $"Agent {i}", UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant() };
            var body = new Body(organisation, BodyKind.Workshop, $"Atelier {i}", BodyDefaults.For(BodyKind.Workshop, SizeBand.Inhabitants3500To9999), now);
            body.Seat(person.DisplayName, null, person.Id, SeatRank.Permanent, now);
            var plan = new Plan(organisation, PlanId.New(), Draft($"Plan {i}"), Slug.Parse($"plan-{i}", null), owner, now);
            var deliverable = new Deliverable(organisation, DeliverableId.New(), plan.Id, "PDSI", null, 1);
            db.AddRange(person, new Membership(organisation, person.Id, OrganisationRole.Member, now), body, plan, deliverable);
            db.AddRange(new PlanRole(organisation, plan.Id, owner, ScreenRole.Pilote, now), new PlanRole(organisation, plan.Id, person.Id, ScreenRole.Redacteur, now));
            db.Add(new Meeting(organisation, MeetingId.New(), body.Id, DateOnly.FromDateTime(now.Date).AddDays(10 + i), new TimeOnly(9, 0), "Salle du conseil", now));
            written.Add((plan, deliverable));
        }
        await db.SaveChangesAsync();
        var models = Services.GetRequiredService<IReadModels>();
        foreach (var (plan, deliverable) in written) await models.SaveAsync(organisation, deliverable.Id, new(0, PlanContent.Empty(plan.ToSettings())) { Percent = 40 }, default);
        return new(founder, written[0].Plan.Id);
    }

    private static PlanDraft Draft(string title) => new()
    {
        Title = title,
        Kind = "free",
        TemplateVersion = 1,
        CircuitKey = ShippedDefinitions.For(OrganisationKind.Municipality).Key,
        HorizonFrom = 2027,
        HorizonTo = 2030,
        Currency = "EUR",
        Language = "fr",
    };

    public sealed record Town(Founder Founder, PlanId Plan)
    {
        public string Address(string page) => Founder.Space + page.Replace("{plan}", Plan.ToString(), StringComparison.Ordinal);
    }
}

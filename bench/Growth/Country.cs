using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Schema;
using Portal.Authoring.Versions;
using Portal.Collaboration;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Storage.Tenancy;
using Portal.Workflows.Shipped;


namespace Portal.Growth;

/// <summary>Organisations numbered from 0, each whole in one transaction: people, bodies, meetings, plans with a little text.</summary>
internal sealed class Country(IServiceScopeFactory scopes, int plans, int people)
{
    public const string Password = "un long chemin vert";

    private static readonly DateTimeOffset Founded = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly string PasswordHash = new PasswordHasher<PortalUser>().HashPassword(new PortalUser(), Password);
    private static readonly byte[] Text = SmallPlan();

    public static string SlugOf(int number) => $"croissance-{number:00000}";
    public static string Mail(int number, int person) => $"agent{person}@croissance-{number:00000}.example";

    /// <summary>How many are there: numbers are given in order.</summary>
    public async Task<int> CountAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var slugs = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Organisations.IgnoreQueryFilters().Select(each => each.Slug).ToListAsync();
        return slugs.Count(slug => slug.Value.StartsWith("croissance-", StringComparison.Ordinal));
    }

    public async Task SettleAsync(int number)
    {
        var id = OrganisationId.New();
        await using var scope = scopes.EnterOrganisation(id);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();

        db.Add(new Organisation(id, $"Ville {number:00000}", OrganisationKind.Municipality, SizeBand.Inhabitants3500To9999, Slug.Parse(SlugOf(number), null), "fr-FR", Founded));
        var inhabitants = Enumerable.Range(0, people).Select(person => Inhabitant(number, person)).ToList();
        db.AddRange(inhabitants);
        foreach (var (person, place) in inhabitants.Select((person, place) => (person, place)))
            db.Add(new Membership(id, person.Id, place == 0 ? OrganisationRole.Owner : OrganisationRole.Member, Founded));
        AddBodies(db, id, inhabitants);
        var written = Enumerable.Range(0, plans).Select(plan => AddPlan(db, id, plan, inhabitants)).ToList();
        await db.SaveChangesAsync();
        foreach (var (plan, deliverable) in written) await WriteAsync(db, id, plan, deliverable);
        await transaction.CommitAsync();
    }

    private static PortalUser Inhabitant(int number, int person)
    {
        var mail = Mail(number, person);
        return new()
        {
            DisplayName = $"Agent {person} de la ville {number}",
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            PasswordHash = PasswordHash,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
    }

    private static void AddBodies(PortalDbContext db, OrganisationId id, List<PortalUser> inhabitants)
    {
        foreach (var kind in BodyDefaults.AtSignUp(OrganisationKind.Municipality))
        {
            var body = new Body(id, kind, kind == BodyKind.MunicipalCouncil ? "Conseil municipal" : "Bureau municipal", BodyDefaults.For(kind, SizeBand.Inhabitants3500To9999), Founded);
            foreach (var person in inhabitants) body.Seat(person.DisplayName, null, person.Id, SeatRank.Permanent, Founded);
            db.Add(body);
            for (var month = 1; month <= 3; month++)
                db.Add(new Meeting(id, MeetingId.New(), body.Id, DateOnly.FromDateTime(Founded.Date).AddMonths(month), new TimeOnly(18, 30), "Hôtel de ville", Founded));
        }
    }

    private static (Plan Plan, Deliverable Deliverable) AddPlan(PortalDbContext db, OrganisationId id, int number, List<PortalUser> inhabitants)
    {
        var draft = new PlanDraft
        {
            Title = $"Schéma directeur {2027 + number}",
            Kind = "free",
            TemplateVersion = 1,
            CircuitKey = ShippedDefinitions.For(OrganisationKind.Municipality).Key,
            HorizonFrom = 2027 + number,
            HorizonTo = 2030 + number,
            Currency = "EUR",
            Language = "fr",
        };
        var plan = new Plan(id, PlanId.New(), draft, Slug.Parse(string.Create(CultureInfo.InvariantCulture, $"schema-{2027 + number}"), null), inhabitants[0].Id, Founded);
        var deliverable = new Deliverable(id, DeliverableId.New(), plan.Id, "PLAN", null, 1);
        db.AddRange(plan, deliverable, new PlanRole(id, plan.Id, inhabitants[0].Id, ScreenRole.Pilote, Founded));
        return (plan, deliverable);
    }

    /// <summary>What a live session would have left: a snapshot of the text, the head over it, the reading that lists show.</summary>
    private static async Task WriteAsync(PortalDbContext db, OrganisationId id, Plan plan, Deliverable deliverable)
    {
        var (owner, document, at) = (id.Value, deliverable.Id.Value, Founded);
        object instant = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? at.ToString("yyyy-MM-dd HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture) : at; // a configured context has one
        var reading = JsonSerializer.Serialize(PlanContent.Empty(plan.ToSettings()), VersionJson.Default.PlanContent);
        await db.Database.ExecuteSqlAsync($"INSERT INTO deliverable_snapshot (organisation_id, deliverable_id, sequence, at, bytes) VALUES ({owner}, {document}, 1, {instant}, {Text})");
        await db.Database.ExecuteSqlAsync($"UPDATE deliverable_head SET sequence = 1 WHERE organisation_id = {owner} AND deliverable_id = {document}");
        await db.Database.ExecuteSqlAsync($"INSERT INTO read_model (organisation_id, deliverable_id, sequence, percent, content) VALUES ({owner}, {document}, 1, 40, {reading})");
    }

    private static byte[] SmallPlan()
    {
        var document = new YDoc(1);
        SketchPlanter.Plant(document, PlanTemplates.Find("free")!.LoadEmpty(2027, 2030), new PlantingOptions()); // shipped
        return Updates.EncodeStateAsUpdate(document);
    }
}

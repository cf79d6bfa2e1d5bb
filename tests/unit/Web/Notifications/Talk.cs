using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Storage.Tenancy;
using Portal.Web.Plans;
using Portal.Web.Tests.Support;
using Portal.Workflows.Engine;

namespace Portal.Web.Tests.Notifications;

/// <summary>A space with one plan, and people brought in under any role: where something is said, and where one looks who heard of it.</summary>
internal sealed class Talk
{
    private readonly PortalApp _app;

    private Talk(PortalApp app, Founder founder, OrganisationId organisation, PersonId lead, CreatedPlan created) =>
        (_app, Founder, Organisation, Lead, Plan, Deliverable) = (app, founder, organisation, lead, created.Plan, created.Deliverable);

    public Founder Founder { get; }
    public OrganisationId Organisation { get; }
    public PersonId Lead { get; }
    public PlanId Plan { get; }
    public DeliverableId Deliverable { get; }
    public string Api => $"{Founder.Space}/api/deliverables/{Deliverable}";

    public static async Task<Talk> OpenAsync(PortalApp app)
    {
        var founder = await app.AFounderAsync();
        var slug = Slug.Parse(founder.Slug);
        var organisation = await app.InScopeAsync(db => db.Organisations.Where(each => each.Slug == slug).Select(each => each.Id).SingleAsync());
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var person = await db.Users.SingleAsync(user => user.Email == founder.Mail);
        (person.EmailConfirmed, person.DisplayName) = (true, "Directrice informatique");
        await db.SaveChangesAsync();
        var created = await scope.ServiceProvider.GetRequiredService<PlanCreation>().CreateAsync(new()
        {
            Organisation = organisation,
            Kind = OrganisationKind.Municipality,
            Person = person.Id,
            Template = "municipal-ppi",
            Start = PlanStart.Empty,
            HorizonFrom = 2027,
            HorizonTo = 2030,
        }, default);
        return new(app, founder, organisation, person.Id, created);
    }

    /// <summary>Someone with an account; a member unless told otherwise, on the plan when columns are given.</summary>
    public async Task<(PersonId Id, string Mail)> BringAsync(string name, Roles columns, bool isMember = true, string culture = "fr-FR", bool signsIn = true)
    {
        var mail = $"{Guid.CreateVersion7():N}@essai.example";
        var user = new PortalUser { UserName = mail, Email = mail, EmailConfirmed = true, DisplayName = name, Culture = culture };
        await using var scope = _app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(Organisation);
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        // Hashing a password is most of the work.
        Assert.True((signsIn ? await accounts.CreateAsync(user, Visitor.Password) : await accounts.CreateAsync(user)).Succeeded);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var membership = new Membership(Organisation, user.Id, OrganisationRole.Member, _app.Time.GetUtcNow());
        db.Add(membership);
        if (columns != Roles.None)
        {
            var role = new PlanRole(Organisation, Plan, user.Id, ScreenRole.Lecteur, _app.Time.GetUtcNow());
            db.Add(role);
            db.Entry(role).Property(each => each.Columns).CurrentValue = columns;
        }

        if (!isMember) membership.End(_app.Time.GetUtcNow(), []);
        await db.SaveChangesAsync();
        return (user.Id, mail);
    }

    public Task ChooseAsync(PersonId person, MailRhythm rhythm) => InAsync(async db =>
    {
        var choices = new NotificationChoices(Organisation, person, null);
        foreach (var kind in Enum.GetValues<NotificationKind>()) choices.Choose(kind, rhythm);
        db.Add(choices);
        return await db.SaveChangesAsync();
    });

    public Task StandAsync(ApprovalState state) => InAsync(async db =>
    {
        var deliverable = await db.Deliverables.SingleAsync(each => each.Id == Deliverable);
        deliverable.Enter(state, deliverable.Number, _app.Time.GetUtcNow());
        return await db.SaveChangesAsync();
    });

    /// <summary>Adds a section, as the lead.</summary>
    public async Task WriteAsync(string title)
    {
        var sketch = new PlanSketch { Sections = [new() { Key = $"k{Guid.CreateVersion7():N}"[..12], Title = title, Body = "Un texte." }] };
        var done = await _app.Services.GetRequiredService<SessionRegistry>().EditAsync(new(Organisation, Deliverable), new() { Person = Lead, Change = document => SketchPlanter.Plant(document, sketch, new()) }, default);
        Assert.True(done is { Succeeded: true });
    }

    /// <summary>Adds a section « Jalons » with these rows (their section is « jalons »), as the lead.</summary>
    public Task PlantAsync(params SketchRecord[] records) => PlantAsync(new PlanSketch { Sections = [new() { Key = "jalons", Title = "Jalons", Blocks = ["milestones"] }], Records = records });

    public async Task PlantAsync(PlanSketch sketch)
    {
        var done = await _app.Services.GetRequiredService<SessionRegistry>().EditAsync(new(Organisation, Deliverable), new() { Person = Lead, Change = document => SketchPlanter.Plant(document, sketch, new()) }, default);
        Assert.True(done is { Succeeded: true });
    }

    /// <summary>Section and id of a milestone: of the first, or of that title.</summary>
    public async Task<(string Section, string Record)> MilestoneAsync(string? title = null)
    {
        var reading = await _app.Services.GetRequiredService<IPlanReader>().ReadAsync(Organisation, Deliverable, default);
        var record = reading!.Plan.Of("milestone").First(each => title is null || each["title"] == title); // it was planted
        return (record.SectionId, record.Id);
    }

    public async Task SetAsync(string record, string field, string value)
    {
        var done = await _app.Services.GetRequiredService<SessionRegistry>().EditAsync(new(Organisation, Deliverable), new() { Change = document => ((YMap)document.GetMap("records").Get(record).AsType!).Set(field, value) }, default); // it was planted
        Assert.True(done is { Succeeded: true });
    }

    /// <summary>What the plan says now is adopted: a definitive version is in force.</summary>
    public async Task<VersionId> AdoptAsync()
    {
        await using var scope = _app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(Organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var number = VersionNumber.Parse("1.0", null);
        var frozen = await scope.ServiceProvider.GetRequiredService<IFreezeDeliverable>().FreezeAsync(Organisation, Deliverable, number, ApprovalState.Definitive, default);
        var version = new PlanVersion(Organisation, VersionId.New(), Plan, Deliverable, number, ApprovalState.Definitive, frozen, Lead, _app.Time.GetUtcNow(), null, null);
        db.Add(version);
        await db.SaveChangesAsync();
        var deliverable = await db.Deliverables.SingleAsync(each => each.Id == Deliverable);
        deliverable.Enter(ApprovalState.Definitive, number, _app.Time.GetUtcNow());
        deliverable.Keep(version);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return version.Id;
    }

    /// <summary>What was adopted is out for these readers; gives its address.</summary>
    public async Task<string> PublishAsync(Audience audience)
    {
        var slug = await InAsync(async db =>
        {
            var version = await db.Versions.SingleAsync(each => each.DeliverableId == Deliverable);
            db.Add(new Publication(Organisation, version, audience, [], Lead, _app.Time.GetUtcNow()));
            await db.SaveChangesAsync();
            return (await db.Plans.SingleAsync(each => each.Id == Plan)).Slug;
        });
        return $"{Founder.Space}/p/{slug}";
    }

    public async Task<T> InAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = _app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(Organisation);
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public Task<List<Notification>> ToldAsync(PersonId person) =>
        InAsync(db => db.Notifications.AsNoTracking().Where(each => each.PersonId == person).OrderBy(each => each.At).ToListAsync());

    /// <summary>Says something as somebody whose browser is on a page of the space.</summary>
    public async Task<(int Status, JsonElement Answer)> SayAsync(Visitor who, string path, object body, HttpMethod? method = null)
    {
        await who.OpenAsync(Founder.Space + "/");
        var request = new HttpRequestMessage(method ?? HttpMethod.Post, Api + path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-CSRF-TOKEN", who.Page.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")); // every page of a space has one
        request.Headers.Add("Origin", who.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await who.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : default);
    }

    /// <summary>Until nothing that is due waits any more.</summary>
    public async Task SettledAsync()
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var now = _app.Time.GetUtcNow();
            var waits = await InAsync(async db =>
                await db.Notifications.AnyAsync(each => each.MailDue != null && each.MailDue <= now) || await db.Outbox.AnyAsync(each => each.DeliveredAt == null && each.LapsedAt == null && each.DueAt <= now));
            if (!waits) return;
            await Task.Delay(50);
        }

        Assert.Fail("The outbox did not empty.");
    }

    public static string Naming(IEnumerable<PersonId> people) => string.Join(' ', people.Select(person => $"@[Quelqu’un]({person})"));
}

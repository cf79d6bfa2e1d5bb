using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Identity;
using Portal.Storage.Tests.Support;
using Portal.Workflows.Engine;
using Portal.Workflows.Journal;
using Portal.Workflows.Outbox;

namespace Portal.Storage.Tests.Workflows;

/// <summary>A town with its bodies seated, a pilote and a plan of two sections in its live document.</summary>
internal sealed class CouncilTown(StorageHost host)
{
    public const string Budget = "s-budget";
    public const string Goals = "s-goals";

    public StorageHost Host { get; } = host;
    public OrganisationId Organisation { get; private init; }
    public DeliverableId Deliverable { get; private init; }
    public PersonId Pilote { get; private init; }

    public static Task<CouncilTown> BuildAsync(StorageHost host) => BuildAsync(host, "municipality", null, 5);

    /// <summary>The same town on another circuit, with one more body of so many members.</summary>
    public static Task<CouncilTown> BuildAsync(StorageHost host, string circuit, BodyKind? more, int members) =>
        BuildAsync(host, circuit, [.. BodyDefaults.AtSignUp(OrganisationKind.Municipality).Select(kind => (kind, 5)), .. more is { } added ? [(added, members)] : Array.Empty<(BodyKind, int)>()]);

    public static async Task<CouncilTown> BuildAsync(StorageHost host, string circuit, IReadOnlyList<(BodyKind Kind, int Members)> bodies)
    {
        var organisation = new Organisation(
            OrganisationId.New(), "Ville-Modèle", OrganisationKind.Municipality, SizeBand.Inhabitants3500To9999, Slug.Parse($"o-{Guid.CreateVersion7():N}"), "fr-FR", StorageHost.Noon);
        var pilote = new PortalUser { UserName = $"{organisation.Id}@ville.example", Email = $"{organisation.Id}@ville.example", EmailConfirmed = true, DisplayName = "Pilote" };
        var plan = new Plan(
            organisation.Id, PlanId.New(), new() { Title = "Plan pluriannuel", Kind = "free", CircuitKey = circuit, HorizonFrom = 2026, HorizonTo = 2029 },
            Slug.Parse("plan-pluriannuel"), pilote.Id, StorageHost.Noon);
        var deliverable = new Deliverable(organisation.Id, DeliverableId.New(), plan.Id, "D1", null, 1);
        await host.InAsync(organisation.Id, async db =>
        {
            db.AddRange(organisation, pilote, plan, deliverable);
            db.Add(new Membership(organisation.Id, pilote.Id, OrganisationRole.Owner, StorageHost.Noon));
            db.Add(new PlanRole(organisation.Id, plan.Id, pilote.Id, ScreenRole.Pilote, StorageHost.Noon));
            foreach (var (kind, members) in bodies) db.Add(Seated(organisation.Id, kind, members));
            await db.SaveChangesAsync();
        });

        var town = new CouncilTown(host) { Organisation = organisation.Id, Deliverable = deliverable.Id, Pilote = pilote.Id };
        await town.WriteAsync(new PlanSketch
        {
            Sections = [new() { Key = Goals, Title = "Objectifs", Body = "Simplifier." }, new() { Key = Budget, Title = "Budget", Body = "Deux postes." }],
        });
        return town;
    }

    /// <summary>The service over the real ports, each call counted first by <paramref name="before"/>, which may throw as a crash would.</summary>
    public async Task<CommandResult> DoAsync(ApprovalCommand command, Action? before = null)
    {
        await using var scope = Host.Enter(Organisation, Pilote);
        var services = scope.ServiceProvider;
        var told = before ?? (() => { });
        var ports = new CountedPorts(services, told);
        var service = new ApprovalService(new CountedStore(services.GetRequiredService<ICaseStore>(), told), services.GetRequiredService<IContentInspector>(), ports, ports, ports, ports, services.GetRequiredService<TimeProvider>());
        var result = await service.ExecuteAsync(Organisation, Deliverable, Pilote, command, CancellationToken.None);
        Assert.NotNull(result);
        return result;
    }

    /// <summary>A session of that body, everyone present and unanimous, held today.</summary>
    public Task<DecisionDraft> SessionAsync(BodyKind kind, DecisionKind decision) => Host.InAsync(Organisation, async db =>
    {
        var body = await db.Bodies.Include(each => each.Seats).SingleAsync(each => each.Kind == kind);
        var session = SessionRecord.Everyone(body, Today);
        return new DecisionDraft { Kind = decision, Session = session, Votes = Tally.Unanimous(body, session) };
    });

    public static DateOnly Today => Portal.Workflows.Timers.LocalTime.Today(TimeProvider.System.GetUtcNow(), "Europe/Paris");

    public Task<TResult> ReadAsync<TResult>(Func<PortalDbContext, Task<TResult>> read) => Host.InAsync(Organisation, read);

    public async Task<AppendOutcome> WriteAsync(PlanSketch sketch, long epoch = 1)
    {
        var document = new YDoc(clientId: (ulong)Random.Shared.NextInt64(1, int.MaxValue));
        SketchPlanter.Plant(document, sketch, new PlantingOptions { NewId = (_, key) => key });
        return await Host.Services.GetRequiredService<IUpdateLog>().AppendAsync(
            new LogBatch(Organisation, Deliverable, Guid.CreateVersion7(), epoch, [new LogWrite(Pilote, document.ClientId, Updates.EncodeStateAsUpdate(document))], StorageHost.Noon), CancellationToken.None);
    }

    private static Body Seated(OrganisationId organisation, BodyKind kind, int members)
    {
        var body = new Body(organisation, kind, kind.ToString(), BodyDefaults.For(kind, SizeBand.Inhabitants3500To9999), StorageHost.Noon);
        for (var number = 1; number <= members; number++)
            body.Seat($"Membre {number}", Domain.People.EmailAddress.Parse($"{kind}.{number}@ville.example"), null, SeatRank.Permanent, StorageHost.Noon, number == 1 ? SeatOffice.Chair : SeatOffice.None);
        return body;
    }
}

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
using Portal.Workflows.Engine;

namespace Portal.Storage.Tests.Support;

/// <summary>A company with its board, a pilote, a rédacteur of one section, a lecteur, and a plan of two sections, all stored.</summary>
public sealed class Town
{
    private Town(StorageHost host) => Host = host;

    public StorageHost Host { get; }
    public OrganisationId Organisation { get; } = OrganisationId.New();
    public DeliverableId Deliverable { get; } = DeliverableId.New();
    public PlanId Plan { get; } = PlanId.New();
    public PersonId Pilote { get; private set; }
    public PersonId Writer { get; private set; }
    public PersonId Reader { get; private set; }
    public Body Board { get; private set; } = null!; // set by FoundAsync

    public static async Task<Town> FoundAsync(StorageHost host)
    {
        var town = new Town(host);
        await town.StoreAsync();
        await town.PlantAsync();
        return town;
    }

    public async Task<CommandResult?> DoAsync(ApprovalCommand command, PersonId? by = null)
    {
        await using var scope = Host.Enter(Organisation, by ?? Pilote);
        return await scope.ServiceProvider.GetRequiredService<ApprovalService>().ExecuteAsync(Organisation, Deliverable, by ?? Pilote, command, default);
    }

    public Task<EditRights?> RightsOfAsync(PersonId person) =>
        Host.Services.GetRequiredService<IEditRights>().ForAsync(Organisation, Deliverable, person, default).AsTask();

    public Task<long> EpochAsync() => Host.InAsync(Organisation, db => db.Set<Storage.UpdateLog.HeadRow>().Where(head => head.DeliverableId == Deliverable).Select(head => head.Epoch).SingleAsync());

    public async Task<PersonId> AddPersonAsync(string name)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var address = $"{name}-{Guid.CreateVersion7():N}@example.org";
        var person = new PortalUser { UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address, NormalizedEmail = address.ToUpperInvariant(), EmailConfirmed = true, DisplayName = name };
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    private async Task StoreAsync()
    {
        (Pilote, Writer, Reader) = (await AddPersonAsync("Pilote"), await AddPersonAsync("Rédacteur"), await AddPersonAsync("Lecteur"));
        var organisation = new Organisation(Organisation, "Atelier", OrganisationKind.Company, SizeBand.Staff10To49, Slug.Parse($"a-{Guid.CreateVersion7():N}"), "fr-FR", StorageHost.Noon);
        Board = new Body(Organisation, BodyKind.ManagementBoard, "Comité de direction", BodyDefaults.For(BodyKind.ManagementBoard, SizeBand.Staff10To49), StorageHost.Noon);
        Board.Seat("Présidence", null, Pilote, SeatRank.Permanent, StorageHost.Noon, SeatOffice.Chair);
        Board.Seat("Finances", null, null, SeatRank.Permanent, StorageHost.Noon);
        var plan = new Plan(Organisation, Plan, new() { Title = "Stratégie", Kind = "free", CircuitKey = "sme-fast", HorizonFrom = 2026, HorizonTo = 2028 }, Slug.Parse("strategie"), Pilote, StorageHost.Noon);

        await Host.InAsync(Organisation, db =>
        {
            db.AddRange(organisation, Board, plan, new Deliverable(Organisation, Deliverable, Plan, "D1", null, 1));
            db.AddRange(new[] { (Pilote, OrganisationRole.Owner), (Writer, OrganisationRole.Member), (Reader, OrganisationRole.Member) }.Select(each => new Membership(Organisation, each.Item1, each.Item2, StorageHost.Noon)));
            db.Add(new PlanRole(Organisation, Plan, Pilote, ScreenRole.Pilote, StorageHost.Noon));
            db.Add(new PlanRole(Organisation, Plan, Writer, ScreenRole.Redacteur, StorageHost.Noon, ["s-context"]));
            db.Add(new PlanRole(Organisation, Plan, Reader, ScreenRole.Lecteur, StorageHost.Noon));
            return db.SaveChangesAsync();
        });
    }

    private async Task PlantAsync()
    {
        var document = new YDoc(7);
        SketchPlanter.Plant(document, new PlanSketch
        {
            Records =
            [
                new() { Kind = "theme", Section = "goals", Key = "network", Fields = new Dictionary<string, string> { ["title"] = "Réseau" } },
                new() { Kind = "envelope", Section = "goals", Key = "money", Fields = new Dictionary<string, string> { ["theme"] = "network", ["planned.2026"] = "100 K€", ["planned.2027"] = "40,5 K€" } },
            ],
            Sections = [new() { Key = "context", Title = "Contexte", Body = "Nous partons de peu." }, new() { Key = "goals", Title = "Objectifs", Body = "Aller loin." }],
        }, new() { NewId = (prefix, key) => $"{prefix}-{key}" });
        var batch = new LogBatch(Organisation, Deliverable, Guid.CreateVersion7(), await EpochAsync(), [new(null, 7, Updates.EncodeStateAsUpdate(document))], StorageHost.Noon);
        var outcome = await Host.Services.GetRequiredService<IUpdateLog>().AppendAsync(batch, default);
        Assert.Equal(AppendResult.Committed, outcome.Result);
    }
}

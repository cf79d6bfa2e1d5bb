using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;
using Portal.Workflows.InMemory;
using Portal.Workflows.Shipped;

namespace Portal.Workflows.Tests.Support;

/// <summary>An organisation with its bodies seated and one plan in draft, on the in-memory host. Monday 2 March 2026, 9:00 in Paris.</summary>
internal sealed class Space : IDisposable
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);

    private readonly ApprovalService _service;
    private readonly List<string> _namesWhenFrozen = [];

    public Space(OrganisationKind kind, WorkflowDefinition? circuit = null, int members = 5)
    {
        var size = SizeBands.For(kind)[2];
        Organisation = new Organisation(OrganisationId.New(), "Organisation", kind, size, Slug.Propose("Organisation"), "fr-FR", Monday.AddDays(-60));
        Store = new InMemoryCaseStore(Organisation);
        foreach (var body in BodyDefaults.AtSignUp(kind)) Add(body, members);

        Pilote = Join("Pilote", OrganisationRole.Owner);
        Plan = new Plan(Organisation.Id, PlanId.New(), new PlanDraft
        {
            Title = "Schéma directeur",
            Kind = "free",
            CircuitKey = "c",
            HorizonFrom = 2026,
            HorizonTo = 2029,
        }, Slug.Propose("Schéma directeur"), Pilote, Monday.AddDays(-30));
        Deliverable = new Deliverable(Organisation.Id, DeliverableId.New(), Plan.Id, "D1", null, 0);
        Give(Pilote, ScreenRole.Pilote);
        Case = Store.Open(Plan, Deliverable, circuit ?? ShippedDefinitions.For(kind), Monday.AddDays(-30));
        Content.Freezing = () => _namesWhenFrozen.Add(Plan.ShownName);
        _service = new ApprovalService(Store, Content, Content, Journal, Outbox, Audit, Time);
    }

    public Organisation Organisation { get; }
    public Plan Plan { get; }
    public Deliverable Deliverable { get; }
    public PersonId Pilote { get; }
    public WorkflowCase Case { get; }
    public InMemoryCaseStore Store { get; }
    public InMemoryContent Content { get; } = new();
    public InMemoryJournal Journal { get; } = new();
    public InMemoryOutbox Outbox { get; } = new();
    public InMemoryAuditTrail Audit { get; } = new();
    public ManualTime Time { get; } = new(Monday);

    /// <summary>What the plan was called each time it was frozen.</summary>
    public IReadOnlyList<string> NamesWhenFrozen => _namesWhenFrozen;
    public ApprovalState State => Case.State;
    public string Number => Case.Current.Number.ToString();
    public PlanVersion Version(string number) => Store.Versions.Single(version => version.Number.ToString() == number);
    public Body Body(BodyKind kind) => Store.Bodies.Single(body => body.Kind == kind);
    public Amendment Amendment(int number) => Store.Amendments.Last(amendment => amendment.Number == number);
    public IEnumerable<string> Mails(string template) => Outbox.Messages.Where(message => message.Template == template).Select(message => message.To.Value);

    /// <summary>A body with that many permanent members, the first of them its chair.</summary>
    public void Add(BodyKind kind, int members = 5)
    {
        var body = new Body(Organisation.Id, kind, kind.ToString(), BodyDefaults.For(kind, Organisation.Size), Monday.AddDays(-60));
        for (var number = 1; number <= members; number++)
        {
            body.Seat($"{kind} {number}", EmailAddress.Parse($"{kind}.{number}@organisation.example"), null, SeatRank.Permanent, Monday.AddDays(-60),
                number == 1 ? SeatOffice.Chair : SeatOffice.None);
        }

        Store.Bodies.Add(body);
    }

    public PersonId Join(string name, OrganisationRole role = OrganisationRole.Member)
    {
        var person = PersonId.New();
        Store.Memberships.Add(new Membership(Organisation.Id, person, role, Monday.AddDays(-60)));
        Store.People.Add(person, new PersonFacts(person, name, EmailAddress.Parse($"{Slug.Propose(name)}@organisation.example"), true, "fr-FR"));
        return person;
    }

    public PersonId Join(string name, ScreenRole role)
    {
        var person = Join(name);
        Give(person, role);
        return person;
    }

    public PlanRole Give(PersonId person, ScreenRole role)
    {
        var given = new PlanRole(Organisation.Id, Plan.Id, person, role, Monday);
        Store.PlanRoles.Add(given);
        return given;
    }

    public CommandResult Do(ApprovalCommand command, PersonId? by = null)
    {
        var result = Try(command, by);
        Assert.NotNull(result);
        return result;
    }

    public CommandResult? Try(ApprovalCommand command, PersonId? by = null) =>
        _service.ExecuteAsync(Organisation.Id, Deliverable.Id, by ?? Pilote, command, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();

    /// <summary>Another deliverable of the same plan, in draft, with a case of its own.</summary>
    public Deliverable AddDeliverable(string code)
    {
        var deliverable = new Deliverable(Organisation.Id, DeliverableId.New(), Plan.Id, code, null, 1);
        Store.Open(Plan, deliverable, Case.Definition, Monday);
        return deliverable;
    }

    public void DoOn(Deliverable deliverable, ApprovalCommand command) =>
        Assert.NotNull(_service.ExecuteAsync(Organisation.Id, deliverable.Id, Pilote, command, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult());

    public BusinessRule Refusal(ApprovalCommand command, PersonId? by = null)
    {
        var (before, rows) = (Case.Current, Journal.Entries.Count);
        var rule = Assert.Throws<RuleBrokenException>(() => Try(command, by)).Rule;
        Assert.Equal(before, Case.Current);
        Assert.Equal(rows, Journal.Entries.Count);
        return rule;
    }

    public IReadOnlyList<BusinessRule> Obstacles(ApprovalCommand command, PersonId? by = null) =>
        [.. _service.ObstaclesAsync(Organisation.Id, Deliverable.Id, by ?? Pilote, command, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult()!.Select(obstacle => obstacle.Rule)];

    /// <summary>The rules in the way, or null for whoever may not know the plan at all.</summary>
    public IReadOnlyList<BusinessRule>? ObstaclesOrNull(ApprovalCommand command, PersonId by) =>
        _service.ObstaclesAsync(Organisation.Id, Deliverable.Id, by, command, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult()?.Select(obstacle => obstacle.Rule).ToList();

    public CaseDossier Dossier => Store.LoadAsync(Organisation.Id, Deliverable.Id, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult()!; // it is this space's own

    /// <summary>A session of that body with everyone present and unanimous, today.</summary>
    public DecisionDraft Session(BodyKind kind, DecisionKind decision)
    {
        var session = SessionRecord.Everyone(Body(kind), LocalToday);
        return new DecisionDraft { Kind = decision, Session = session, Votes = Tally.Unanimous(Body(kind), session) };
    }

    public DateOnly LocalToday => Portal.Workflows.Timers.LocalTime.Today(Time.Now, Organisation.TimeZone);

    public AmendmentRequest Request(string text, params string[] sections) =>
        new() { Text = text, Sections = sections, Responsible = Pilote, DueOn = LocalToday.AddDays(14) };

    public void Dispose() => Store.Dispose();
}

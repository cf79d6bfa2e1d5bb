using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outlook;
using Portal.Workflows.Timers;

namespace Portal.Workflows.InMemory;

/// <summary>
/// A plan taken through a circuit that is not in use yet: the real engine on copies in memory, every member present and everyone in favour. It stops
/// where the plan would, and says why; nothing is stored, frozen or sent.
/// </summary>
public sealed class DryRun : IDisposable
{
    private readonly CaseDossier _dossier;
    private readonly WorkflowDefinition _circuit;
    private readonly InMemoryCaseStore _store;
    private readonly InMemoryContent _content = new();
    private readonly InMemoryOutbox _outbox = new();
    private readonly MovedTime _time;
    private readonly ApprovalService _service;
    private readonly DeliverableId _deliverable = DeliverableId.New();
    private readonly List<DryRunStage> _stages = [];
    private int _mails;

    private DryRun(CaseDossier dossier, WorkflowDefinition circuit, DateTimeOffset now)
    {
        (_dossier, _circuit, _time) = (dossier, circuit, new MovedTime(now));
        _store = new InMemoryCaseStore(dossier.Organisation) { Circuit = circuit };
        _store.Bodies.AddRange(dossier.Bodies);
        _store.Memberships.AddRange(dossier.Memberships);
        _store.PlanRoles.AddRange(dossier.PlanRoles);
        foreach (var (id, facts) in dossier.People) _store.People[id] = facts;
        _store.Open(dossier.Plan, new Deliverable(dossier.Organisation.Id, _deliverable, dossier.Plan.Id, dossier.Deliverable.Code, dossier.Deliverable.Title, dossier.Deliverable.Order), circuit, now);
        _service = new ApprovalService(_store, _content, _content, new InMemoryJournal(), _outbox, new InMemoryAuditTrail(), _time);
    }

    /// <param name="content">What the alerts of the plan say today: told with the first stage, and set aside to see the rest of the way.</param>
    public static async ValueTask<IReadOnlyList<DryRunStage>> WalkAsync(
        CaseDossier dossier, WorkflowDefinition circuit, ContentFacts content, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var run = new DryRun(dossier, circuit, now);
        await run.WalkAsync(content, cancellationToken);
        return run._stages;
    }

    public void Dispose() => _store.Dispose();

    private DateOnly Today => LocalTime.Today(_time.Now, _dossier.Organisation.TimeZone);

    private async ValueTask WalkAsync(ContentFacts content, CancellationToken cancellationToken)
    {
        if (!await BeginAsync(content, cancellationToken)) return;

        for (var left = _circuit.Steps.Count; left > 0; left--)
        {
            var state = await StateAsync(cancellationToken);
            if (state.State != ApprovalState.Provisional) break;
            if (!await PassAsync(state, cancellationToken)) return;
        }

        if ((await StateAsync(cancellationToken)).State == ApprovalState.Definitive) _stages.Add(new DryRunStage(StageKind.Adopted, null, null, Today, [], 0));
    }

    private async ValueTask<bool> BeginAsync(ContentFacts content, CancellationToken cancellationToken)
    {
        var skips = _circuit.Review is { MaySkip: true, MandatoryReviewers: 0 };
        var lead = _dossier.PlanRoles.FirstOrDefault(role => (role.Columns & Roles.Lead) != 0)?.PersonId ?? default;
        var readers = Readers(lead);
        var until = WorkingDays.For(_dossier.Organisation.Culture).Add(Today, _circuit.Review.WorkingDays);
        var submit = new Submit { Reviewers = readers, StraightTo = skips && FirstSession(Today) is { } day ? new SessionChoice(day) : null };

        _content.Facts = content;
        var obstacles = await ObstaclesAsync(lead, submit, cancellationToken);
        _content.Facts = new ContentFacts();
        var isLasting = await ObstaclesAsync(lead, submit, cancellationToken) is { Count: > 0 };
        if (!isLasting) await ExecuteAsync(lead, submit, cancellationToken);
        Tell(StageKind.Writing, null, null, obstacles);
        if (isLasting || skips) return !isLasting;

        foreach (var reader in readers) await ExecuteAsync(reader.Person, new AnswerReview(ReviewVerdict.NoRemark), cancellationToken);
        _time.MoveTo(until, _dossier.Organisation.TimeZone);
        var agenda = new PutOnAgenda(FirstSession(until) is { } held ? new SessionChoice(held) : null);
        var stops = await ObstaclesAsync(lead, agenda, cancellationToken);
        if (stops.Count == 0) await ExecuteAsync(lead, agenda, cancellationToken);
        Tell(StageKind.Review, null, null, stops);
        return stops.Count == 0;
    }

    private async ValueTask<bool> PassAsync(CaseState state, CancellationToken cancellationToken)
    {
        var step = _circuit.Step(state.Step!); // a plan before a body is at a step
        var body = step.Body.FindIn(_dossier.Bodies);
        var secretary = Secretary(body);
        var obstacles = new List<Obstacle>();
        var held = state.Session?.HeldOn ?? Convened(body, Today);
        if (state.Session is null && await TryAsync(secretary, new ChooseSession(new SessionChoice(held)), cancellationToken) is { } unplanned) obstacles.Add(unplanned);
        _time.MoveTo(held, _dossier.Organisation.TimeZone);
        if (obstacles.Count == 0 && body is not null && await TryAsync(secretary, new RecordDecision(Favourable(step, body, held)), cancellationToken) is { } refused) obstacles.Add(refused);
        if (body is null) obstacles.Add(new Obstacle(ApprovalRules.BodyExists, step.TitleIn("fr")));

        Tell(StageKind.Body, step.Key, body?.Title ?? step.TitleIn("fr"), obstacles);
        return obstacles.Count == 0;
    }

    private static DecisionDraft Favourable(StepDefinition step, Body body, DateOnly held)
    {
        var decides = step.Adapt(body.Settings).Nature == BodyNature.Deciding;
        return new DecisionDraft
        {
            Kind = decides ? DecisionKind.Approve : DecisionKind.Advice,
            Opinion = decides ? null : AdviceOpinion.Favourable,
            Session = SessionRecord.Everyone(body, held),
            Votes = decides ? new Votes(body.PermanentSeats.Count(), 0, 0) : Votes.None,
            Number = step.NeedsNumber ? "1" : null,
        };
    }

    private List<Reviewer> Readers(PersonId lead) =>
    [
        .. _dossier.Memberships.Where(membership => membership.IsActive && membership.PersonId != lead && _dossier.People.ContainsKey(membership.PersonId))
            .Take(_circuit.Review.MandatoryReviewers).Select(membership => new Reviewer(membership.PersonId, _dossier.People[membership.PersonId].DisplayName, Mandatory: true)),
    ];

    /// <summary>Whoever may record what that body decides, the lead if nobody may: the refusal then says so.</summary>
    private PersonId Secretary(Body? body) =>
        _dossier.PlanRoles.Where(role => (role.Columns & Roles.Secretary) != 0).Select(role => (PersonId?)role.PersonId).FirstOrDefault()
        ?? body?.Chair?.PersonId
        ?? _dossier.PlanRoles.Select(role => role.PersonId).FirstOrDefault();

    private DateOnly? FirstSession(DateOnly from) =>
        _circuit.Steps.FirstOrDefault(step => step.Key == _circuit.Start)?.Body.FindIn(_dossier.Bodies) is { } body ? Convened(body, from) : null;

    private static DateOnly Convened(Body? body, DateOnly from) => from.AddDays((body?.Settings.ConveningDays ?? 0) + 1);

    private async ValueTask<CaseState> StateAsync(CancellationToken cancellationToken) =>
        (await _store.LoadAsync(_dossier.Organisation.Id, _deliverable, cancellationToken))!.Case.Current; // opened above

    private async ValueTask<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId person, ApprovalCommand command, CancellationToken cancellationToken) =>
        await _service.ObstaclesAsync(_dossier.Organisation.Id, _deliverable, person, command, cancellationToken) ?? [new Obstacle(ApprovalRules.RoleAllows)];

    private async ValueTask ExecuteAsync(PersonId person, ApprovalCommand command, CancellationToken cancellationToken) =>
        await _service.ExecuteAsync(_dossier.Organisation.Id, _deliverable, person, command, cancellationToken);

    private async ValueTask<Obstacle?> TryAsync(PersonId person, ApprovalCommand command, CancellationToken cancellationToken)
    {
        if (await ObstaclesAsync(person, command, cancellationToken) is [var first, ..]) return first;
        try
        {
            await ExecuteAsync(person, command, cancellationToken);
            return null;
        }
        catch (RuleBrokenException refusal)
        {
            return new Obstacle(refusal.Rule, [.. refusal.Arguments]);
        }
    }

    private void Tell(StageKind kind, string? step, string? body, IReadOnlyList<Obstacle> obstacles)
    {
        _stages.Add(new DryRunStage(kind, step, body, Today, obstacles, _outbox.Messages.Count(message => message.Condition is null) - _mails));
        _mails = _outbox.Messages.Count(message => message.Condition is null);
    }

    /// <summary>The clock of the run: jumps to the day of each session.</summary>
    private sealed class MovedTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; private set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;

        public void MoveTo(DateOnly day, string zone)
        {
            var there = LocalTime.At(day, LocalTime.Morning, zone);
            if (there > Now) Now = there;
        }
    }
}

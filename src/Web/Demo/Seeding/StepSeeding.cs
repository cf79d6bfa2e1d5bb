using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Demo.Data;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;

namespace Portal.Web.Demo.Seeding;

/// <summary>Gives the approval engine one order of the demonstration, on its day: the same engine, rules and effects as for anyone.</summary>
internal sealed class StepSeeding(IServiceScopeFactory scopes, SessionRegistry sessions, DemoClock clock)
{
    public async Task RunAsync(DemoOrganisation demo, SessionKey key, DemoStep step, CancellationToken cancellationToken)
    {
        clock.Set(step.On);
        await WriteAsync(key, step, cancellationToken);
        var person = DemoIds.Person(demo.Slug, step.By);
        ApprovalCommand command;
        await using (var reading = scopes.EnterOrganisation(key.Organisation, person))
            command = await CommandAsync(reading.ServiceProvider.GetRequiredService<PortalDbContext>(), demo, key, step, cancellationToken);

        await using var scope = scopes.EnterOrganisation(key.Organisation, person);
        var approvals = ActivatorUtilities.CreateInstance<ApprovalService>(scope.ServiceProvider, clock);
        if (await approvals.ExecuteAsync(key.Organisation, key.Deliverable, person, command, cancellationToken) is null)
            throw new InvalidOperationException($"{step.By} may not {step.Do} in the demonstration.");
    }

    /// <summary>What is written to integrate an amendment, before it is said to be.</summary>
    private async Task WriteAsync(SessionKey key, DemoStep step, CancellationToken cancellationToken)
    {
        if (step.Edits.Count == 0) return;
        await sessions.EditAsync(key, new() { Change = document => Write(document, step.Edits) }, cancellationToken);
    }

    private static void Write(YDoc document, IReadOnlyList<DemoEdit> edits)
    {
        var records = document.GetMap(PlanKeys.Records);
        foreach (var edit in edits)
        {
            if (records.Get(DemoIds.Planted("r", edit.Record)).AsType is not YMap record) throw new InvalidOperationException($"No record {edit.Record}.");
            record.Set(edit.Field, record.Get(edit.Field).AsString + edit.Append);
        }
    }

    private static async Task<ApprovalCommand> CommandAsync(PortalDbContext db, DemoOrganisation demo, SessionKey key, DemoStep step, CancellationToken cancellationToken) => step.Do switch
    {
        "submit" => new Submit
        {
            Message = step.Message,
            ReviewUntil = step.ReviewUntil,
            Reviewers = [.. step.Reviewers.Select(reviewer => new Reviewer(DemoIds.Person(demo.Slug, reviewer), NameOf(demo, reviewer), true))],
            StraightTo = step.SkipReview ? SessionOf(step) : null,
        },
        "answerReview" => new AnswerReview(Enum.Parse<ReviewVerdict>(step.Verdict ?? nameof(ReviewVerdict.NoRemark)), step.Note),
        "putOnAgenda" => new PutOnAgenda(SessionOf(step)),
        "chooseSession" => new ChooseSession(SessionOf(step) ?? throw new InvalidOperationException("A session is chosen by its date.")),
        "recordDecision" => new RecordDecision(await DraftAsync(db, demo, step, cancellationToken)),
        "integrateAmendment" => new IntegrateAmendment(await AmendmentAsync(db, demo, key, step, cancellationToken), step.Note),
        "verifyAmendment" => new VerifyAmendment(await AmendmentAsync(db, demo, key, step, cancellationToken)),
        "completeAmendments" => new CompleteAmendments(),
        "openRevision" => new OpenRevision(step.Reason ?? step.Message ?? ""),
        "publish" => await PublishAsync(db, key, step, cancellationToken),
        _ => throw new InvalidOperationException($"The demonstration knows no step {step.Do}."),
    };

    private static SessionChoice? SessionOf(DemoStep step) => step.Session is { } session ? new(session.On, session.At, session.Place) : null;

    private static async Task<DecisionDraft> DraftAsync(PortalDbContext db, DemoOrganisation demo, DemoStep step, CancellationToken cancellationToken)
    {
        var data = step.Decision ?? throw new InvalidOperationException("A decision to record is described.");
        var title = demo.Bodies.Single(each => each.Key == step.Body).Title;
        var body = await db.Bodies.Include(each => each.Seats).SingleAsync(each => each.Title == title, cancellationToken);
        var session = SessionRecord.Everyone(body, step.On);
        foreach (var absent in data.Absent) session = session.Absent(Seat(absent));
        foreach (var proxy in data.Represented) session = session.Represented(Seat(proxy.Seat), Seat(proxy.By));
        return new()
        {
            Kind = data.Kind,
            Opinion = data.Opinion,
            Session = session,
            Votes = new(data.Votes.For, data.Votes.Against, data.Votes.Abstentions),
            Number = data.Number,
            Motives = data.Motives,
            ProjectName = data.ProjectName,
            Fictitious = data.Fictitious,
            Amendments = [.. data.Amendments.Select(amendment => RequestOf(demo, amendment))],
        };

        SeatId Seat(string name) => body.SittingSeats.Single(seat => seat.Name == (demo.People.FirstOrDefault(person => person.Key == name)?.Name ?? name)).Id;
    }

    private static AmendmentRequest RequestOf(DemoOrganisation demo, DemoAmendment amendment) => new()
    {
        Text = amendment.Text,
        Sections = [.. amendment.Sections.Select(section => DemoIds.Planted("s", section))],
        Records = [.. amendment.Records.Select(record => DemoIds.Planted("r", record))],
        Responsible = DemoIds.Person(demo.Slug, amendment.Responsible),
        ResponsibleName = NameOf(demo, amendment.Responsible),
        DueOn = amendment.DueOn,
    };

    private static async Task<AmendmentId> AmendmentAsync(PortalDbContext db, DemoOrganisation demo, SessionKey key, DemoStep step, CancellationToken cancellationToken)
    {
        var wanted = demo.Plans.SelectMany(plan => plan.Steps).SelectMany(each => each.Decision?.Amendments ?? []).Single(amendment => amendment.Key == step.Amendment).Text;
        return await db.Amendments.Where(amendment => amendment.DeliverableId == key.Deliverable && amendment.Text == wanted).Select(amendment => amendment.Id).SingleAsync(cancellationToken);
    }

    private static async Task<Publish> PublishAsync(PortalDbContext db, SessionKey key, DemoStep step, CancellationToken cancellationToken)
    {
        var deliverable = await db.Deliverables.SingleAsync(each => each.Id == key.Deliverable, cancellationToken);
        return new(
            deliverable.InForceVersionId ?? throw new InvalidOperationException("What is published was adopted."),
            step.Audience ?? throw new InvalidOperationException("A publication has an audience."), []);
    }

    private static string NameOf(DemoOrganisation demo, string person) => demo.People.Single(each => each.Key == person).Name;
}

using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Workflows.Outbox;
using Portal.Workflows.Timers;

namespace Portal.Workflows.Engine.Effects;

/// <summary>
/// Writes mails to the outbox, one a recipient. The key holds the case and the revision: a command carried out once writes them once.
/// The actor is not told what the actor did.
/// </summary>
public sealed record SendMail(string Template, Recipients To) : Effect
{
    public string? Body { get; init; }
    public DateOnly? SessionOn { get; init; }
    public DateOnly? DueOn { get; init; }
    public string? Decision { get; init; }
    public string? Message { get; init; }
    /// <summary>Titles of the sections asked about, when it is not the whole.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];
    /// <summary>A reminder: leaves that morning, if the case still stands where it does now.</summary>
    public Reminder? Reminder { get; init; }

    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var (dossier, state) = (context.Dossier, context.Dossier.Case.Current);
        var payload = CaseJson.Write(new ApprovalMail
        {
            Plan = dossier.Plan.ShownName,
            Version = state.Number.ToString(),
            State = StateLabels.KeyOf(state.State, dossier.Organisation.Kind),
            By = context.Actor.Name,
            Link = $"plans/{dossier.Plan.Id}",
            Deliverable = dossier.Deliverable.Id,
            Body = Body,
            SessionOn = SessionOn,
            DueOn = DueOn,
            DaysLeft = Reminder?.DaysLeft,
            Decision = Decision,
            Message = Message,
            Sections = Sections.Count > 0 ? Sections : null,
        });

        foreach (var (email, name) in Resolve(dossier, Reminder is null ? context.Actor.Person : null))
        {
            var due = Reminder is { } reminder ? LocalTime.At(reminder.On, LocalTime.Morning, dossier.Organisation.TimeZone) : context.Now;
            var key = $"{dossier.Case.Id}/{state.Revision}/{Template}/{Reminder?.DaysLeft}/{email}";
            var message = new OutboxMessage(dossier.Organisation.Id, key, Template, email, name, payload, context.Now, due);
            context.Outbox.Add(Reminder is null ? message : message.OnlyWhile(dossier.Case.Id, ReminderCondition.Of(state)));
        }

        return ValueTask.CompletedTask;
    }

    private Dictionary<EmailAddress, string> Resolve(CaseDossier dossier, PersonId? except)
    {
        var found = new Dictionary<EmailAddress, string>();
        var people = dossier.PlanRoles.Where(role => (role.Columns & To.Columns) != 0).Select(role => role.PersonId)
            .Concat(To.People)
            .Concat(To.Owners ? dossier.Memberships.Where(membership => membership is { IsActive: true, Role: OrganisationRole.Owner }).Select(membership => membership.PersonId) : []);
        foreach (var id in people)
        {
            if (id != except && dossier.People.TryGetValue(id, out var person)) found.TryAdd(person.Email, person.DisplayName);
        }

        foreach (var seat in dossier.Bodies.Where(body => body.Id == To.Body).SelectMany(body => body.SittingSeats))
        {
            if (seat.PersonId is { } sitting && sitting == except) continue;
            if (seat.PersonId is { } account && dossier.People.TryGetValue(account, out var person)) found.TryAdd(person.Email, person.DisplayName);
            else if (seat.Email is { } email) found.TryAdd(email, seat.Name);
        }

        return found;
    }
}

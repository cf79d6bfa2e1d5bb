using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Web.Notifications;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Tenancy;

namespace Portal.Web.Alerts;

/// <summary>
/// What the rules say of a plan, and the answers people gave. An answer names what was on the screen: an alert whose figures changed
/// meanwhile is not answered by it.
/// </summary>
public sealed class AlertDesk(
    PortalDbContext db, IPlanReader plans, IEditRights rights, ITenantAccessor tenancy, IMemberAccessor members, PlanWords words, IAlertNews news, NoticeDesk notices, TimeProvider clock)
{
    /// <summary>Null for a deliverable that is unknown or that may not be read: both look the same.</summary>
    public async Task<SeenAlerts?> OpenAsync(DeliverableId deliverable, CancellationToken cancellationToken)
    {
        if (await ReadAsync(deliverable, cancellationToken) is not var (allowed, reading)) return null;

        var notes = await NotesAsync(deliverable, cancellationToken);
        return new([.. reading.Alerts.Select(alert => Seen(alert, reading.Plan, allowed, notes.GetValueOrDefault(alert.Key)))], reading.Completeness);
    }

    /// <summary>Takes note of the alerts that were on the screen; false when the deliverable may not be known.</summary>
    public async Task<bool> AnswerAsync(DeliverableId deliverable, IReadOnlyCollection<string> keys, string note, CancellationToken cancellationToken)
    {
        if (await ReadAsync(deliverable, cancellationToken) is not var (allowed, reading)) return false;

        var chosen = reading.Alerts.Where(alert => keys.Contains(alert.Key)).DistinctBy(alert => alert.Key).ToList();
        Rule.Require(chosen.Count > 0 && chosen.Count == keys.Distinct(StringComparer.Ordinal).Count(), PlanRules.AlertsStillStand);
        Rule.Require(chosen.TrueForAll(alert => alert.TakesAnswer), PlanRules.ErrorsAreCorrected);
        Rule.Require(chosen.TrueForAll(alert => MayAnswer(alert, reading.Plan, allowed)), allowed.Acknowledging == Extent.None ? ApprovalRules.StateAllows : ApprovalRules.RoleAllows);

        await AddAsync(deliverable, chosen, note, cancellationToken);
        await news.TellAnsweredAsync(Key(deliverable));
        await notices.SpreadAsync();
        return true;
    }

    /// <summary>Takes answers back, so that their alerts ask again; false when the deliverable may not be known. Who may answer may withdraw.</summary>
    public async Task<bool> WithdrawAsync(DeliverableId deliverable, string key, CancellationToken cancellationToken)
    {
        if (await ReadAsync(deliverable, cancellationToken) is not var (allowed, reading)) return false;

        var alert = reading.Alerts.FirstOrDefault(each => each.Key == key) ?? throw new RuleBrokenException(PlanRules.AlertsStillStand);
        Rule.Require(MayAnswer(alert, reading.Plan, allowed), allowed.Acknowledging == Extent.None ? ApprovalRules.StateAllows : ApprovalRules.RoleAllows);

        foreach (var answer in await Standing(deliverable).Where(each => each.AlertRule == alert.Rule && each.Subject == alert.Subject && each.Evidence == alert.Evidence).ToListAsync(cancellationToken))
            answer.Withdraw(members.Required.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await news.TellAnsweredAsync(Key(deliverable));
        return true;
    }

    private async Task AddAsync(DeliverableId deliverable, List<Alert> chosen, string note, CancellationToken cancellationToken)
    {
        for (var isFirstTry = true; ; isFirstTry = false)
        {
            var answered = await NotesAsync(deliverable, cancellationToken);
            var rounds = await RoundsAsync(deliverable, cancellationToken);
            var now = clock.GetUtcNow();
            db.AddRange(chosen.Where(alert => !answered.ContainsKey(alert.Key)).Select(alert => new AlertAcknowledgement(
                tenancy.Required.Id, deliverable, alert.Rule, alert.Subject, alert.Evidence, rounds.GetValueOrDefault(alert.Key), note, members.Required.Id, now)));
            await TellAsync(deliverable, chosen.Count, note, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException) when (isFirstTry)
            {
                // Two people answered in the same instant: the unique index lets one through, and what the other said of the rest is kept.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Those who answer for the plan hear of what others let stand.</summary>
    private async Task TellAsync(DeliverableId deliverable, int count, string note, CancellationToken cancellationToken)
    {
        if (await db.FindAudienceAsync(deliverable, cancellationToken) is not { } dossier) return;

        var audience = new PlanAudience(dossier);
        var facts = new NoticeFacts { By = members.Required.DisplayName, Count = count, Excerpt = NoticeFacts.Shortened(note) };
        await notices.AddAsync(
            new NewNotice(NotificationKind.AlertAnswered, $"alerts/{Guid.CreateVersion7()}", new(audience.Plan.Id, deliverable), facts, $"plans/{audience.Plan.Id}/alerts?d={Uri.EscapeDataString(audience.Deliverable.Code)}"),
            audience.Answerable.Where(person => person != members.Required.Id && audience.MayRead(person, CommentSpace.Internal)), cancellationToken);
    }

    private async Task<(EditRights Rights, PlanReading Reading)?> ReadAsync(DeliverableId deliverable, CancellationToken cancellationToken)
    {
        var organisation = tenancy.Required.Id;
        if (await rights.ForAsync(organisation, deliverable, members.Required.Id, cancellationToken) is not { } allowed) return null;
        return await plans.ReadAsync(organisation, deliverable, cancellationToken) is { } reading ? (allowed, reading) : null;
    }

    private async Task<Dictionary<string, AlertNote>> NotesAsync(DeliverableId deliverable, CancellationToken cancellationToken)
    {
        var answers = await (
            from answer in Standing(deliverable).AsNoTracking()
            join user in db.Users on answer.By equals user.Id into people
            from person in people.DefaultIfEmpty()
            select new { answer.AlertRule, answer.Subject, answer.Evidence, answer.Note, answer.At, Name = person == null ? "" : person.DisplayName }).ToListAsync(cancellationToken);
        return answers.ToDictionary(each => $"{each.AlertRule}:{each.Subject}:{each.Evidence}", each => new AlertNote(each.Note, each.Name, each.At), StringComparer.Ordinal);
    }

    private IQueryable<AlertAcknowledgement> Standing(DeliverableId deliverable) =>
        db.AlertAcknowledgements.Where(answer => answer.DeliverableId == deliverable && answer.WithdrawnAt == null);

    /// <summary>How many answers to each alert were withdrawn.</summary>
    private async Task<Dictionary<string, int>> RoundsAsync(DeliverableId deliverable, CancellationToken cancellationToken)
    {
        var withdrawn = await db.AlertAcknowledgements.AsNoTracking().Where(answer => answer.DeliverableId == deliverable && answer.WithdrawnAt != null)
            .Select(answer => new { answer.AlertRule, answer.Subject, answer.Evidence }).ToListAsync(cancellationToken);
        return withdrawn.CountBy(each => $"{each.AlertRule}:{each.Subject}:{each.Evidence}", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    private SeenAlert Seen(Alert alert, LivePlan plan, EditRights allowed, AlertNote? note) =>
        new(alert, words.Alert(alert), plan.Section(alert.SectionId)?.Section.Title, note, alert.TakesAnswer && MayAnswer(alert, plan, allowed));

    private static bool MayAnswer(Alert alert, LivePlan plan, EditRights allowed)
    {
        var extent = alert.IsGap ? allowed.Acknowledging | allowed.Explaining : allowed.Acknowledging;
        return (extent & Extent.Whole) != 0 || ((extent & Extent.Money) != 0 && plan.IsAboutMoney(alert));
    }

    private SessionKey Key(DeliverableId deliverable) => new(tenancy.Required.Id, deliverable);
}

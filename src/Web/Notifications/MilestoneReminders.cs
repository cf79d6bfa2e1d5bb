using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Notifications;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Storage.Workflows;
using Portal.Web.Background;
using Portal.Web.Publishing;
using Portal.Workflows.Timers;

namespace Portal.Web.Notifications;

/// <summary>
/// Recalls the milestones of what was adopted, as the version in force dates them, on mornings of the organisation's own zone and ahead of the letters of the day.
/// Each step is told once, to whoever it concerns then: its key names the milestone, its date and the step, so neither a lost lease nor a day without the
/// portal tells it again. What the working text says is reached, or has in its bin, is left alone.
/// </summary>
internal sealed class MilestoneReminders(IServiceScopeFactory scopes, IWorkQueue queue, TimeProvider time, ILogger<MilestoneReminders> logger)
    : DueWorkService(WorkKinds.Milestones, batch: 20, TimeSpan.FromMinutes(2), queue, time, logger)
{
    private static readonly TimeOnly BeforeTheLetters = new(7, 0);

    protected override async Task DeliverAsync(DueWork work, CancellationToken cancellationToken)
    {
        try
        {
            await RemindAsync(work, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One plan that cannot be read holds up no other: its line is claimed again when the lease runs out.
            Logger.LogError(failure, "Milestones of deliverable {Deliverable} of organisation {Organisation} were not recalled", work.Id, work.Organisation);
        }
    }

    private async Task RemindAsync(DueWork work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(work.Organisation);
        var services = scope.ServiceProvider;
        var (db, desk) = (services.GetRequiredService<PortalDbContext>(), services.GetRequiredService<NoticeDesk>());
        var deliverable = DeliverableId.From(work.Id);
        var known = await FindAsync(services, db, deliverable, cancellationToken);
        var owed = known is null ? [] : await OwedAsync(db, known, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.TakeMilestonesAsync(work, cancellationToken);
        foreach (var (notice, people) in owed) await desk.AddAsync(notice, people, cancellationToken);
        // A version that came into force since the plan was read is looked at next.
        var inForce = await db.Deliverables.AsNoTracking().Where(each => each.Id == deliverable).Select(each => each.InForceVersionId).SingleOrDefaultAsync(cancellationToken);
        if (known is null && inForce is not null) db.PutMilestonesBack(work.Organisation, deliverable, Time.GetUtcNow().AddDays(1));
        else if (known is not null && inForce != known.Version) db.PutMilestonesBack(work.Organisation, deliverable, Time.GetUtcNow());
        else if (known?.Next is { } next) db.PutMilestonesBack(work.Organisation, deliverable, LocalTime.At(next, BeforeTheLetters, known.Zone));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await desk.SpreadAsync();
    }

    /// <summary>Null when nothing is in force, or the organisation is gone.</summary>
    private async Task<Known?> FindAsync(IServiceProvider services, PortalDbContext db, DeliverableId id, CancellationToken cancellationToken)
    {
        if (await db.FindAudienceAsync(id, cancellationToken) is not { Deliverable.InForceVersionId: { } inForce, Organisation.Status: not OrganisationStatus.Closed } dossier) return null;

        var version = await db.Versions.AsNoTracking().SingleAsync(each => each.Id == inForce, cancellationToken);
        if (await services.GetRequiredService<VersionContents>().ReadAsync(version, cancellationToken) is not { } snapshot)
            throw new InvalidOperationException($"Version {inForce} has no content.");

        var zone = dossier.Organisation.TimeZone;
        var (today, since) = (LocalTime.Today(Time.GetUtcNow(), zone), LocalTime.Today(version.At, zone));
        var plan = LivePlan.Of(snapshot.Content);
        var milestones = Milestone.Of(plan);
        var working = await services.GetRequiredService<IPlanReader>().ReadAsync(dossier.Organisation.Id, id, cancellationToken);
        List<(Milestone, MilestoneStep)> standing = [];
        // A space at rest and a plan in the archive say nothing, and go on counting.
        if (dossier.Organisation.IsActive && dossier.Plan.ArchivedAt is null)
        {
            standing.AddRange(from milestone in milestones
                              let now = working?.Plan.Record(milestone.Record.Id)
                              where working is null || (now is not null && !Milestone.IsSettled(now))
                              let step = MilestoneSteps.StandingOn(today, milestone.Due, since)
                              where step is not null
                              select (milestone, step.Value));
        }

        var next = milestones.Select(milestone => MilestoneSteps.NextAfter(today, milestone.Due, since)).Min();
        return new Known(inForce, new PlanAudience(dossier), plan, zone, standing, next);
    }

    private static async Task<List<(NewNotice Notice, IReadOnlyList<PersonId> People)>> OwedAsync(PortalDbContext db, Known known, CancellationToken cancellationToken)
    {
        if (known.Standing.Count == 0) return [];

        var audience = known.Audience;
        var keys = known.Standing.ConvertAll(each => KeyOf(audience.Deliverable.Id, each.Milestone, each.Step));
        var told = await db.Notifications.Where(each => keys.Contains(each.Key)).Select(each => each.Key).Distinct().ToListAsync(cancellationToken);
        var members = audience.Members.Select(member => member.Person).ToList();
        var names = await db.Users.AsNoTracking().Where(user => members.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        var said = await db.Follows.AsNoTracking().Where(follow => follow.PlanId == audience.Plan.Id).ToListAsync(cancellationToken);
        var circle = new MilestoneCircle(audience, known.Plan, names, said);
        return
        [
            .. from each in known.Standing
               let key = KeyOf(audience.Deliverable.Id, each.Milestone, each.Step)
               where !told.Contains(key)
               select (NoticeOf(audience, each.Milestone, each.Step, key), circle.Of(each.Milestone)),
        ];
    }

    private static NewNotice NoticeOf(PlanAudience audience, Milestone milestone, MilestoneStep step, string key) => new(
        NotificationKind.Milestone, key, new(audience.Plan.Id, audience.Deliverable.Id),
        new NoticeFacts { Milestone = NoticeFacts.Shortened(milestone.Title), On = milestone.Due, Step = step },
        $"plans/{audience.Plan.Id}?d={Uri.EscapeDataString(audience.Deliverable.Code)}#r-{milestone.Record.Id}");

    private static string KeyOf(DeliverableId deliverable, Milestone milestone, MilestoneStep step) => $"milestone/{deliverable}/{milestone.Record.Id}/{milestone.Due:yyyyMMdd}/{step}";

    /// <param name="Standing">What is near, very near or late today, told or not.</param>
    /// <param name="Next">The next day there will be something to say.</param>
    private sealed record Known(VersionId Version, PlanAudience Audience, LivePlan Plan, string Zone, List<(Milestone Milestone, MilestoneStep Step)> Standing, DateOnly? Next);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Authoring.Versions;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Resources;
using Portal.Workflows.Engine;

namespace Portal.Web.Notifications;

/// <summary>The recent life of a deliverable: edits gathered by person and sitting, comments by person, day and section, versions as they were made.</summary>
public sealed class PlanActivity(PortalDbContext db, IUpdateLog log, PlanWords words, IStringLocalizer<NoticeText> text)
{
    private const int MostLines = 200;

    public async Task<IReadOnlyList<ActivityLine>> OfAsync(CaseDossier dossier, PersonId reader, LivePlan plan, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var id = dossier.Deliverable.Id;
        var stored = await log.LoadAsync(dossier.Organisation.Id, id, cancellationToken);
        var sittings = stored is null ? [] : Sittings.Of(stored);
        var (roles, state) = (dossier.RolesOf(reader), dossier.Deliverable.State);
        var spaces = CommentSpaces.ReadBy(roles, state);
        var threads = (await db.CommentThreads.AsNoTracking().Include(thread => thread.Comments).Where(thread => thread.DeliverableId == id).ToListAsync(cancellationToken)).FindAll(thread => spaces.Contains(thread.Space));
        var versions = await db.Versions.AsNoTracking().Where(version => version.DeliverableId == id).ToListAsync(cancellationToken);
        var people = sittings.Select(each => each.Person).Concat(threads.SelectMany(thread => thread.Comments).Select(comment => (PersonId?)comment.Author)).Concat(versions.Select(version => version.Author)).OfType<PersonId>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);

        var written = sittings.Select(each => new ActivityLine("pen-line", NameOf(each.Person), text[each.Sections.Count == 0 ? "Activity.Wrote" : "Activity.WroteIn"], Local(each.From), Local(each.To), Places(each.Sections)));
        var said = threads.SelectMany(thread => thread.Comments, (thread, comment) => (thread.SectionId, comment.Author, At: Local(comment.At)))
            .GroupBy(each => (each.Author, each.At.Date))
            .Select(group => new ActivityLine("message-square", NameOf(group.Key.Author), group.Count() == 1 ? text["Activity.Said"] : text["Activity.SaidMany", group.Count()], group.Min(each => each.At), group.Max(each => each.At), Places(group.Select(each => each.SectionId).OfType<string>().Distinct())));
        var made = versions.Select(version => new ActivityLine("bookmark", NameOf(version.Author), text["Activity.Version", version.Number, words.State(dossier.Organisation.Kind, version.State)], Local(version.At), Local(version.At), []));
        return [.. written.Concat(said).Concat(made).OrderByDescending(line => line.To).Take(MostLines)];

        DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);
        string NameOf(PersonId? person) => person is { } known && names.TryGetValue(known, out var name) ? name : text["Activity.Portal"];
        IReadOnlyList<ActivityLine.Place> Places(IEnumerable<string> sections) =>
            [.. sections.Select(section => plan.Section(section)).OfType<OutlineSection>().Select(part => new ActivityLine.Place(part.Id, part.Section.Title))];
    }
}

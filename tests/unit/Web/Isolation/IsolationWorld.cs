using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Domain.Governance;
using Portal.Domain.Notifications;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Storage.Tenancy;
using Portal.Web.Attachments;
using Portal.Web.Demo;
using Portal.Web.Notifications;
using Portal.Web.Plans;
using Portal.Web.Publishing;
using Portal.Web.Tests.Support;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Tests.Isolation;

/// <summary>
/// Two organisations full of data: A, the municipality of the demonstration, asked by everybody; B, its chamber of commerce, in whose
/// texts a word stands that occurs nowhere else. The ids of both are known to the one who asks.
/// </summary>
public sealed class IsolationWorld : PortalApp, IAsyncLifetime
{
    public const string A = "/t/ville-exemple";
    public const string Nowhere = "/t/ville-inconnue";

    /// <summary>Planted in every text of B.</summary>
    public const string Planted = "zqxmouette";

    private const string SlugOfA = "ville-exemple";
    private const string SlugOfB = "cci-ville-xxx";

    private readonly Dictionary<Role, Asker> _askers = [];
    private readonly Dictionary<IdKind, KnownIds> _ids = [];

    public IsolationWorld()
    {
        Settings["Portal:Demo"] = "true";
        Settings["Logging:LogLevel:Microsoft.AspNetCore"] = "Critical"; // refusals are what is asked for here
        Settings["Logging:LogLevel:Portal.Web.Security"] = "Critical"; // same
    }

    internal KnownIds Ids(IdKind kind) => _ids[kind];

    internal Asker As(Role role) => _askers[role];

    public async ValueTask InitializeAsync()
    {
        var (planA, planB) = (DemoIds.Plan(SlugOfA, "ppi-2026"), DemoIds.Plan(SlugOfB, "etapes"));
        var a = await CollectAsync(SlugOfA, planA, DemoIds.Deliverable(SlugOfA, "ppi-2026"), DemoIds.Plan(SlugOfA, "ppi-2016"), plant: false);
        var b = await CollectAsync(SlugOfB, planB, DemoIds.Deliverable(SlugOfB, "etapes"), planB, plant: true);
        foreach (var kind in Enum.GetValues<IdKind>()) _ids[kind] = new(a[kind], b[kind], UnknownFor(kind, b[kind]));

        _askers[Role.Anonymous] = await new Asker(this).ComeAsync();
        _askers[Role.Stranger] = await SignedInAsync(SlugOfB, OrganisationRole.Owner, planB, ScreenRole.Pilote);
        _askers[Role.Owner] = await SignedInAsync(SlugOfA, OrganisationRole.Owner, planA, ScreenRole.Pilote);
        _askers[Role.Lecteur] = await SignedInAsync(SlugOfA, OrganisationRole.Member, planA, ScreenRole.Lecteur);
        _askers[Role.MemberWithoutRole] = await SignedInAsync(SlugOfA, OrganisationRole.Member, null);
    }

    /// <summary>Fills what the demonstration leaves out and gives one id of each kind.</summary>
    private async Task<Dictionary<IdKind, string>> CollectAsync(string slug, PlanId plan, DeliverableId deliverable, PlanId published, bool plant)
    {
        var organisation = DemoIds.Organisation(slug);
        var word = plant ? Planted : "ordinaire";
        await using var scope = Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = Time.GetUtcNow();
        var someone = await db.Memberships.Where(each => each.Role == OrganisationRole.Owner).Select(each => each.PersonId).FirstAsync();
        var file = await scope.ServiceProvider.GetRequiredService<AttachmentDesk>().TakeAsync(
            organisation, plan, new(deliverable, null, null), $"{word}.txt", new MemoryStream(Encoding.UTF8.GetBytes($"Contenu {word}.")), someone, default);
        var (invitation, token) = Invitation.Send(organisation, EmailAddress.Parse($"{word}@{slug}.example"), OrganisationRole.Member, null, $"Message {word}", someone, now);
        db.Add(invitation);
        var reader = new Reader(organisation, EmailAddress.Parse($"lecture-{word}@{slug}.example"), $"Lecture {word}", now);
        db.Add(reader);
        var thread = new CommentThread(organisation, plan, deliverable, new("s1", Quote: $"Citation {word}"), someone, now);
        var comment = thread.Reply(someone, $"Remarque {word}", [], now);
        db.Add(thread);
        var notification = new Notification(
            organisation, someone, NotificationKind.Reply, $"essai/{word}", new(plan, deliverable, thread.Id), CaseJson.Write(new NoticeFacts { By = $"Personne {word}", Excerpt = $"Remarque {word}" }), $"plans/{plan}", now);
        db.Add(notification);
        var suggestion = new Suggestion(organisation, SuggestionId.New(), plan, deliverable, someone, now);
        suggestion.Write(SuggestionKind.Field, new("s1", FieldKey: "title"), "", "", $"Proposition {word}", now);
        db.Add(suggestion);
        var body = new Body(organisation, BodyKind.WorkingGroup, $"Groupe {word}", BodyDefaults.For(BodyKind.WorkingGroup, SizeBand.Inhabitants3500To9999), now);
        body.Entrust($"Mission {word}");
        var seat = body.Seat($"Siège {word}", EmailAddress.Parse($"siege-{word}@{slug}.example"), null, SeatRank.Permanent, now);
        db.Add(body);
        var meeting = new Meeting(organisation, MeetingId.New(), body.Id, new DateOnly(2031, 1, 15), null, $"Salle {word}", now);
        var item = meeting.Put(AgendaItemKind.Free, $"Point {word}");
        db.Add(meeting);
        var ballot = new Ballot(organisation, BallotId.New(), plan, deliverable, null, body, meeting.Id, someone, now, now.AddDays(2));
        var (paper, voteToken) = BallotPaper.HandOut(ballot, seat);
        db.AddRange(ballot, paper);
        var adopted = await db.Versions.AsNoTracking().FirstAsync(each => each.PlanId == published);
        var signature = new Signature(organisation, published, adopted.DeliverableId, adopted.Id, adopted.Fingerprint, someone, $"Signataire {word}", $"Qualité {word}", now);
        db.Add(signature);
        var sealedFiles = scope.ServiceProvider.GetRequiredService<SealedFiles>();
        var (sealedName, sealedFile) = await sealedFiles.TakeAsync(organisation, $"scelle-{word}.pdf", new MemoryStream(Encoding.UTF8.GetBytes($"%PDF-1.7 {word} %%EOF")), default);
        var sealedDocument = new SealedDocument(adopted, null, sealedName, sealedFile, someone, $"Secrétaire {word}", now);
        db.Add(sealedDocument);
        var delegation = new Delegation(organisation, someone, $"Délégante {word}", await db.Memberships.Where(each => each.PersonId != someone).OrderBy(each => each.PersonId).Select(each => each.PersonId).FirstAsync(), $"Délégué {word}", now, now.AddDays(5), $"Motif {word}", now);
        db.Add(delegation);
        var feed = new CalendarFeed(organisation, someone);
        var feedToken = feed.Give(now);
        db.Add(feed);
        var mail = new OutboxMessage(organisation, $"essai/{word}", MailTemplates.Adopted, EmailAddress.Parse($"mail-{word}@{slug}.example"), $"Mail {word}", "{}", now, now.AddYears(1));
        db.Add(mail);
        var import = new ImportDraft(organisation, someone, plan, deliverable, null, $"{word}.xlsx", now);
        import.Refuse("Corrupt");
        db.Add(import);
        var template = new OwnTemplate(organisation, OwnTemplateId.New(), PlanTemplates.Free.Key, $"Modèle {word}", $"Description {word}", now);
        db.AddRange(template, template.Save(new([new("D1", null, SketchOf(word))], StandingConstraints.None), TemplateContents.Rows, plan, someone, now));
        if (plant) await PlantAsync(db, plan);
        await db.SaveChangesAsync();

        var section = "";
        await Services.GetRequiredService<SessionRegistry>().EditAsync(new(organisation, deliverable), new()
        {
            Change = document => SketchPlanter.Plant(document, SketchOf(word), new() { NewId = (prefix, key) => section = $"{prefix}-{key}-{slug}" }),
        }, default);
        var row = await db.Plans.AsNoTracking().SingleAsync(each => each.Id == plan);
        var publication = await db.Publications.AsNoTracking().FirstAsync(each => each.PlanId == published);
        return new()
        {
            [IdKind.Plan] = plan.ToString(),
            [IdKind.Deliverable] = deliverable.ToString(),
            [IdKind.Section] = section,
            [IdKind.CommentThread] = thread.Id.ToString(),
            [IdKind.Comment] = comment.Id.ToString(),
            [IdKind.Notification] = notification.Id.ToString(),
            [IdKind.NoticeToken] = Services.GetRequiredService<NoticeUnsubscription>().TokenOf(organisation, someone, NotificationKind.Reply),
            [IdKind.Suggestion] = suggestion.Id.ToString(),
            [IdKind.Attachment] = file.Id.ToString(),
            [IdKind.Body] = body.Id.ToString(),
            [IdKind.Seat] = seat.Id.ToString(),
            [IdKind.Person] = someone.ToString(),
            [IdKind.Membership] = (await db.Memberships.Where(each => each.PersonId == someone).Select(each => each.Id).SingleAsync()).ToString(),
            [IdKind.Invitation] = invitation.Id.ToString(),
            [IdKind.InvitationToken] = token,
            [IdKind.Reader] = reader.Id.ToString(),
            [IdKind.UnsubscribeToken] = Services.GetRequiredService<ReaderUnsubscription>().TokenOf(organisation, reader.Id),
            [IdKind.Publication] = publication.Id.ToString(),
            [IdKind.Amendment] = ((await db.Amendments.AsNoTracking().FirstOrDefaultAsync())?.Id ?? AmendmentId.New()).ToString(),
            [IdKind.OutboxMessage] = mail.Id.ToString(),
            [IdKind.Decision] = (await db.Decisions.AsNoTracking().FirstAsync()).Id.ToString(),
            [IdKind.Signature] = signature.Id.ToString(),
            [IdKind.SealedDocument] = sealedDocument.Id.ToString(),
            [IdKind.ImportDraft] = import.Id.ToString(),
            [IdKind.Delegation] = delegation.Id.ToString(),
            [IdKind.OwnTemplate] = template.Id.ToString(),
            [IdKind.OwnTemplateKey] = OwnTemplateKey.Of(template.Id),
            [IdKind.Meeting] = meeting.Id.ToString(),
            [IdKind.AgendaItem] = item.Id.ToString(),
            [IdKind.VoteToken] = voteToken,
            [IdKind.FeedToken] = feedToken,
            [IdKind.PlanSlug] = row.Slug.ToString(),
            [IdKind.PublishedSlug] = (await db.Plans.Where(each => each.Id == published).Select(each => each.Slug).SingleAsync()).ToString(),
            [IdKind.VersionNumber] = (await db.Versions.Where(each => each.Id == publication.VersionId).Select(each => each.Number).SingleAsync()).ToString(),
        };
    }

    /// <summary>The word in the rows of the demonstration too: names of people, seats, bodies, plans, the organisation.</summary>
    private static async Task PlantAsync(PortalDbContext db, PlanId plan)
    {
        (await db.Plans.SingleAsync(each => each.Id == plan)).Entitle($"Plan {Planted}");
        (await db.Organisations.SingleAsync(each => each.Id == db.Tenant.Organisation)).Rename($"Chambre {Planted}");
        foreach (var body in await db.Bodies.Include(each => each.Seats).ToListAsync())
        {
            body.Rename($"{body.Title} {Planted}");
            foreach (var seat in body.Seats) seat.Rename($"{seat.Name} {Planted}");
        }

        foreach (var person in await db.Memberships.Join(db.Users, each => each.PersonId, user => user.Id, (_, user) => user).ToListAsync()) person.DisplayName += " " + Planted;
    }

    private static PlanSketch SketchOf(string word) => new()
    {
        Sections = [new() { Key = "ajout", Title = $"Section {word}", Body = $"Un texte {word}.", Blocks = ["envelopes"] }],
        Records = [new() { Kind = "envelope", Section = "ajout", Fields = new Dictionary<string, string> { ["title"] = $"Enveloppe {word}" } }],
    };

    private async Task<Asker> SignedInAsync(string slug, OrganisationRole role, PlanId? on, ScreenRole onPlan = default)
    {
        var mail = $"{Guid.CreateVersion7():N}@essai.example";
        var user = new PortalUser { UserName = mail, Email = mail, EmailConfirmed = true, DisplayName = "Personne de passage" };
        await using var scope = Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(DemoIds.Organisation(slug));
        var created = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, Support.Visitor.Password);
        if (!created.Succeeded) throw new InvalidOperationException(string.Join(' ', created.Errors.Select(error => error.Description)));

        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Add(new Membership(DemoIds.Organisation(slug), user.Id, role, Time.GetUtcNow()));
        if (on is { } plan) db.Add(new PlanRole(DemoIds.Organisation(slug), plan, user.Id, onPlan, Time.GetUtcNow()));
        await db.SaveChangesAsync();
        return await new Asker(this).SignInAsync(mail, $"/t/{slug}/");
    }

    // Of the same shape and length as a real one, so that only its being unknown can make a difference.
    private static string UnknownFor(IdKind kind, string alike) => kind switch
    {
        IdKind.Section => "s-inconnue-nulle-part",
        IdKind.PlanSlug or IdKind.PublishedSlug => "plan-inconnu",
        IdKind.VersionNumber => "9.9",
        IdKind.OwnTemplateKey => OwnTemplateKey.Of(OwnTemplateId.New()),
        IdKind.InvitationToken or IdKind.UnsubscribeToken or IdKind.NoticeToken or IdKind.VoteToken or IdKind.FeedToken => new string([.. alike.Select(c => char.IsAsciiLetter(c) ? 'q' : c)]),
        _ => Guid.CreateVersion7().ToString(),
    };
}

using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Notifications;
using Portal.Web.Tests.Support;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Tests.Notifications;

/// <summary>Event × preference × role × organisation: who is told what, and when the mail leaves. Nobody hears of what they may not read.</summary>
public sealed class NoticeMatrixTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static readonly Dictionary<string, Roles> RolesHere = new()
    {
        ["pilote"] = PlanRole.Pilote,
        ["rédacteur"] = Roles.Editor,
        ["valideur"] = Roles.Approver | Roles.Reviewer,
        ["lecteur"] = Roles.Reader,
        ["membre sans rôle"] = Roles.None,
    };

    public static TheoryData<CommentSpace, ApprovalState> Places() => new()
    {
        { CommentSpace.Internal, ApprovalState.Draft },
        { CommentSpace.Internal, ApprovalState.Review },
        { CommentSpace.Internal, ApprovalState.Provisional },
        { CommentSpace.Approvers, ApprovalState.Review },
        { CommentSpace.Approvers, ApprovalState.Provisional },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_mention_reaches_exactly_those_who_may_read_it_at_the_rhythm_they_chose(CommentSpace space, ApprovalState state)
    {
        var talk = await Talk.OpenAsync(app);
        var elsewhere = await Talk.OpenAsync(app);
        List<(PersonId Id, Roles Columns, MailRhythm Rhythm, bool IsMember)> people = [];
        foreach (var (_, columns) in RolesHere)
        {
            foreach (var rhythm in Enum.GetValues<MailRhythm>())
            {
                var (id, _) = await talk.BringAsync("Personne", columns);
                await talk.ChooseAsync(id, rhythm);
                people.Add((id, columns, rhythm, true));
            }
        }

        var (gone, _) = await talk.BringAsync("Personne partie", Roles.Editor | Roles.Reviewer, isMember: false);
        people.Add((gone, Roles.Editor | Roles.Reviewer, MailRhythm.AtOnce, false));
        await talk.StandAsync(state);

        var (status, answer) = await talk.SayAsync(talk.Founder.Browser, "/comments", new { section = "s1", space, text = "Qu’en dites-vous ? " + Talk.Naming([.. people.Select(each => each.Id), elsewhere.Lead]) });

        Assert.Equal(200, status);
        var untold = 0;
        foreach (var (id, columns, rhythm, isMember) in people)
        {
            var roles = isMember ? columns | Roles.Member : Roles.Citizen;
            var told = await talk.ToldAsync(id);
            if (!CommentSpaces.MayRead(space, roles, state))
            {
                untold++;
                Assert.Empty(told);
                continue;
            }

            var one = Assert.Single(told);
            Assert.Equal(NotificationKind.Mention, one.Kind);
            if (rhythm == MailRhythm.Never) Assert.Null(one.MailDue);
            if (rhythm is MailRhythm.Daily or MailRhythm.Weekly) Assert.True(one.MailDue > app.Time.GetUtcNow());
        }

        Assert.Empty(await elsewhere.ToldAsync(elsewhere.Lead));
        Assert.Equal(untold + 1, answer.GetProperty("untold").GetInt32());
        Assert.DoesNotContain(elsewhere.Lead.ToString(), answer.GetRawText());
        Assert.DoesNotContain(gone.ToString(), answer.GetRawText());
    }

    [Fact]
    public async Task A_mail_of_the_circuit_is_also_told_in_the_page_and_leaves_as_its_reader_chose()
    {
        var talk = await Talk.OpenAsync(app);
        var kept = new Dictionary<MailRhythm, (PersonId Id, string Mail)>();
        foreach (var rhythm in Enum.GetValues<MailRhythm>())
        {
            kept[rhythm] = await talk.BringAsync("Relectrice", Roles.Reviewer);
            await talk.ChooseAsync(kept[rhythm].Id, rhythm);
        }

        var gone = await talk.BringAsync("Relectrice partie", Roles.Reviewer, isMember: false);
        var noRole = await talk.BringAsync("Collègue", Roles.None);
        await talk.StandAsync(ApprovalState.Review);
        await talk.InAsync(async db =>
        {
            foreach (var mail in kept.Values.Append(gone).Append(noRole).Select(each => each.Mail)) db.Add(Mail(talk, MailTemplates.ReviewRequested, mail, app.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        });

        await app.MailToAsync(kept[MailRhythm.AtOnce].Mail, "À relire");
        await talk.SettledAsync();

        foreach (var (rhythm, (id, mail)) in kept)
        {
            var one = Assert.Single(await talk.ToldAsync(id));
            Assert.Equal(NotificationKind.Awaited, one.Kind);
            Assert.Equal(rhythm is MailRhythm.Daily or MailRhythm.Weekly, one.MailDue is not null);
            Assert.Equal(rhythm == MailRhythm.AtOnce ? 1 : 0, app.Mails.Count(each => each.To.Value == mail));
        }

        Assert.DoesNotContain(app.Mails, each => each.To.Value == gone.Mail || each.To.Value == noRole.Mail);
        Assert.Empty(await talk.ToldAsync(gone.Id));
        Assert.Empty(await talk.ToldAsync(noRole.Id));
    }

    [Fact]
    public async Task Who_opens_a_vote_by_mail_always_receives_it()
    {
        var talk = await Talk.OpenAsync(app);
        var (voter, mail) = await talk.BringAsync("Élue", Roles.Approver);
        await talk.ChooseAsync(voter, MailRhythm.Never);
        await talk.StandAsync(ApprovalState.Provisional);
        await talk.InAsync(async db =>
        {
            db.Add(Mail(talk, MailTemplates.VoteOpened, mail, app.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        });

        var received = await app.MailToAsync(mail, "À voter");

        Assert.Null(received.Unsubscribe);
    }

    [Fact]
    public async Task A_letter_tells_nothing_to_who_lost_the_right_before_it_left()
    {
        var talk = await Talk.OpenAsync(app);
        var (editor, mail) = await talk.BringAsync("Rédacteur", Roles.Editor);
        await talk.ChooseAsync(editor, MailRhythm.Daily);
        await talk.SayAsync(talk.Founder.Browser, "/comments", new { section = "s1", text = "Un point " + Talk.Naming([editor]) });
        Assert.NotNull(Assert.Single(await talk.ToldAsync(editor)).MailDue);

        await talk.InAsync(async db => await db.PlanRoles.Where(role => role.PersonId == editor).ToListAsync() is { Count: 1 } roles ? await RemoveAsync(db, roles[0]) : 0);
        await talk.InAsync(async db =>
        {
            (await db.Notifications.SingleAsync(each => each.PersonId == editor)).MailAt(app.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await talk.SettledAsync();

        Assert.DoesNotContain(app.Mails, each => each.To.Value == mail);
        Assert.Contains(await talk.InAsync(db => db.Outbox.AsNoTracking().ToListAsync()), message => message.Template == NoticeMail.Template && message.LapsedAt is not null);
    }

    private static async Task<int> RemoveAsync(Storage.PortalDbContext db, PlanRole role)
    {
        db.Remove(role);
        return await db.SaveChangesAsync();
    }

    private static OutboxMessage Mail(Talk talk, string template, string to, DateTimeOffset now) => new(
        talk.Organisation, $"{Guid.CreateVersion7()}/{to}", template, EmailAddress.Parse(to), "Personne",
        CaseJson.Write(new ApprovalMail { Plan = "Plan numérique", Version = "0.1", State = "States.Municipality.Review", By = "Directrice", Link = $"plans/{talk.Plan}", Deliverable = talk.Deliverable, Body = "Bureau" }), now, now);
}

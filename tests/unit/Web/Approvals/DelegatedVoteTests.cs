using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Approvals;

/// <summary>One member delegates to another for a time: the delegate sees what waits, votes within the proxies the body allows, and no longer once it is taken back.</summary>
public sealed class DelegatedVoteTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_delegate_votes_for_one_member_not_for_two_and_not_after_it_is_taken_back()
    {
        var (ada, bob, carla) = (await app.AFounderAsync("Direction Ada"), await app.AFounderAsync("Direction Bob"), await app.AFounderAsync("Direction Carla"));
        var space = "/t/" + ada.Slug;
        await JoinAsync(ada.Slug, bob.Mail, carla.Mail);
        await RenameAsync(bob.Mail, "Bob");
        await BeforeTheExecutiveAsync(ada.Browser, space, ada.Mail, carla.Mail);

        foreach (var giver in (Founder[])[ada, carla])
        {
            await giver.Browser.OpenAsync(space + "/delegations");
            var option = giver.Browser.Page.QuerySelectorAll("select[name='Form.To'] option").Single(each => each.TextContent == "Bob");
            await giver.Browser.SendAsync(new { To = option.GetAttribute("value"), Reason = "Congés" }, "form[action*='Give']");
            Assert.Contains("La délégation est donnée", giver.Browser.Page.Body!.TextContent, StringComparison.Ordinal);
        }

        await bob.Browser.OpenAsync(space + "/");
        var links = bob.Browser.Page.QuerySelectorAll("a[href*='/votes/'][href*='for=']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.Contains("Pour Directrice informatique : Votez sur", bob.Browser.Text, StringComparison.Ordinal);
        await bob.Browser.OpenAsync(links[0]);
        Assert.Contains("Vous votez pour", bob.Browser.Text, StringComparison.Ordinal);
        await bob.Browser.SendAsync(new { choice = nameof(BallotChoice.For) }, "form[action*='Cast']");
        Assert.Contains("Votre voix est enregistrée : Pour", bob.Browser.Text, StringComparison.Ordinal);

        // One proxy a bearer: the second is refused with the reason.
        await bob.Browser.OpenAsync(links[1]);
        await bob.Browser.SendAsync(new { choice = nameof(BallotChoice.For) }, "form[action*='Cast']");
        Assert.DoesNotContain("Votre voix est enregistrée", bob.Browser.Text, StringComparison.Ordinal);
        Assert.Contains("pouvoir", bob.Browser.Text, StringComparison.OrdinalIgnoreCase);

        foreach (var giver in (Founder[])[ada, carla])
        {
            await giver.Browser.OpenAsync(space + "/delegations");
            await giver.Browser.SendAsync(form: "form[action*='Revoke']");
        }

        await bob.Browser.OpenAsync(links[1]);
        Assert.Contains("n’est pas en cours", bob.Browser.Text, StringComparison.Ordinal);
        Assert.Null(bob.Browser.Page.QuerySelector("form[action*='Cast']"));
        await bob.Browser.OpenAsync(space + "/");
        Assert.DoesNotContain("Votez sur", bob.Browser.Text, StringComparison.Ordinal);
        await ada.Browser.OpenAsync(space + "/organisation/audit");
        foreach (var line in (string[])["Délégation donnée", "Délégation retirée", "Voix donnée par délégation"]) Assert.Contains(line, ada.Browser.Text, StringComparison.Ordinal);
    }

    private async Task JoinAsync(string slug, params string[] mails)
    {
        var wanted = Slug.Parse(slug);
        var organisation = await app.InScopeAsync(db => db.Organisations.Where(each => each.Slug == wanted).Select(each => each.Id).SingleAsync());
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        foreach (var person in await db.Users.Where(user => mails.Contains(user.Email!)).Select(user => user.Id).ToListAsync()) db.Add(new Membership(organisation, person, OrganisationRole.Member, app.Time.GetUtcNow()));
        await db.SaveChangesAsync();
    }

    private Task<int> RenameAsync(string mail, string name) => app.InScopeAsync(async db =>
    {
        (await db.Users.SingleAsync(user => user.Email == mail)).DisplayName = name;
        return await db.SaveChangesAsync();
    });

    /// <summary>A plan before the municipal executive of three, two of them with an account, voting at a distance.</summary>
    private static async Task BeforeTheExecutiveAsync(Visitor visitor, string space, string one, string other)
    {
        await visitor.OpenAsync(space + "/plans/new");
        await visitor.SendAsync(new { Start = "Empty" });
        var plan = visitor.Address.AbsolutePath;
        await visitor.OpenAsync(space + "/organisation/bodies");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href*='/organisation/bodies/']")!.GetAttribute("href")!);
        await visitor.SendAsync(new { Names = $"Maire <{one}>\nAdjointe <{other}>\nAdjoint" }, "form[action*='Seat']");
        await visitor.SendAsync(new { VoteMode = "Both", ProxiesPerBearer = "1" }, "form[action*='Settings']");
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync();
        await visitor.OpenAsync(plan + "/approval");
        await visitor.SendAsync(new { heldOn = DateTime.Today.ToString("yyyy-MM-dd") }, "form[action*='Agenda']");
        await visitor.OpenAsync(plan + "/approval/decision");
        await visitor.SendAsync(new { hours = "2" }, "form[action*='OpenBallot']");
    }
}

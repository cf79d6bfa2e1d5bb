using System.Net;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Organisations;

/// <summary>The members' list: shown before it is kept, told once of a publication, left in one click.</summary>
public sealed class ReadersTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string PreviewForm = "form[action*='Preview']";
    private const string AddForm = "form[action*='Add']";

    [Fact]
    public async Task A_pasted_list_is_shown_with_what_was_refused_and_why_before_anything_is_kept()
    {
        var founder = await app.AFounderAsync();

        await PreviewAsync(founder, "Entreprise;Adresse\r\nGarage Rey;contact@garage.example\r\nsans adresse\r\nmoitie@\r\ncontact@garage.example");

        Assert.Contains("1 nouvelles adresses · 0 déjà sur la liste · 1 répétées · 2 refusées", founder.Browser.Text);
        Assert.Equal(
            [("3", "sans adresse", "Aucune adresse e-mail sur cette ligne."), ("4", "moitie@", "Cette adresse n’est pas complète ou contient un caractère interdit.")],
            founder.Browser.Page.QuerySelectorAll("tbody tr").Select(row => (row.Children[0].TextContent, row.Children[1].TextContent, row.Children[2].TextContent)));
        await founder.Browser.OpenAsync(founder.Space + "/organisation/readers");
        Assert.Contains("Liste des lecteurs : 0", founder.Browser.Text);
    }

    [Fact]
    public async Task A_confirmed_list_is_kept_and_pasting_it_again_adds_nobody()
    {
        var founder = await app.AFounderAsync();

        await KeepAsync(founder, "a@b.example\r\nAtelier Nord <nord@b.example>");
        Assert.Contains("Liste des lecteurs : 2", founder.Browser.Text);
        await PreviewAsync(founder, "NORD@b.example;Atelier du Nord");
        Assert.Contains("0 nouvelles adresses · 1 déjà sur la liste", founder.Browser.Text);
        await founder.Browser.SendAsync(form: AddForm);

        Assert.Contains("Liste des lecteurs : 2", founder.Browser.Text);
        Assert.Contains("Atelier", founder.Browser.Text);
    }

    [Fact]
    public async Task One_is_removed_with_a_button_and_all_with_a_tick_as_well()
    {
        var founder = await app.AFounderAsync();
        await KeepAsync(founder, "a@b.example\r\nc@d.example\r\ne@f.example");

        await founder.Browser.SendAsync(form: "form[action*='Remove']");
        Assert.Contains("Liste des lecteurs : 2", founder.Browser.Text);
        await founder.Browser.SendAsync(form: "form[action*='Clear']", named: new Dictionary<string, string> { ["sure"] = "false" });
        Assert.Contains("Cochez la case pour confirmer", founder.Browser.Text);
        await founder.Browser.SendAsync(form: "form[action*='Clear']", named: new Dictionary<string, string> { ["sure"] = "true" });

        Assert.Contains("Liste des lecteurs : 0", founder.Browser.Text);
    }

    [Fact]
    public async Task A_publication_for_members_tells_each_address_once_and_a_click_ends_it()
    {
        var founder = await ACompanyWithADefinitivePlanAsync();
        var (stays, leaves) = ($"{Guid.CreateVersion7():N}@membre.example", $"{Guid.CreateVersion7():N}@membre.example");
        await KeepAsync(founder, $"{stays}\r\n{leaves}");

        await PublishAsync(founder, "Members");
        var mail = await app.MailToAsync(leaves, "a publié");
        await app.MailToAsync(stays, "a publié");
        Assert.Contains($"{founder.Space}/readers/unsubscribe/", mail.Unsubscribe, StringComparison.Ordinal);
        Assert.Contains("Ne plus recevoir ces messages", mail.Text);

        var program = app.Visitor();
        Assert.Contains("ne recevra plus", (await program.OpenAsync(new Uri(mail.Unsubscribe!).PathAndQuery)).Text, StringComparison.Ordinal); // asks, and has done nothing
        Assert.NotNull(program.Page.QuerySelector("main form"));
        using var oneClick = new FormUrlEncodedContent(new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" });
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().Client.PostAsync(new Uri(mail.Unsubscribe!).PathAndQuery, oneClick)).StatusCode);
        await founder.Browser.OpenAsync(founder.Space + "/organisation/readers");
        Assert.Contains("sans messages", founder.Browser.Text);

        var comes = $"{Guid.CreateVersion7():N}@membre.example";
        await KeepAsync(founder, comes);
        await PublishAsync(founder, "Public");
        await app.MailToAsync(comes, "a publié"); // written in the same slice as the others would have been
        Assert.Single(app.Mails, each => each.To.Value == stays);
        Assert.Single(app.Mails, each => each.To.Value == leaves);
    }

    [Fact]
    public async Task A_link_of_another_organisation_unsubscribes_nobody()
    {
        var (founder, other) = (await ACompanyWithADefinitivePlanAsync(), await app.AFounderAsync());
        var address = $"{Guid.CreateVersion7():N}@membre.example";
        await KeepAsync(founder, address);
        await PublishAsync(founder, "Members");
        var link = new Uri((await app.MailToAsync(address, "a publié")).Unsubscribe!).PathAndQuery; // just checked elsewhere

        var foreign = await app.Visitor().OpenAsync(link.Replace(founder.Space, other.Space, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
    }

    private static async Task PreviewAsync(Founder founder, string list)
    {
        await founder.Browser.OpenAsync(founder.Space + "/organisation/readers");
        await founder.Browser.SendAsync(new { List = list }, PreviewForm);
    }

    private static async Task KeepAsync(Founder founder, string list)
    {
        await PreviewAsync(founder, list);
        await founder.Browser.SendAsync(form: AddForm);
    }

    private static async Task PublishAsync(Founder founder, string audience)
    {
        var plans = (await founder.Browser.OpenAsync(founder.Space + "/")).Page.QuerySelector("a.plan-rows__title")!.GetAttribute("href")!; // there is one
        await founder.Browser.OpenAsync(plans + "/approval/publish");
        await founder.Browser.SendAsync(named: new Dictionary<string, string> { ["Audience"] = audience, ["TellReaders"] = "true" });
        Assert.EndsWith("/approval", founder.Browser.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Null(founder.Browser.Page.QuerySelector(".notice--error"));
    }

    private async Task<Founder> ACompanyWithADefinitivePlanAsync()
    {
        var visitor = app.Visitor();
        var mail = $"{Guid.CreateVersion7():N}@entreprise.example";
        await visitor.SignUpAsync(mail, $"Entreprise {Guid.CreateVersion7():N}"[..24], "Company", "Staff10To49");
        var founder = new Founder(visitor, mail, visitor.Address.AbsolutePath.Split('/')[2]);
        await (await visitor.FollowAsync(await app.MailToAsync(mail, "Confirmez"))).SendAsync();
        await visitor.OpenAsync(founder.Space + "/plans/new");
        await visitor.SendAsync(new { Start = "Empty" });
        var plan = visitor.Address.AbsolutePath;
        await visitor.OpenAsync(founder.Space + "/organisation/bodies");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href*='/organisation/bodies/']")!.GetAttribute("href")!); // a company has its board
        await visitor.SendAsync(new { Names = "Présidence\nFinances\nAchats" }, "form[action*='Seat']");
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = DateTime.Today.ToString("yyyy-MM-dd") });
        await visitor.OpenAsync(plan + "/approval/decision");
        await visitor.SendAsync(form: ".decision-form");
        return founder;
    }
}

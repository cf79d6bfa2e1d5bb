using System.Net;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Approvals;

/// <summary>A company goes from its plan to the record of a session, through the pages and without script.</summary>
public sealed class SessionTests(PortalApp app) : IClassFixture<PortalApp>
{
    private string _mail = "";

    [Fact]
    public async Task A_session_is_recorded_in_one_form_and_the_plan_becomes_definitive()
    {
        var (visitor, plan) = await BeforeTheBoardAsync();

        await visitor.OpenAsync(plan + "/approval/decision");
        Assert.Equal(DateTime.Today.ToString("yyyy-MM-dd"), visitor.Page.QuerySelector("[name='Form.HeldOn']")!.GetAttribute("value"));
        Assert.Equal("Adopté à l’unanimité\u00A0: 5 pour, quorum 3 atteint (5 présents).", visitor.Page.QuerySelector("output")!.TextContent);
        await visitor.SendAsync(form: ".decision-form");

        Assert.Equal(plan + "/approval", visitor.Address.AbsolutePath);
        Assert.Contains("1.0", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Validé", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sentence_follows_what_is_typed_and_says_what_forbids_it()
    {
        var (visitor, plan) = await BeforeTheBoardAsync();

        Assert.Equal("Adopté\u00A0: 3 pour, 1 contre, 1 abstention, quorum 3 atteint (5 présents).", await SentenceAsync(visitor, plan, ("For", "3"), ("Against", "1"), ("Abstentions", "1")));
        Assert.StartsWith("Avec 2 voix pour et 2 contre", await SentenceAsync(visitor, plan, ("For", "2"), ("Against", "2")), StringComparison.Ordinal);
        Assert.Contains("voix prépondérante", await SentenceAsync(visitor, plan, ("For", "2"), ("Against", "2"), ("Chair", "For")), StringComparison.Ordinal);
        Assert.StartsWith("Vous avez saisi 9 voix", await SentenceAsync(visitor, plan, ("For", "9")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_session_stays_on_its_form_with_the_reason()
    {
        var (visitor, plan) = await BeforeTheBoardAsync();

        await visitor.OpenAsync(plan + "/approval/decision");
        await visitor.SendAsync(new { For = "2", Against = "3", Motives = "Motifs à garder." }, ".decision-form");

        Assert.Contains("Avec 2 voix pour et 3 contre", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Motifs à garder.", visitor.Page.QuerySelector("[name='Form.Motives']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_of_the_board_agrees_section_by_section_and_the_page_says_so()
    {
        var (visitor, plan) = await BeforeTheBoardAsync(seatTheFounder: true);

        await visitor.OpenAsync(plan + "/approval/sections");
        var sections = visitor.Page.QuerySelectorAll(".section-words__row").Length;
        Assert.Contains($"Vous avez approuvé 0 sections sur {sections}", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(form: "form[action*='Agree']");
        await visitor.SendAsync(new { note = "Le total manque." }, "form[action*='Remark']");

        Assert.Contains($"Vous avez approuvé 1 sections sur {sections}", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Approuvée Directrice informatique", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("« Le total manque. »", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Straight_to_the_board_needs_a_date()
    {
        var (visitor, plan) = await WithAPlanAsync();

        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = "" });

        Assert.Contains("Choisissez la séance", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(plan + "/approval");
        Assert.Contains("Brouillon", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_organisation_gets_what_an_unknown_plan_gets()
    {
        var (_, plan) = await BeforeTheBoardAsync();
        var (stranger, own) = await WithAPlanAsync();
        var foreign = own[..own.LastIndexOf('/')] + plan[plan.LastIndexOf('/')..];

        foreach (var page in (string[])["/approval", "/approval/submit", "/approval/decision", "/approval/amendments", "/approval/sections", "/approval/publish"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(foreign + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(own[..own.LastIndexOf('/')] + $"/{Guid.CreateVersion7()}" + page)).Status);
        }
    }

    private async Task<(Visitor Visitor, string Plan)> BeforeTheBoardAsync(bool seatTheFounder = false)
    {
        var (visitor, plan) = await WithAPlanAsync();
        await visitor.OpenAsync(plan[..plan.IndexOf("/plans/", StringComparison.Ordinal)] + "/organisation/bodies");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href*='/organisation/bodies/']")!.GetAttribute("href")!);
        await visitor.SendAsync(new { Names = (seatTheFounder ? $"Présidence <{_mail}>" : "Présidence") + "\nFinances\nAchats\nVentes\nInformatique" }, "form[action*='Seat']");
        await visitor.SendAsync(new { office = "Chair" }, "form[action*='Office']");
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = DateTime.Today.ToString("yyyy-MM-dd") });
        return (visitor, plan);
    }

    private async Task<(Visitor Visitor, string Plan)> WithAPlanAsync()
    {
        var visitor = app.Visitor();
        await visitor.SignUpAsync(_mail = $"{Guid.CreateVersion7():N}@entreprise.example", $"Entreprise {Guid.CreateVersion7():N}"[..24], "Company", "Staff10To49");
        await visitor.OpenAsync($"/t/{visitor.Address.AbsolutePath.Split('/')[2]}/plans/new");
        await visitor.SendAsync(new { Start = "Empty" });
        return (visitor, visitor.Address.AbsolutePath);
    }

    private static async Task<string> SentenceAsync(Visitor visitor, string plan, params (string Field, string Value)[] typed)
    {
        await visitor.OpenAsync(plan + "/approval/decision");
        var form = visitor.Page.QuerySelector(".decision-form")!;
        form.SetAttribute("action", visitor.Page.QuerySelector("output")!.GetAttribute("data-sentence")!);
        await visitor.SendAsync(form: ".decision-form", named: typed.ToDictionary(each => "Form." + each.Field, each => each.Value));
        return await visitor.Answer.Content.ReadAsStringAsync();
    }
}

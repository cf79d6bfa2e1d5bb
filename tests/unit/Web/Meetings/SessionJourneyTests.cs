using System.Net;
using Portal.Domain.Governance;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Meetings;

/// <summary>A company plans its session, convenes, decides beside the point of the agenda and approves the minutes; then a board votes by mail. Through the pages, without script.</summary>
public sealed class SessionJourneyTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_session_is_planned_convened_held_and_its_minutes_are_locked()
    {
        var (visitor, space, plan) = await WithABoardAsync();
        await visitor.OpenAsync(space + "/meetings/new");
        await visitor.SendAsync(new { HeldOn = Today, StartsAt = "09:00", EndsAt = "10:00", Place = "Salle bleue" });
        var meeting = visitor.Address.AbsolutePath;
        Assert.Contains("Approbation du relevé de décisions précédent", visitor.Text, StringComparison.Ordinal);

        // A plan put before the body that day joins the session that exists.
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = Today });
        await visitor.OpenAsync(meeting);
        Assert.Contains("à décider", visitor.Text, StringComparison.Ordinal);

        await visitor.SendAsync(new { message = "À demain." }, "form[action*='Convene']");
        Assert.Contains("convocations sont parties", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        var mail = await app.MailToAsync(_finance, "Convocation");
        Assert.StartsWith("BEGIN:VCALENDAR", mail.Attachment!.Text, StringComparison.Ordinal);
        Assert.Contains("LOCATION:Salle bleue", mail.Attachment.Text, StringComparison.Ordinal);

        // Three clicks: the point, the form, the button.
        await visitor.OpenAsync(visitor.Page.QuerySelector(".agenda__item:last-child .agenda__what a")!.GetAttribute("href")!);
        Assert.Contains("Adopté à l’unanimité\u00A0: 5 pour", visitor.Page.QuerySelector("output")!.TextContent, StringComparison.Ordinal);
        await visitor.SendAsync(form: ".decision-form");
        Assert.Contains("Adopté à l’unanimité", visitor.Text, StringComparison.Ordinal);
        Assert.StartsWith(meeting + "/items/", visitor.Address.AbsolutePath, StringComparison.Ordinal);

        await visitor.SendAsync(new { minutes = "La direction remercie les rédacteurs." }, "form[action*='Write']");
        await visitor.OpenAsync(meeting + "/minutes");
        Assert.Contains("La direction remercie les rédacteurs.", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(form: "form[action*='Approve']");
        Assert.Contains("Compte rendu approuvé", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(meeting);
        Assert.Null(visitor.Page.QuerySelector("form[action*='Add']"));
    }

    [Fact]
    public async Task The_dossier_of_a_point_is_filled_from_the_plan()
    {
        var (visitor, space, plan) = await WithABoardAsync();
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = Today });
        await visitor.OpenAsync(space + "/meetings");
        await visitor.OpenAsync(visitor.Page.QuerySelector(".meeting-row a")!.GetAttribute("href")!);
        await visitor.OpenAsync(visitor.Page.QuerySelector(".agenda__what a")!.GetAttribute("href")!);
        await visitor.OpenAsync(visitor.Page.QuerySelector("a[href$='/dossier']")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        foreach (var part in (string[])["Note de synthèse", "Projet de décision", "Considérant", "Article 1er", "Approuve"]) Assert.Contains(part, visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_without_password_votes_by_link_and_code_and_not_after_the_close()
    {
        var (visitor, _, plan) = await WithABoardAsync();
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = Today });
        await visitor.OpenAsync(plan + "/approval/decision");
        await visitor.SendAsync(new { hours = "2" }, "form[action*='OpenBallot']");
        Assert.Contains("0 membre sur 5 a voté", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector(".decision-form"));

        var member = app.Visitor();
        await member.FollowAsync(await app.MailToAsync(_finance, "À voter"));
        Assert.DoesNotContain("Approuvez-vous", member.Text, StringComparison.Ordinal);
        await member.SendAsync(form: "form[action*='Code']");
        var code = (await app.MailToAsync(_finance, "code pour voter")).Subject[..6];
        await member.SendAsync(new { Code = code == "000000" ? "111111" : "000000" }, "form[action*='Enter']");
        Assert.DoesNotContain("Approuvez-vous", member.Text, StringComparison.Ordinal);
        await member.SendAsync(new { Code = code }, "form[action*='Enter']");
        Assert.Contains("première fois", member.Text, StringComparison.Ordinal);
        await member.SendAsync(new { choice = nameof(BallotChoice.For) }, "form[action*='Cast']");
        Assert.Contains("Votre voix est enregistrée : Pour", member.Text, StringComparison.Ordinal);
        Assert.Contains("1 membre sur 5 a voté", member.Text, StringComparison.Ordinal);
        await member.SendAsync(new { choice = nameof(BallotChoice.Against) }, "form[action*='Cast']");
        Assert.Contains("0 pour, 1 contre", member.Text, StringComparison.Ordinal);

        await visitor.OpenAsync(plan + "/approval/decision");
        await visitor.SendAsync(form: "form[action*='CloseBallot']");
        await member.SendAsync(new { choice = nameof(BallotChoice.For) }, "form[action*='Cast']");
        Assert.Contains("Le scrutin est clos", member.Text, StringComparison.Ordinal);
        Assert.Contains("0 pour, 1 contre", member.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector(".decision-form"));
    }

    [Fact]
    public async Task Two_hundred_presses_of_one_member_at_once_are_one_voice_and_no_error()
    {
        var (visitor, _, plan) = await WithABoardAsync();
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = Today });
        await visitor.OpenAsync(plan + "/approval/decision");
        await visitor.SendAsync(new { hours = "2" }, "form[action*='OpenBallot']");
        var member = app.Visitor();
        await member.FollowAsync(await app.MailToAsync(_finance, "À voter"));
        await member.SendAsync(form: "form[action*='Code']");
        await member.SendAsync(new { Code = (await app.MailToAsync(_finance, "code pour voter")).Subject[..6] }, "form[action*='Enter']");
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)member.Page.QuerySelector("form[action*='Cast']")!; // the vote is open
        var fields = form.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(input => input.Type == "hidden").ToDictionary(input => input.Name!, input => input.Value);
        fields["choice"] = nameof(BallotChoice.For);
        var address = new Uri(member.Address, form.GetAttribute("action")!);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var press = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
            press.Headers.Add("Origin", member.Address.GetLeftPart(UriPartial.Authority));
            using var answer = await member.Client.SendAsync(press);
            return (int)answer.StatusCode;
        }));

        Assert.All(answers, status => Assert.Equal(200, status));
        await visitor.OpenAsync(plan + "/approval/decision");
        Assert.Contains("1 membre sur 5 a voté", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_reads_the_sessions_at_a_secret_address_until_another_is_asked_for()
    {
        var (visitor, space, _) = await WithABoardAsync();
        await visitor.OpenAsync(space + "/meetings/new");
        await visitor.SendAsync(new { HeldOn = Today });
        await visitor.OpenAsync(space + "/meetings");
        await visitor.SendAsync(form: "form[action*='Feed']");
        var address = new Uri(visitor.Page.QuerySelector(".address")!.TextContent).PathAndQuery;

        using var calendar = app.CreateClient();
        Assert.Contains("BEGIN:VEVENT", await calendar.GetStringAsync(address), StringComparison.Ordinal);
        await visitor.SendAsync(form: "form[action*='Feed']");
        Assert.Equal(HttpStatusCode.NotFound, (await calendar.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_version_is_signed_after_the_password_is_asked_again_and_verified()
    {
        var (visitor, _, plan) = await WithABoardAsync();
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = Today });
        await visitor.OpenAsync(plan + "/approval/decision");
        await visitor.SendAsync(form: ".decision-form");

        await visitor.OpenAsync(plan + "/approval/sign");
        await visitor.SendAsync(new { Capacity = "Présidence", Password = "un autre chemin" });
        Assert.Contains("pas votre mot de passe", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(new { Capacity = "Présidence", Visitor.Password });
        await visitor.OpenAsync(visitor.Page.QuerySelector("a[href*='/signatures/']")!.GetAttribute("href")!);
        Assert.Contains("La version signée est intacte", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("niveau simple", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(plan + "/approval/sign");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task The_audit_log_tells_what_was_done_and_its_chain_holds()
    {
        var (visitor, space, plan) = await WithABoardAsync();
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = Today });

        await visitor.OpenAsync(space + "/organisation/audit");
        Assert.Contains("Plan soumis", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(form: "form[action*='Verify']");
        Assert.Contains("La chaîne tient", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(space + "/organisation/audit");
        await visitor.SendAsync(form: "form[action*='Export']");
        Assert.Equal("text/csv", visitor.Answer.Content.Headers.ContentType!.MediaType);
        await visitor.OpenAsync(space + "/organisation/audit");
        Assert.Contains("Journal exporté", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_nobody_moves_is_shown_with_its_reason_and_cancelled()
    {
        var (visitor, space, plan) = await WithABoardAsync();
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = Today });
        await visitor.OpenAsync(space + "/meetings");
        await visitor.OpenAsync(visitor.Page.QuerySelector(".meeting-row a")!.GetAttribute("href")!);
        await visitor.SendAsync(form: "form[action*='CallOff']");

        await visitor.OpenAsync(space + "/organisation/operations");
        Assert.Contains("Bloqué", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("est annulée. Choisissez une autre date", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(new { reason = "La séance n’aura pas lieu." }, "form[action*='Cancel']");
        await visitor.OpenAsync(plan + "/approval");
        Assert.Contains("Brouillon", visitor.Text, StringComparison.Ordinal);
    }

    private string _finance = "";

    private static string Today => DateTime.Today.ToString("yyyy-MM-dd");

    private async Task<(Visitor Visitor, string Space, string Plan)> WithABoardAsync()
    {
        _finance = $"{Guid.CreateVersion7():N}@entreprise.example";
        var visitor = app.Visitor();
        await visitor.SignUpAsync($"{Guid.CreateVersion7():N}@entreprise.example", $"Entreprise {Guid.CreateVersion7():N}"[..24], "Company", "Staff10To49");
        var space = "/t/" + visitor.Address.AbsolutePath.Split('/')[2];
        await visitor.OpenAsync(space + "/plans/new");
        await visitor.SendAsync(new { Start = "Empty" });
        var plan = visitor.Address.AbsolutePath;
        await visitor.OpenAsync(space + "/organisation/bodies");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href*='/organisation/bodies/']")!.GetAttribute("href")!);
        await visitor.SendAsync(new { Names = $"Présidence\nFinances {_finance}\nAchats achats-{_finance}\nVentes\nInformatique" }, "form[action*='Seat']");
        await visitor.SendAsync(new { office = "Chair" }, "form[action*='Office']");
        return (visitor, space, plan);
    }
}

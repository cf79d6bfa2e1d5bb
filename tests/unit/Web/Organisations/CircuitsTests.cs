using System.Net;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Organisations;

/// <summary>An organisation adapts its circuit by plain choices, tries it on a plan, and exchanges circuits as JSON.</summary>
public sealed class CircuitsTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Choices = "form[action*='handler=Try']";

    [Fact]
    public async Task Saving_choices_adds_a_version_and_the_drawing_follows()
    {
        var founder = await app.AFounderAsync();

        await OpenAsync(founder);
        Assert.NotNull(founder.Browser.Page.QuerySelector("svg.circuit title"));
        await SaveAsync(founder, ("Form.ReviewDays", "15"), ("Form.Steps[0].UnfavourableGoesBack", "true"));

        Assert.Contains("Version 2", founder.Browser.Text);
        Assert.Contains("15 jours ouvrés", founder.Browser.Text);
        await SaveAsync(founder);
        Assert.Contains("Rien n’a changé", founder.Browser.Text);
    }

    [Fact]
    public async Task Choices_that_lead_nowhere_are_refused_in_words_and_nothing_is_kept()
    {
        var founder = await app.AFounderAsync();

        await OpenAsync(founder);
        await SaveAsync(founder, ("Form.Steps[1].Body", ""));

        Assert.Contains("La dernière étape doit décider", founder.Browser.Text);
        await OpenAsync(founder);
        Assert.Contains("Version 1", founder.Browser.Text);
    }

    [Fact]
    public async Task A_trial_says_what_would_stop_the_plan_and_changes_nothing()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.SendAsync(new { Start = "Empty", Template = "free" });

        await OpenAsync(founder);
        await founder.Browser.SendAsync(form: Choices, named: new Dictionary<string, string> { ["Form.MandatoryReviewers"] = "2" });

        Assert.Contains("L’essai, étape par étape", founder.Browser.Text);
        Assert.Contains("Bloque", founder.Browser.Text);
        Assert.Contains("s’arrête avant la version définitive", founder.Browser.Text);
        await OpenAsync(founder);
        Assert.Contains("Version 1", founder.Browser.Text);
    }

    [Fact]
    public async Task An_exported_circuit_is_imported_by_another_organisation_and_a_broken_one_is_explained()
    {
        var (from, to) = (await app.AFounderAsync(), await app.AFounderAsync());
        var json = await from.Browser.Client.GetStringAsync(from.Space + "/organisation/circuits/municipality?handler=Json");

        await ImportAsync(to, json.Replace("\"key\": \"municipality\"", "\"key\": \"autre-voie\"", StringComparison.Ordinal));
        Assert.EndsWith("/organisation/circuits/autre-voie", to.Browser.Address.AbsolutePath, StringComparison.Ordinal);
        await ImportAsync(to, json.Replace("\"next\": \"council\",", "", StringComparison.Ordinal));
        Assert.Contains("Ce circuit ne peut pas être importé", to.Browser.Text);
        Assert.Contains("Aucun chemin ne mène à l’étape « Délibération du conseil municipal »", to.Browser.Text);
        await ImportAsync(to, "ceci n’est pas du JSON");
        Assert.Contains("n’est pas un circuit lisible", to.Browser.Text);

        Assert.Equal(HttpStatusCode.NotFound, (await from.Browser.OpenAsync(from.Space + "/organisation/circuits/autre-voie")).Status);
    }

    [Fact]
    public async Task The_default_chosen_is_that_of_the_next_plan()
    {
        var founder = await app.AFounderAsync();

        await founder.Browser.OpenAsync(founder.Space + "/organisation/circuits");
        await founder.Browser.SendAsync(form: "form[action*='Default']", named: new Dictionary<string, string> { ["key"] = "sme-fast" });
        await founder.Browser.OpenAsync(founder.Space + "/plans/new");
        await founder.Browser.SendAsync(new { Start = "Empty", Template = "free" });
        await founder.Browser.OpenAsync(founder.Space + "/organisation/circuits/sme-fast");

        Assert.NotNull(founder.Browser.Page.QuerySelector(".circuit-stages a[href*='/plans/']"));
    }

    private static Task<Visitor> OpenAsync(Founder founder) => founder.Browser.OpenAsync(founder.Space + "/organisation/circuits/municipality");

    private static async Task SaveAsync(Founder founder, params (string Field, string Value)[] choices)
    {
        var form = founder.Browser.Page.QuerySelector(Choices)!; // the page was just opened
        form.SetAttribute("action", form.QuerySelector("button[formaction]")!.GetAttribute("formaction")!); // as the button does
        await founder.Browser.SendAsync(form: "form.form[action*='handler=Save']", named: choices.ToDictionary(choice => choice.Field, choice => choice.Value));
    }

    private static async Task ImportAsync(Founder founder, string json)
    {
        await founder.Browser.OpenAsync(founder.Space + "/organisation/circuits");
        await founder.Browser.SendAsync(new { Json = json }, "form[action*='Import']");
    }
}

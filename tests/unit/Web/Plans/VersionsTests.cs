using System.Net;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Plans;

/// <summary>Versions are listed, compared and brought back; the register tells the decisions that made them.</summary>
public sealed class VersionsTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_version_comes_back_as_an_edit_that_can_be_undone()
    {
        var (founder, plan) = await WithAVersionAsync();
        await ImportAsync(founder, plan, "# Une section de trop\n\nDes mots ajoutés après coup.");

        await founder.Browser.OpenAsync(plan + "/changes?from=0.1&to=now");
        Assert.Contains("1 nouvelle section", founder.Browser.Text);
        Assert.Contains("Des mots ajoutés après coup.", founder.Browser.Page.QuerySelector(".changes__text ins")!.TextContent); // just asserted
        await founder.Browser.OpenAsync(plan + "/versions/0.1/restore");
        Assert.Contains("1 section retirée", founder.Browser.Text);
        await founder.Browser.SendAsync(form: "main form[method=post]");

        Assert.EndsWith("/versions", founder.Browser.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("dit de nouveau ce que disait la version 0.1", founder.Browser.Text);
        var undo = founder.Browser.Page.QuerySelector("form[action*='Undo']");
        Assert.NotNull(undo);
        await founder.Browser.SendAsync(form: "form[action*='Undo']");
        await founder.Browser.OpenAsync(plan + "/changes?from=0.1&to=now");
        Assert.Contains("1 nouvelle section", founder.Browser.Text);
    }

    [Fact]
    public async Task A_frozen_plan_takes_nothing_back()
    {
        var (founder, plan) = await WithAVersionAsync();
        await founder.Browser.OpenAsync(plan + "/approval/submit");
        await founder.Browser.SendAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await founder.Browser.OpenAsync(plan + "/versions/0.1/restore")).Status);
        await founder.Browser.OpenAsync(plan + "/versions");
        Assert.DoesNotContain("Revenir à cette version", founder.Browser.Text);
    }

    [Fact]
    public async Task The_register_is_empty_until_a_body_decides()
    {
        var (founder, _) = await WithAVersionAsync();

        await founder.Browser.OpenAsync(founder.Space + "/decisions");

        Assert.Contains("Aucune décision encore", founder.Browser.Text);
    }

    /// <summary>A plan submitted for review, and returned to its authors.</summary>
    private async Task<(Founder Founder, string Plan)> WithAVersionAsync()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.OpenAsync(founder.Space + "/plans/new");
        await founder.Browser.SendAsync(new { Start = "Empty", Template = "free" });
        var plan = founder.Browser.Address.AbsolutePath;
        await founder.Browser.OpenAsync(plan + "/approval/submit");
        await founder.Browser.SendAsync();
        await founder.Browser.OpenAsync(plan + "/approval");
        await founder.Browser.SendAsync(new { reason = "À reprendre" }, "form[action*='Return']");
        return (founder, plan);
    }

    private static async Task ImportAsync(Founder founder, string plan, string markdown)
    {
        await founder.Browser.OpenAsync(plan + "/import");
        await founder.Browser.SendAsync(new { Pasted = markdown }, "main form[method=post]");
        while (founder.Browser.Page.QuerySelector("[data-import-progress]") is not null) await founder.Browser.OpenAsync(founder.Browser.Address.PathAndQuery);
        await founder.Browser.SendAsync(form: "form[action*='handler=Text']");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Approvals;

/// <summary>
/// M31 of the worked example: deferred for want of money, shared calendars in its place, O3 covered in part. Decided in session, written into the plan in one act, verified, and told by
/// the register and the differences.
/// </summary>
public sealed class MeanDeferralTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_board_approves_and_puts_off_a_mean_and_the_version_says_its_substitute_and_the_scope()
    {
        var (visitor, plan) = await BeforeTheBoardAsync();

        await visitor.OpenAsync(plan + "/approval/decision");
        var mean = visitor.Page.QuerySelectorAll("select[name='Form.Deferrals[0].Mean'] option").Single(option => option.TextContent.Contains("M31", StringComparison.Ordinal));
        await visitor.SendAsync(form: ".decision-form", named: new Dictionary<string, string>
        {
            ["Form.Deferrals[0].Mean"] = mean.GetAttribute("value")!,
            ["Form.Deferrals[0].Substitute"] = "",
            ["Form.Deferrals[0].Reason"] = "Pas de budget cette année",
            ["Form.Deferrals[0].Responsible"] = "Direction informatique",
        });
        Assert.Contains("Nommez ce qui remplace le moyen reporté", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(form: ".decision-form", named: new Dictionary<string, string> { ["Form.Deferrals[0].Substitute"] = "Agendas partagés de la messagerie" });
        Assert.Equal(plan + "/approval", visitor.Address.AbsolutePath);

        await visitor.OpenAsync(plan + "/approval/amendments");
        Assert.Contains("Reporter M31 « Logiciel de planning ». À sa place : Agendas partagés de la messagerie.", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(form: "form[action*='Defer']");
        Assert.Contains("Le report est écrit dans le plan", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.SendAsync(form: "form[action*='Verify']");
        Assert.Contains("rien d’autre", visitor.Text, StringComparison.OrdinalIgnoreCase);
        await visitor.SendAsync(form: "form[action*='Complete']");

        await visitor.OpenAsync(plan + "/versions/1.0");
        Assert.Contains("Agendas partagés de la messagerie", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Reporté", visitor.Text, StringComparison.OrdinalIgnoreCase);
        var space = plan[..plan.IndexOf("/plans/", StringComparison.Ordinal)];
        await visitor.OpenAsync(space + "/decisions?Find=m31+reporte");
        Assert.Contains("M31 reporté", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(plan + "/changes?from=0.1-P1&to=1.0");
        Assert.Contains("M31 reporté", visitor.Text, StringComparison.Ordinal);
    }

    private async Task<(Visitor Visitor, string Plan)> BeforeTheBoardAsync()
    {
        var visitor = app.Visitor();
        await visitor.SignUpAsync($"{Guid.CreateVersion7():N}@entreprise.example", $"Entreprise {Guid.CreateVersion7():N}"[..24], "Company", "Staff10To49");
        var space = $"/t/{visitor.Address.AbsolutePath.Split('/')[2]}";
        await visitor.OpenAsync(space + "/plans/new");
        await visitor.SendAsync(new { Start = "Empty", Template = "free" });
        var plan = visitor.Address.AbsolutePath;
        await WriteAsync(space.Split('/')[2]);
        await visitor.OpenAsync(space + "/organisation/bodies");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href*='/organisation/bodies/']")!.GetAttribute("href")!); // a company has its board
        await visitor.SendAsync(new { Names = "Présidence\nFinances\nAchats" }, "form[action*='Seat']");
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = DateTime.Today.ToString("yyyy-MM-dd") });
        return (visitor, plan);
    }

    private async Task WriteAsync(string slug)
    {
        var wanted = Slug.Parse(slug);
        var organisation = await app.InScopeAsync(db => db.Organisations.Where(each => each.Slug == wanted).Select(each => each.Id).SingleAsync());
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        var deliverable = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Deliverables.Select(each => each.Id).SingleAsync();
        var sketch = new PlanSketch
        {
            Sections = [new() { Key = "actions", Title = "Actions et moyens", Blocks = ["objectives", "actions", "means"] }],
            Records =
            [
                new() { Kind = "objective", Section = "actions", Key = "o3", Code = "O3", Fields = new Dictionary<string, string> { ["title"] = "Planifier les missions", ["indicator"] = "missions planifiées" } },
                new() { Kind = "action", Section = "actions", Key = "a6", Code = "A6", Fields = new Dictionary<string, string> { ["title"] = "Partager le planning", ["objective"] = "o3" } },
                new() { Kind = "mean", Section = "actions", Key = "m31", Code = "M31", Fields = new Dictionary<string, string> { ["title"] = "Logiciel de planning", ["action"] = "a6", ["status"] = "retained" } },
            ],
        };
        await app.Services.GetRequiredService<SessionRegistry>().EditAsync(new(organisation, deliverable), new() { Change = document => SketchPlanter.Plant(document, sketch, new()) }, default);
    }
}

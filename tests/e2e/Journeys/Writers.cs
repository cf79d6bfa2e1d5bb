using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

/// <summary>The people most journeys begin with: a town with an empty plan, and a colleague invited to it.</summary>
public static class Writers
{
    public static async Task<(string Space, string Plan)> OpenAsync(Visitor lead, string town, int lastYear = 2019)
    {
        var space = await new SignUpPages(lead).OpenSpaceAsync($"pilote@{town}.example", Newcomer.Town(town));
        return (space, await new NewPlanPage(lead).CreateEmptyAsync(2016, lastYear));
    }

    /// <summary>Confirms the lead's mail, invites the colleague under a role of the form, and lands the colleague in the plan.</summary>
    public static async Task JoinAsync(Visitor lead, Visitor colleague, string space, string town, string role)
    {
        await lead.GoAsync(await new MailPage(lead).LinkInAsync($"pilote@{town}.example", "onfirm"));
        await lead.Page.Locator("main form button").ClickAsync();
        await lead.Page.WaitForURLAsync("**/spaces");
        await new InvitationPages(lead).InviteAsync(space, $"collegue@{town}.example", role);
        await new InvitationPages(colleague).AcceptAsync(await new MailPage(colleague).LinkInAsync($"collegue@{town}.example", town));
    }
}

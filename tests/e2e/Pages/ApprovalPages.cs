using Microsoft.Playwright;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Pages;

/// <summary>A plan's way through its bodies: submission, sessions, observations, publication.</summary>
public sealed class ApprovalPages(Visitor visitor, string plan)
{
    private IPage Page => visitor.Page;

    private string Address => $"{plan}/approval";

    public ILocator State => Page.Locator("main .state-chip, main [data-state]").First;

    public Task OpenAsync() => visitor.GoAsync(Address);

    public async Task SubmitAsync()
    {
        await visitor.GoAsync($"{Address}/submit");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Soumettre", Exact = true }).ClickAsync();
        await IsDoneAsync("Le plan est soumis.");
    }

    public async Task PutOnAgendaAsync(DateOnly session)
    {
        await OpenAsync();
        await Page.Locator("#agenda-date").FillAsync($"{session:yyyy-MM-dd}");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Inscrire à l’ordre du jour" }).ClickAsync();
        await IsDoneAsync("Le plan est à l’ordre du jour.");
    }

    public async Task ReturnToDraftAsync(string reason)
    {
        await OpenAsync();
        await Page.GetByText("Remettre en rédaction…").ClickAsync();
        await Page.Locator("#return-reason").FillAsync(reason);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Remettre en rédaction" }).ClickAsync();
        await IsDoneAsync("Le plan est de nouveau en rédaction.");
    }

    /// <summary>Says who sits, one name a line, accounts or not.</summary>
    public async Task SeatAsync(string space, string body, IEnumerable<string> names)
    {
        await Page.GotoAsync($"{space}/organisation/bodies");
        await Page.GetByRole(AriaRole.Link, new() { Name = body }).ClickAsync();
        await Page.Locator("[name='Names']").FillAsync(string.Join('\n', names));
        await Page.Locator("form[action*='handler=Seat'] button, form button.button--primary").First.ClickAsync();
        await IsDoneAsync("membres ajoutés");
    }

    public async Task AdviseAsync(string observation, string section)
    {
        await visitor.GoAsync($"{Address}/decision");
        await Page.Locator("[name='Form.Kind'][value='Advice']").CheckAsync();
        await Page.Locator("#opinion").SelectOptionAsync("Reserved");
        await Page.GetByText("Observations à intégrer").ClickAsync();
        await Page.Locator("[name='Form.Amendments[0].Text']").FillAsync(observation);
        await Page.Locator("#section-0").SelectOptionAsync(new SelectOptionValue { Label = section });
        await Page.Locator("[name='Form.Amendments[0].Responsible']").FillAsync(visitor.Name);
        await RecordAsync();
    }

    public async Task IntegrateAsync(DateOnly next)
    {
        await visitor.GoAsync($"{Address}/amendments");
        await Page.Locator("form[action*='Integrate'] button").ClickAsync();
        await Page.WaitForLoadStateAsync();
        await Page.Locator("form[action*='Verify'] button").ClickAsync();
        await Page.WaitForLoadStateAsync();
        await Page.Locator("#next-session").FillAsync($"{next:yyyy-MM-dd}");
        await Page.Locator("form[action*='Complete'] button").ClickAsync();
        await Page.WaitForURLAsync($"**{Address}");
    }

    public async Task AdoptAsync(string number, int @for, int against, int abstentions)
    {
        await visitor.GoAsync($"{Address}/decision");
        await Page.Locator("[name='Form.Kind'][value='Approve']").CheckAsync();
        await Page.Locator("[name='Form.Number']").FillAsync(number);
        await Page.Locator("[name='Form.For']").FillAsync($"{@for}");
        await Page.Locator("[name='Form.Against']").FillAsync($"{against}");
        await Page.Locator("[name='Form.Abstentions']").FillAsync($"{abstentions}");
        await RecordAsync();
    }

    /// <summary>Publishes to everyone and answers the public address.</summary>
    public async Task<string> PublishToAllAsync()
    {
        await visitor.GoAsync($"{Address}/publish");
        await Page.Locator("[name='Audience'][value='Public']").CheckAsync();
        var address = await Page.Locator(".field__hint code").InnerTextAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Publier" }).ClickAsync();
        await Page.WaitForURLAsync($"**{Address}");
        return address;
    }

    public Task IsDoneAsync(string words) => PlanPage.ReadsAsync(Page.Locator("body"), words);

    private async Task RecordAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la séance" }).ClickAsync();
        await Page.WaitForURLAsync($"**{Address}");
    }
}

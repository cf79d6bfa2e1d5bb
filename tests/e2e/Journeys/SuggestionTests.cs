using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

/// <summary>Proposing without overwriting: what one proposes, another accepts, while a third comments.</summary>
[Collection(nameof(PortalCollection))]
public sealed class SuggestionTests(PortalFixture portal)
{
    private const string Proposed = "Une phrase proposée par la relecture.";

    [Fact]
    public async Task Three_people_one_proposing_one_accepting_one_commenting_on_forty_pages()
    {
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        await using var author = await portal.VisitorAsync("Rédacteur du plan");
        await using var commenter = await portal.VisitorAsync("Lectrice du plan");
        var (space, address) = await Writers.OpenAsync(lead, "commune-proposee");
        await PlanApi.WriteFortyPagesAsync(lead.Page);
        await Writers.JoinAsync(lead, author, space, "commune-proposee", "Redacteur");
        await new InvitationPages(lead).InviteAsync(space, "lectrice@commune-proposee.example", "Lecteur");
        await new InvitationPages(commenter).AcceptAsync(await new MailPage(commenter).LinkInAsync("lectrice@commune-proposee.example", "commune-proposee"));
        var (here, there, beside) = (new PlanPage(lead), new PlanPage(author), new PlanPage(commenter));
        await Task.WhenAll(here.OpenAsync(address), there.OpenAsync(address), beside.OpenAsync(address));

        await author.Page.GetByRole(AriaRole.Radio, new() { Name = "Proposer" }).ClickAsync();
        await there.EnterAsync("Chapitre 20");
        await there.TypeAsync(Proposed);
        await there.IsSavedAsync();
        await here.Section("Chapitre 20").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(here.Section("Chapitre 20").Locator("ins")).ToContainTextAsync(Proposed, new() { Timeout = 15_000 });
        await Assertions.Expect(there.Section("Chapitre 20").Locator("ins")).ToContainTextAsync(Proposed);
        await author.SeesAnAccessiblePageAsync();

        // The lead writes in the same section meanwhile, and a reader comments on it.
        await here.EnterAsync("Chapitre 20", "Home");
        await here.TypeAsync("Rappel : ");
        await here.IsSavedAsync();
        await PlanApi.SendAsync(commenter.Page, "POST", "comments", new { section = await IdAsync(beside, "Chapitre 20"), quote = "Le réseau", text = "Est-ce chiffré ?" });
        await Assertions.Expect(lead.Page.Locator(".comments")).ToContainTextAsync("Est-ce chiffré ?");

        await lead.Page.Keyboard.PressAsync("Control+Alt+j");
        await lead.SeesAnAccessiblePageAsync();
        await lead.Page.Keyboard.PressAsync("Control+Alt+o");

        await Assertions.Expect(here.Section("Chapitre 20").Locator("ins")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await here.HoldsTextAsync("Chapitre 20", Proposed);
        await there.HoldsTextAsync("Chapitre 20", "Rappel : Le réseau");
        await there.HoldsTextAsync("Chapitre 20", Proposed);
        await Assertions.Expect(there.Section("Chapitre 20").Locator("ins")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await beside.HoldsTextAsync("Chapitre 20", Proposed);
        var authors = (await PlanApi.SendAsync(lead.Page, "GET", $"sections/{await IdAsync(here, "Chapitre 20")}/authors"))!.Value;
        Assert.Equal("Rédacteur du plan", authors.EnumerateArray().Single(run => run.GetProperty("text").GetString()!.Contains(Proposed, StringComparison.Ordinal)).GetProperty("author").GetProperty("name").GetString());
        lead.MetNoFault();
        author.MetNoFault();
        commenter.MetNoFault();
    }

    [Fact]
    public async Task Thirty_comments_and_twenty_suggestions_on_a_provisional_plan_are_cleared_by_keyboard_alone()
    {
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        var (_, address) = await Writers.OpenAsync(lead, "commune-relue");
        await PlanApi.WriteFortyPagesAsync(lead.Page);
        var approval = new ApprovalPages(lead, address);
        await approval.SubmitAsync();
        await approval.PutOnAgendaAsync(DateOnly.FromDateTime(DateTime.Today).AddDays(20));
        var plan = new PlanPage(lead);
        await plan.OpenAsync(address);
        await SeedAsync(lead.Page);
        await plan.OpenAsync(address);
        var keys = lead.Page.Keyboard;

        // Suggestions: from the text, one after another; every third is refused.
        await Assertions.Expect(lead.Page.Locator("#tab-suggestions")).ToContainTextAsync("20");
        await keys.PressAsync("Control+Alt+j");
        for (var left = 20; left > 0; left--)
        {
            await Assertions.Expect(lead.Page.Locator(".suggestion--active")).ToHaveCountAsync(1);
            await keys.PressAsync(left % 3 == 0 ? "Control+Alt+x" : "Control+Alt+o");
            await Eventually.HoldsAsync($"{left - 1} wait", TimeSpan.FromSeconds(10), async () => await WaitingAsync(lead.Page) == left - 1);
            // The page hears of it a moment after the server knows: the next key is for what the person sees.
            if (left > 1) await Assertions.Expect(lead.Page.Locator("#tab-suggestions")).ToContainTextAsync($"{left - 1}");
        }

        // Comments: from the palette to the list, then each is dealt with where the focus comes by itself.
        await keys.PressAsync("Control+k");
        await keys.TypeAsync("Commentaires");
        await keys.PressAsync("Enter");
        await Assertions.Expect(lead.Page.Locator("#tab-comments")).ToBeFocusedAsync();
        var thread = lead.Page.Locator(".thread[data-thread]:focus");
        for (var steps = 0; steps < 8 && await thread.CountAsync() == 0; steps++) await keys.PressAsync("Tab");
        for (var left = 30; left > 0; left--)
        {
            await Assertions.Expect(thread).ToHaveCountAsync(1);
            await keys.PressAsync("t");
            await Assertions.Expect(lead.Page.Locator(".thread[data-thread]")).ToHaveCountAsync(left - 1, new() { Timeout = 10_000 });
        }

        await lead.SeesAnAccessiblePageAsync();
        var states = (await PlanApi.SendAsync(lead.Page, "GET", "suggestions"))!.Value.EnumerateArray().Select(each => each.GetProperty("state").GetString()).ToList();
        Assert.Equal((14, 6), (states.Count(state => state == "retained"), states.Count(state => state == "refused")));
        await plan.OpenAsync(address);
        await Assertions.Expect(plan.Section("Chapitre 3")).ToHaveCountAsync(1); // the frozen text is as it was
        lead.MetNoFault();
    }

    [Fact]
    public async Task A_row_proposed_in_a_grid_is_accepted_there_by_keyboard_and_taken_back()
    {
        const string Row = "Accueil des habitants";
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        await using var author = await portal.VisitorAsync("Rédacteur du plan");
        var (space, address) = await Writers.OpenAsync(lead, "commune-en-lignes");
        await Writers.JoinAsync(lead, author, space, "commune-en-lignes", "Redacteur");
        var (here, there) = (new PlanPage(lead), new PlanPage(author));
        await Task.WhenAll(here.OpenAsync(address), there.OpenAsync(address));
        await author.Page.GetByRole(AriaRole.Radio, new() { Name = "Proposer" }).ClickAsync();

        await author.Page.Locator("table[data-kind='theme'] tr.new-line [data-key='title']").First.ClickAsync();
        await there.TypeAsync(Row);
        await author.Page.Keyboard.PressAsync("Enter");

        var proposed = lead.Page.Locator(".suggested-row").Filter(new() { HasText = Row });
        var rows = lead.Page.Locator("table[data-kind='theme'] tr[data-record]").Filter(new() { HasText = Row });
        await Assertions.Expect(proposed).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        await Assertions.Expect(proposed).ToContainTextAsync("Rédacteur du plan");
        await Assertions.Expect(rows).ToHaveCountAsync(0);
        await proposed.ScrollIntoViewIfNeededAsync();
        await lead.SeesAnAccessiblePageAsync();
        await proposed.GetByRole(AriaRole.Button, new() { Name = "Accepter" }).FocusAsync();
        await lead.Page.Keyboard.PressAsync("Control+Alt+o");

        await Assertions.Expect(rows).ToHaveCountAsync(1, new() { Timeout = 15_000 });
        await Assertions.Expect(proposed).ToHaveCountAsync(0);
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler", Exact = true }).Last.ClickAsync();

        await Assertions.Expect(proposed).ToHaveCountAsync(1, new() { Timeout = 15_000 });
        await Assertions.Expect(rows).ToHaveCountAsync(0);
        lead.MetNoFault();
        author.MetNoFault();
    }

    private static async Task SeedAsync(IPage page) => await page.EvaluateAsync(
        """
        async () => {
          const { base, deliverable } = document.querySelector('main[data-plan]').dataset
          const send = (method, path, body) => fetch(`${base.replace(/\/$/, '')}/api/deliverables/${deliverable}/${path}`, {
            method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': document.querySelector('meta[name="csrf-token"]').content },
          }).then(answer => { if (!answer.ok) throw new Error(`${path}: ${answer.status}`) })
          const sections = [...document.querySelectorAll('section[data-section]')].filter(section => section.querySelector('.section-title').textContent.startsWith('Chapitre'))
          for (const section of sections.slice(0, 20)) {
            const before = section.querySelector('.section-title').textContent
            await send('PUT', `suggestions/${crypto.randomUUID()}`, { section: section.dataset.section, field: 'title', kind: 'field', before, after: `${before} (revu)` })
          }
          for (let index = 0; index < 30; index++) await send('POST', 'comments', { section: sections[index].dataset.section, text: `Remarque ${index + 1}` })
        }
        """);

    private static async Task<int> WaitingAsync(IPage page) =>
        (await PlanApi.SendAsync(page, "GET", "suggestions"))!.Value.EnumerateArray().Count(each => each.GetProperty("state").GetString() == "pending");

    private static async Task<string> IdAsync(PlanPage plan, string section) => (await plan.Section(section).GetAttributeAsync("data-section"))!; // every section has one
}

using System.Net;
using Portal.Web.Demo;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Published;

/// <summary>
/// The facts of the five sources, on the pages people read: each on the widest edition it belongs to, and absent from narrower ones. What is
/// not adopted yet is read in its preview, the very partials of the published page.
/// </summary>
public sealed class PublishedFactsTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Town = "/t/ville-exemple/p/ppi-2016-2019", Chamber = "/t/cci-ville-xxx/p/plan-d-action", TechStart = "/t/techstart/p/strategie-it-2024", Aprile = "/t/aprile/p/support-2009";
    private static readonly string Industry = $"/t/k-electronik/plans/{DemoIds.Plan("k-electronik", "transformation")}/preview?audience=";
    private static readonly string Method = $"/t/aprile/plans/{DemoIds.Plan("aprile", "support")}/preview?audience=";

    [Fact]
    public async Task F_M1_to_M6_of_the_municipality_are_read_by_all_but_findings_and_risks()
    {
        var outside = await ReadAsync(null, Town);

        AssertSays(outside, "Bureau municipal du 15 février 2016", "2016–2019", "18 avril 2015", "juillet 2013"); // F-M1, F-M2
        AssertSays(outside, "170 K€", "75 K€", "252", "120", "132", "190", "442", "108", "58", "13 sites distants"); // F-M2, F-M3
        AssertRows(outside, ("inventory", 10), ("achievements", 6), ("issues", 4), ("roadmap", 12), ("recommendations", 12), ("planning-grid", 11)); // F-M4
        AssertSays(outside, "529", "244", "848", "209", "629", "24,6 %", "74,2 %", "62,4 %"); // F-M5
        AssertSays(outside, "Planification non renseignée"); // F-M6
        AssertSilent(outside, "3 semaines");
        AssertRows(outside, ("findings", 0), ("risks", 0));

        var inside = await ReadAsync("it-director", Town);
        AssertSays(inside, "3 semaines");
        AssertRows(inside, ("findings", 11), ("risks", 6));
    }

    [Fact]
    public async Task F_C1_to_C6_of_the_chamber_are_read_by_all_but_the_codes_of_people()
    {
        var outside = await ReadAsync(null, Chamber);

        Assert.Equal(28, outside.Page.QuerySelectorAll("[data-block=stages] tbody tr[id^=r-]").Length); // F-C1
        AssertRows(outside, ("bodies", 9)); // F-C2
        AssertSays(outside, "Oléane", "4 ou 5"); // F-C3, F-C1
        AssertSays(outside, "115 KF", "85 KF", "+30 KF", "1 600 KF", "910 KF", "−52", "+450", "−350", "jamais", "3,56", "17,53", "12,96", "243,92", "138,73"); // F-C4
        AssertSays(outside, "1 685", "1 715", "3,07", "3,13", "4,23", "4,31", "2 595", "2 625", "4,34", "4,39", "54,06", "54,69"); // F-C5
        AssertSays(outside, "150 ×", "10 000"); // F-C6
        AssertSilent(outside, "HHHH", "FFFF", "SSSS");

        AssertSays(await ReadAsync("chamber", Chamber), "HHHH", "FFFF", "SSSS");
    }

    [Fact]
    public async Task F_T1_to_T6_of_the_one_page_strategy_are_read_inside_and_the_public_reads_objectives_and_indicators()
    {
        var inside = await ReadAsync("company", TechStart);

        AssertSays(inside, "45", "2,5 M€", "+30", "3,2 %", "1 778 €"); // F-T1
        AssertRows(inside, ("facts", 5), ("objectives", 5), ("constraints", 5), ("issues", 5), ("risks", 4), ("governance", 4), ("resources", 5), ("methods", 4), ("compliance", 4), ("sourcing-partners", 4), ("kpis", 5)); // F-T2, F-T4
        AssertSays(inside, "80 K€", "12,5 %"); // F-T3
        AssertSays(inside, "ISO 27001", "2025", "AWS", "Jira", "Slack", "Chaque mois", "Chaque trimestre"); // F-T5
        AssertSays(inside, "99,5", "85", "95", "90"); // F-T6

        var outside = await ReadAsync(null, TechStart);
        AssertRows(outside, ("objectives", 5), ("kpis", 5), ("risks", 0), ("facts", 0));
        AssertSilent(outside, "1 778 €", "AWS", "Slack");
    }

    [Fact]
    public async Task F_K1_to_K7_of_the_transformation_plan_are_read_inside_and_its_competitor_and_security_by_nobody_else()
    {
        var inside = await ReadAsync("industry", Industry + "Organisation");

        AssertSays(inside, "Paris, Lyon, Nantes, Lille, Madrid", "ISO 9001", "Siemens", "30"); // F-K1
        Assert.Equal((3, 12), (inside.Page.QuerySelectorAll("[data-block=phases] .stage").Length, inside.Page.QuerySelectorAll("[data-block=objectives] tbody tr[id^=r-]").Length)); // F-K2
        Assert.Equal(32, inside.Page.QuerySelectorAll("[data-block=phases] tbody tr[id^=r-]").Length); // F-K3
        AssertSays(inside, "ressources humaines, finances, référentiels", "GestComs", "Jalon trimestriel 8 sur 8"); // F-K4
        AssertSays(inside, "Directeur RH de France", "Consultant externe", "Équipe IT de France", "Formateur certifié", "Consultant en adoption technologique"); // F-K5
        AssertRows(inside, ("principles", 6), ("swot", 4)); // F-K6, F-K7
        AssertSays(inside, "DMZ", "VLAN", "IDPS", "À compléter");
        Assert.DoesNotContain("€", inside.Page.QuerySelector(".document__body")!.TextContent); // no total, no budget (F-K7)

        var outside = await ReadAsync("industry", Industry + "Public");
        AssertSays(outside, "ISO 9001");
        AssertSilent(outside, "Siemens", "DMZ", "IDPS", "Consultant externe");
    }

    [Fact]
    public async Task F_A1_and_A9_of_the_adopted_draft_are_read_inside_and_the_public_reads_its_objectives()
    {
        var inside = await ReadAsync("method", Aprile);

        AssertSays(inside, "Boulogne-Billancourt", "une quarantaine", "plus de 4", "deux consultants", "Support 2009", "opérationnel"); // F-A1
        AssertRows(inside, ("objectives", 4), ("functions", 9), ("processes", 3)); // F-A2
        AssertSays(inside, "Porter dans la phase d’étude"); // F-A9: one amendment

        var outside = await ReadAsync(null, Aprile);
        AssertRows(outside, ("objectives", 4), ("functions", 0), ("facts", 0));
        AssertSilent(outside, "Boulogne-Billancourt", "F9");
    }

    [Fact]
    public async Task F_A2_to_A6_of_the_study_are_read_in_its_preview_and_people_and_roles_inside_only()
    {
        var inside = await ReadAsync("method", Method + "Organisation&d=D2");

        AssertRows(inside, ("objectives", 4), ("actions", 8), ("means", 11), ("processes", 5), ("functions", 9), ("flows", 6)); // F-A2
        AssertRows(inside, ("bodies", 11), ("memberships", 55), ("actors", 23), ("recurrences", 3)); // F-A3 to A5
        AssertSays(inside, "55 sièges, dont 46 permanents et 9 occasionnels, tenus par 23 personnes"); // F-A4: 43 in workshops, 12 in committees
        AssertSays(inside, "9 rôles principaux et 5 rôles associés", "SO", "une vingtaine", "sans astreinte"); // F-A6
        AssertRows(inside, ("key-figures", 5), ("weaknesses", 4)); // F-A6, F-A7

        var outside = await ReadAsync("method", Method + "Public&d=D2");
        AssertRows(outside, ("objectives", 4), ("memberships", 0), ("functions", 0), ("key-figures", 0));
        AssertSilent(outside, "ResHot", "XTec");
    }

    [Fact]
    public async Task F_A2_A7_A8_and_A9_of_the_target_and_the_action_plan_are_read_in_their_previews()
    {
        var target = await ReadAsync("method", Method + "Organisation&d=D3");
        var actions = await ReadAsync("method", Method + "Organisation&d=D4");

        AssertSays(target, "9 fonctions deviennent 8 ; 6 flux deviennent 7", "GLPI", "HTC", "SMS");
        AssertRows(target, ("function-changes", 4), ("target-descriptions", 8), ("coverage-cells", 10));
        AssertRows(actions, ("proposals", 4), ("scope", 4), ("macro-tasks", 15));
        AssertSays(actions, "PERT non calculable", "au moins 1 semaine", "partielle", "reporté");
    }

    private async Task<Visitor> ReadAsync(string? entrance, string address)
    {
        var visitor = entrance is null ? app.Visitor() : await app.EnteredAsync(entrance);
        await visitor.OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        return visitor;
    }

    private static void AssertSays(Visitor reader, params string[] facts) => Assert.All(facts, fact => Assert.Contains(fact, reader.Text));

    private static void AssertSilent(Visitor reader, params string[] facts) => Assert.All(facts, fact => Assert.DoesNotContain(fact, reader.Page.DocumentElement.TextContent));

    private static void AssertRows(Visitor reader, params (string Block, int Rows)[] blocks) =>
        Assert.All(blocks, block => Assert.Equal(block.Rows, reader.Page.QuerySelectorAll($"[data-block={block.Block}] [id^=r-]").Length));
}

using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;
using Portal.Web.Demo.Data;

namespace Portal.Web.Tests.Demo;

public sealed class DemoFileTests
{
    private static readonly DemoFile Demo = DemoFile.Load();

    private static IEnumerable<(DemoOrganisation Organisation, DemoPlan Plan)> Plans =>
        Demo.Organisations.SelectMany(organisation => organisation.Plans.Select(plan => (organisation, plan)));

    private static IEnumerable<(DemoOrganisation Organisation, DemoPlan Plan, DemoStep Step)> Steps =>
        Plans.SelectMany(pair => pair.Plan.Steps.Select(step => (pair.Organisation, pair.Plan, step)));

    [Fact]
    public void Each_kind_of_organisation_shows_its_plans_in_the_states_wanted()
    {
        var shown = Plans.Select(pair => (pair.Organisation.Kind, pair.Plan.Template, pair.Plan.State, pair.Plan.PublishedTo));

        Assert.Equal(
            [
                (OrganisationKind.Municipality, "municipal-ppi", ApprovalState.Definitive, Audience.Public),
                (OrganisationKind.Municipality, "municipal-ppi", ApprovalState.Review, null),
                (OrganisationKind.Municipality, "municipal-ppi", ApprovalState.Draft, null),
                (OrganisationKind.Chamber, "cci-stages", ApprovalState.Amending, Audience.Public),
                (OrganisationKind.Company, "sme-onepage", ApprovalState.Definitive, Audience.Public),
                (OrganisationKind.Company, "sme-onepage", ApprovalState.Draft, (Audience?)null),
                (OrganisationKind.Company, "sme-transfo", ApprovalState.Provisional, (Audience?)null),
                (OrganisationKind.ServiceFirm, "method", ApprovalState.Definitive, Audience.Public),
            ],
            shown);
    }

    [Fact]
    public void The_four_deliverables_of_the_full_method_stand_in_their_own_states() =>
        Assert.Equal(
            [("D2", ApprovalState.Provisional), ("D3", ApprovalState.Draft), ("D4", ApprovalState.Draft)],
            Plans.Single(pair => pair.Plan.Template == "method").Plan.Deliverables.Select(each => (each.Code, each.State)));

    [Fact]
    public void Each_plan_follows_the_circuit_its_source_describes() =>
        Assert.Equal(
            ["municipality", "municipality", "municipality", "cci", "sme-fast", "sme-fast", "sme-governance", "method"],
            Plans.Select(pair => pair.Plan.Circuit));

    [Fact]
    public void Everyone_named_in_a_role_a_step_or_a_comment_belongs_to_the_organisation()
    {
        var strangers =
            from pair in Plans
            let people = pair.Organisation.People.Select(person => person.Key).ToHashSet()
            from key in PeopleNamedBy(pair.Plan)
            where !people.Contains(key)
            select $"{key} in {pair.Plan.Key}";
        string[] unseated = [.. from organisation in Demo.Organisations
                                from seat in organisation.Bodies.SelectMany(body => body.Seats)
                                where (seat.Person is null) == (seat.Name is null) || (seat.Person is not null && organisation.People.All(person => person.Key != seat.Person))
                                select $"{seat.Person ?? seat.Name} in {organisation.Slug}"];

        Assert.Empty(strangers.ToArray());
        Assert.Empty(unseated);
    }

    [Fact]
    public void Every_section_and_record_named_is_in_the_sketch_of_its_plan()
    {
        var missing =
            from pair in Plans
            where pair.Plan.Sketch is not null
            let sketch = ShippedSketches.Load(pair.Plan.Sketch!)
            let keys = sketch.Sections.Select(section => section.Key).Concat(sketch.Records.Select(record => record.Key)).ToHashSet()
            from key in KeysNamedBy(pair.Plan)
            where !keys.Contains(key)
            select $"{key} in {pair.Plan.Key}";

        Assert.Empty(missing.ToArray());
    }

    [Fact]
    public void Every_quoted_passage_stands_in_its_section()
    {
        var quotes =
            from pair in Plans
            from comment in pair.Plan.Comments
            where comment.Quote is not null
            select (comment.Quote, ShippedSketches.Load(pair.Plan.Sketch!).Sections.Single(section => section.Key == comment.Section).Body);

        Assert.All(quotes, pair => Assert.Contains(pair.Quote!, pair.Body));
    }

    [Fact]
    public void Every_decision_is_marked_fictitious_and_says_so()
    {
        var decisions = Steps.Select(entry => entry.Step.Decision).OfType<DemoDecision>().ToArray();

        Assert.NotEmpty(decisions);
        Assert.All(decisions, decision => Assert.True(decision.Fictitious));
        Assert.All(decisions, decision => Assert.StartsWith("Décision fictive (démonstration)", decision.Motives, StringComparison.Ordinal));
    }

    [Fact]
    public void Votes_are_those_of_the_members_present_or_represented()
    {
        var decisions = Steps.Where(entry => entry.Step.Decision is not null).ToArray();

        Assert.All(decisions, entry =>
        {
            var seats = Body(entry.Organisation, entry.Step).Seats.Count(seat => seat.Rank == SeatRank.Permanent);
            var decision = entry.Step.Decision!;
            Assert.Equal(seats - decision.Absent.Count, decision.Votes.For + decision.Votes.Against + decision.Votes.Abstentions);
        });
    }

    [Fact]
    public void The_council_has_the_thirty_three_seats_of_its_population_and_its_quorum_in_the_room()
    {
        var town = Demo.Organisations.Single(organisation => organisation.Kind == OrganisationKind.Municipality);
        var council = town.Bodies.Single(body => body.Kind == BodyKind.MunicipalCouncil);
        var adoption = town.Plans[0].Steps.Single(step => step.Decision?.Kind == DecisionKind.Approve).Decision!;
        var names = council.Seats.Select(seat => seat.Name ?? seat.Person).ToHashSet();

        Assert.Equal(33, council.Seats.Count(seat => seat.Rank == SeatRank.Permanent));
        Assert.True(33 - adoption.Absent.Count - adoption.Represented.Count >= 17);
        Assert.All(adoption.Absent.Concat(adoption.Represented.SelectMany(proxy => new[] { proxy.Seat, proxy.By })), name => Assert.Contains(name, names));
    }

    [Fact]
    public void Steps_follow_one_another_in_time_and_sessions_lie_ahead_of_their_choice()
    {
        Assert.All(Plans, pair => Assert.Equal(pair.Plan.Steps.Select(step => step.On), pair.Plan.Steps.Select(step => step.On).Order()));
        Assert.All(Steps.Where(entry => entry.Step.Session is not null), entry => Assert.True(entry.Step.Session!.On >= entry.Step.On));
    }

    [Fact]
    public void Mail_addresses_are_those_of_functions_on_domains_that_do_not_exist()
    {
        var addresses = Demo.Organisations.SelectMany(organisation => organisation.People.Select(person => person.Mail).Concat(organisation.Readers.Select(reader => reader.Mail))).ToArray();

        Assert.Equal(addresses.Length, addresses.Distinct().Count());
        Assert.All(addresses, address => Assert.EndsWith(".example", address, StringComparison.Ordinal));
    }

    [Fact]
    public void The_entrances_lead_to_people_and_plans_of_the_demonstration()
    {
        Assert.Equal(["director-general", "it-director", "councillor", "chamber", "company", "industry", "method", "citizen"], Demo.Entrances.Select(entrance => entrance.Key));
        Assert.All(Demo.Entrances, entrance =>
        {
            var organisation = Assert.Single(Demo.Organisations, organisation => organisation.Slug == entrance.Organisation);
            Assert.Contains(organisation.Plans, plan => plan.Key == entrance.Plan);
            Assert.True(entrance.Person is null || organisation.People.Any(person => person.Key == entrance.Person));
            Assert.Equal(["en", "fr"], entrance.Label.Keys.Order());
        });
    }

    [Fact]
    public void Addresses_of_spaces_and_plans_are_well_formed() =>
        Assert.All(
            Demo.Organisations.Select(organisation => organisation.Slug).Concat(Plans.Select(pair => pair.Plan.Slug)),
            slug => Assert.True(Slug.TryParse(slug, null, out _), slug));

    private static DemoBody Body(DemoOrganisation organisation, DemoStep step) => organisation.Bodies.Single(body => body.Key == step.Body);

    private static IEnumerable<string> PeopleNamedBy(DemoPlan plan) =>
    [
        plan.CreatedBy,
        .. plan.Roles.Select(role => role.Person),
        .. plan.Steps.SelectMany(step => step.Reviewers.Prepend(step.By)),
        .. plan.Steps.SelectMany(step => step.Decision?.Amendments ?? []).Select(amendment => amendment.Responsible),
        .. plan.Comments.SelectMany(comment => comment.Mentions.Concat(comment.Replies.Select(reply => reply.By)).Prepend(comment.By)),
        .. plan.Comments.Select(comment => comment.ResolvedBy).OfType<string>(),
    ];

    private static IEnumerable<string> KeysNamedBy(DemoPlan plan) =>
    [
        .. plan.Roles.SelectMany(role => role.Sections),
        .. plan.Steps.SelectMany(step => step.Edits).Select(edit => edit.Record),
        .. plan.Steps.SelectMany(step => step.Decision?.Amendments ?? []).SelectMany(amendment => amendment.Sections.Concat(amendment.Records)),
        .. plan.Comments.Select(comment => comment.Section),
        .. plan.Comments.Select(comment => comment.Record).OfType<string>(),
    ];
}

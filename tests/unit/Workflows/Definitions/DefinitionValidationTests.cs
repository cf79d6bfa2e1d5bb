using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Workflows.Definitions;
using Portal.Workflows.Shipped;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Definitions;

public sealed class DefinitionValidationTests
{
    [Fact]
    public void Every_circuit_we_ship_is_sound() =>
        Assert.All(ShippedDefinitions.All, definition => Assert.Empty(DefinitionValidation.Validate(definition)));

    [Theory]
    [InlineData(OrganisationKind.Municipality)]
    [InlineData(OrganisationKind.Chamber)]
    [InlineData(OrganisationKind.Company)]
    [InlineData(OrganisationKind.ServiceFirm)]
    public void The_circuit_proposed_at_sign_up_finds_its_bodies(OrganisationKind kind)
    {
        using var space = new Space(kind);

        Assert.Empty(DefinitionValidation.Validate(ShippedDefinitions.For(kind), space.Store.Bodies));
    }

    [Fact]
    public void A_step_nothing_leads_to_is_named() =>
        Assert.Contains(new DefinitionProblem(DefinitionProblem.Unreachable, "extra"), Problems(Circuit(Advise("a", "b"), Decide("b"), Advise("extra", "b"))));

    [Fact]
    public void An_advice_that_leads_nowhere_is_a_dead_end() =>
        Assert.Contains(Problems(Circuit(Advise("a", null), Decide("b"))), problem => problem is { Code: DefinitionProblem.DeadEnd, Step: "a" });

    [Fact]
    public void Two_routes_for_one_outcome_are_ambiguous()
    {
        var torn = Advise("a", "b") with { Routes = [new([StepOutcome.Reserved], "b"), new([StepOutcome.Reserved], StepRoute.BackToDraft)] };

        Assert.Contains(new DefinitionProblem(DefinitionProblem.Ambiguous, "a", "Reserved"), Problems(Circuit(torn, Decide("b"))));
    }

    [Fact]
    public void A_circle_never_ends() =>
        Assert.Contains(new DefinitionProblem(DefinitionProblem.NeverEnds, "a"), Problems(Circuit(Advise("a", "b"), Advise("b", "a"))));

    [Fact]
    public void A_step_and_a_route_to_nowhere_are_named()
    {
        Assert.Contains(new DefinitionProblem(DefinitionProblem.UnknownStep, "a", "nowhere"), Problems(Circuit(Advise("a", "nowhere"))));
        Assert.Contains(new DefinitionProblem(DefinitionProblem.UnknownStep, null, "x"), Problems(Circuit(Decide("a")) with { Start = "x" }));
    }

    [Fact]
    public void A_deciding_step_ends_the_circuit() =>
        Assert.Contains(new DefinitionProblem(DefinitionProblem.DecidingStepGoesOn, "a"), Problems(Circuit(Decide("a") with { Next = "b" }, Decide("b"))));

    [Fact]
    public void Two_steps_of_one_name_are_refused() =>
        Assert.Contains(new DefinitionProblem(DefinitionProblem.DuplicateStep, "a"), Problems(Circuit(Decide("a"), Decide("a"))));

    [Fact]
    public void A_body_that_is_missing_or_only_advises_cannot_decide()
    {
        using var town = new Space(OrganisationKind.Municipality);
        var bureauDecides = Circuit(Decide("a") with { Body = new BodyReference(BodyKind.MunicipalExecutive) });

        Assert.Contains(DefinitionValidation.Validate(bureauDecides, town.Store.Bodies), problem => problem.Code == DefinitionProblem.AdvisoryBodyDecides);
        Assert.Contains(DefinitionValidation.Validate(ShippedDefinitions.Chamber, town.Store.Bodies), problem => problem.Code == DefinitionProblem.BodyMissing);
    }

    [Fact]
    public void A_circuit_reads_back_as_it_was_written() =>
        Assert.All(ShippedDefinitions.All, definition =>
            Assert.Equal(DefinitionJson.Write(definition), DefinitionJson.Write(DefinitionJson.Read(DefinitionJson.Write(definition)))));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"key\": \"x\" }")]
    [InlineData("{ \"key\": \"x\", \"title\": null, \"start\": \"a\", \"steps\": [] }")]
    [InlineData("{ \"key\": \"x\", \"title\": { \"fr\": \"X\" }, \"start\": \"a\", \"steps\": [], \"surprise\": 1 }")]
    public void A_text_that_is_no_circuit_is_refused_in_words(string json)
    {
        Assert.False(DefinitionJson.TryRead(json, out _, out var problems));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void The_published_schema_knows_every_choice()
    {
        var schema = DefinitionJson.Schema();

        foreach (var name in Enum.GetNames<BodyKind>().Concat(Enum.GetNames<MajorityRule>()).Concat(Enum.GetNames<SecondReading>()).Concat(Enum.GetNames<StepOutcome>()))
            Assert.Contains($"\"{char.ToLowerInvariant(name[0])}{name[1..]}\"", schema, StringComparison.Ordinal);
    }

    private static IReadOnlyList<DefinitionProblem> Problems(WorkflowDefinition definition) => DefinitionValidation.Validate(definition);

    private static readonly Dictionary<string, string> Title = new() { ["fr"] = "Étape" };

    private static WorkflowDefinition Circuit(params StepDefinition[] steps) => new() { Key = "essai", Title = Title, Start = steps[0].Key, Steps = steps };

    private static StepDefinition Advise(string key, string? next) => new() { Key = key, Title = Title, Body = new BodyReference(BodyKind.Commission), Purpose = StepPurpose.Advise, Next = next };

    private static StepDefinition Decide(string key) => new() { Key = key, Title = Title, Body = new BodyReference(BodyKind.SteeringCommittee), Purpose = StepPurpose.Decide };
}

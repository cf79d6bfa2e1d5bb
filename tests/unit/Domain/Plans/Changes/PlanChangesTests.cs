using Portal.Domain.Plans;
using Portal.Domain.Plans.Changes;

namespace Portal.Domain.Tests.Plans.Changes;

/// <summary>W-DIFF: sections by place and word, records by field, years by amount.</summary>
public sealed class PlanChangesTests
{
    private static readonly PlanSettings Settings = new() { Title = "Plan", Kind = "free", HorizonFrom = 2016, HorizonTo = 2019 };
    private static readonly PlanContent Base = new(
        Settings,
        [Section("s1", "Contexte", "a0", "Un texte simple."), Section("s2", "Objectifs", "a1", ""), Section("s3", "Budget", "a2", "Les montants.")],
        [
            Record("o1", "objective", "s2", "O1", ("title", "Simplifier")),
            Record("m1", "mean", "s2", "M31", ("title", "Planning"), ("status", "retained")),
            Record("e1", "envelope", "s3", null, ("title", "Infrastructure"), ("planned.2018", "40 K€")),
        ]);

    [Fact]
    public void A_content_does_not_differ_from_itself() => Assert.True(PlanChanges.Between(Base, Base).IsEmpty);

    [Fact]
    public void A_text_differs_by_word()
    {
        var change = Assert.Single(PlanChanges.Between(Base, With("s1", section => section with { Body = Body("Un texte très simple.") })).Sections);

        Assert.Equal((ChangeSort.Changed, "1", "Contexte"), (change.Sort, change.Number, change.Title));
        Assert.Equal([" très"], change.Text.Where(part => part.Sort == WordSort.Added).Select(part => part.Text));
    }

    [Fact]
    public void A_section_that_only_moved_is_told_as_moved_and_those_it_passed_are_not()
    {
        var change = Assert.Single(PlanChanges.Between(Base, With("s3", section => section with { Order = "Z" })).Sections);

        Assert.Equal((ChangeSort.Moved, "s3", "3", "1"), (change.Sort, change.Id, change.FormerNumber, change.Number));
    }

    [Fact]
    public void A_section_put_under_another_moved_too()
    {
        var change = Assert.Single(PlanChanges.Between(Base, With("s3", section => section with { ParentId = "s1" })).Sections);

        Assert.Equal((ChangeSort.Moved, "3", "1.1"), (change.Sort, change.FormerNumber, change.Number));
    }

    [Fact]
    public void What_goes_to_the_bin_is_gone_and_what_leaves_it_is_new()
    {
        var without = With("s2", section => section with { Removed = true });

        Assert.Equal([ChangeSort.Removed], PlanChanges.Between(Base, without).Sections.Select(section => section.Sort));
        Assert.Equal(["m1", "o1"], PlanChanges.Between(Base, without).Records.Select(record => record.Id).Order());
        Assert.Equal([ChangeSort.Added], PlanChanges.Between(without, Base).Sections.Select(section => section.Sort));
    }

    [Fact]
    public void A_record_differs_by_field_with_both_values()
    {
        var deferred = Base with { Records = [.. Base.Records.Select(record => record.Id == "m1" ? Record("m1", "mean", "s2", "M31", ("title", "Planning"), ("status", "deferred")) : record)] };

        var change = Assert.Single(PlanChanges.Between(Base, deferred).Records);
        var field = Assert.Single(change.Fields);

        Assert.Equal((ChangeSort.Changed, "M31", "status", "retained", "deferred"), (change.Sort, change.Code, field.Key, field.Before, field.After));
    }

    [Fact]
    public void An_amount_taken_away_is_told_by_its_year()
    {
        var without = Base with { Records = [.. Base.Records.Select(record => record.Id == "e1" ? Record("e1", "envelope", "s3", null, ("title", "Infrastructure"), ("planned.2018", "")) : record)] };

        var year = Assert.Single(PlanChanges.Between(Base, without).Years);

        Assert.Equal((2018, -40_000m), (year.Year, year.Difference.Units));
    }

    [Fact]
    public void Where_a_row_came_from_is_no_news()
    {
        var marked = Base with { Records = [.. Base.Records.Select(record => record.Id == "o1" ? Record("o1", "objective", "s2", "O1", ("title", "Simplifier"), ("origin", "template")) : record)] };

        Assert.True(PlanChanges.Between(Base, marked).IsEmpty);
    }

    private static PlanContent With(string id, Func<PlanSection, PlanSection> change) => Base with { Sections = [.. Base.Sections.Select(section => section.Id == id ? change(section) : section)] };

    private static PlanSection Section(string id, string title, string order, string text) => new(id, title, null, null, order, false, Audience.Public, [], null, false, Body(text));

    private static ProseNode Body(string text) => new("doc", Nothing, text.Length == 0 ? [] : [new("paragraph", Nothing, [new("text", Nothing, [], text, [])], null, [])], null, []);

    private static PlanRecord Record(string id, string kind, string section, string? code, params (string Key, string Value)[] fields) =>
        new(id, kind, section, code, id, false, fields.ToDictionary(field => field.Key, field => field.Value));

    private static readonly Dictionary<string, string> Nothing = [];
}

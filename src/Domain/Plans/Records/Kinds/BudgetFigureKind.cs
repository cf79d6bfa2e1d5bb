using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-BUDGETFIGURE: a budget that is given, once or each year. <c>partOf</c> names the total it may be counted in, <c>included</c> answers whether it is.</summary>
public static class BudgetFigureKind
{
    public const string Key = "budget-figure";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("title"),
        Money("amount"),
        Choice("frequency", "yearly", "once"),
        Period("period"),
        Choice("nature", "total", "investment", "operating"),
        Text("includes"),
        Text("excludes"),
        Link("partOf", BudgetFigureKind.Key),
        Choice("included", "yes", "no"),
        LongText("note"),
    ])
    {
        Expected = ["amount"],
    };
}

using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-RATIOS: the figures the plan asks for (records of kind <c>ratio</c>) and those that follow from a part of a whole: what is left of an
/// inventory, what share of a budget.
/// </summary>
public sealed record DerivedFigures(IReadOnlyList<DerivedFigure> Figures)
{
    public static DerivedFigures Of(LivePlan plan)
    {
        List<DerivedFigure> asked = [.. Asked(plan)];
        var told = asked.Select(Computation).ToHashSet();
        var implied = PartsOf(plan, InventoryKind.Key, RatioOperation.Difference).Concat(PartsOf(plan, BudgetFigureKind.Key, RatioOperation.Share));
        return new([.. asked, .. implied.Where(figure => !told.Contains(Computation(figure)))]);
    }

    /// <summary>Those to show beside a record.</summary>
    public IEnumerable<DerivedFigure> Beside(string recordId) => Figures.Where(figure => figure.IsComputed && figure.SourceIds.Contains(recordId));

    private static (RatioOperation, string, string?) Computation(DerivedFigure figure) => (figure.Operation, figure.Left.Record.Id, figure.Right?.Record.Id);

    private static IEnumerable<DerivedFigure> Asked(LivePlan plan)
    {
        foreach (var ratio in plan.Of(RatioKind.Key))
            if (OperationOf(ratio["operation"]) is { } operation && plan.Linked(ratio, "left") is { } left)
                yield return Compute(ratio, plan.TitleOf(ratio), operation, Operand.Of(plan, left), plan.Linked(ratio, "right") is { } right ? Operand.Of(plan, right) : null);
    }

    private static IEnumerable<DerivedFigure> PartsOf(LivePlan plan, string kind, RatioOperation operation)
    {
        foreach (var part in plan.Of(kind))
            if (plan.Linked(part, "partOf") is { } whole && whole.Id != part.Id)
                yield return operation == RatioOperation.Share
                    ? Compute(part, plan.TitleOf(part), operation, Operand.Of(plan, part), Operand.Of(plan, whole))
                    : Compute(part, plan.TitleOf(part), operation, Operand.Of(plan, whole), Operand.Of(plan, part));
    }

    private static DerivedFigure Compute(PlanRecord record, string title, RatioOperation operation, Operand left, Operand? right)
    {
        var rate = operation == RatioOperation.ImpliedBase ? left.Record.Number("rate") : null;
        var value = operation switch
        {
            RatioOperation.Difference => left.Value - right?.Value,
            RatioOperation.Sum => left.Value + right?.Value,
            RatioOperation.Share or RatioOperation.PerHead => right?.Value is { } divisor && divisor != 0 ? left.Value / divisor : null,
            RatioOperation.ImpliedBase => rate is { } percent && percent != 0 ? left.Value / (percent / 100) : null,
        };
        var money = left.Amount;
        var comparable = Comparable(operation, money, right?.Amount);
        return comparable && value is { } units && money is not null && operation != RatioOperation.Share
            ? new(record, title, operation, left, right, rate, null, Money.Of(units, money.Currency, operation == RatioOperation.PerHead ? MoneyScale.Unit : money.Scale))
            : new(record, title, operation, left, right, rate, comparable ? value : null, null);
    }

    /// <summary>Money adds to and is shared with money of its own currency only; it is divided by heads, never by money.</summary>
    private static bool Comparable(RatioOperation operation, Money? left, Money? right) => operation switch
    {
        RatioOperation.Difference or RatioOperation.Sum or RatioOperation.Share => left?.Currency == right?.Currency,
        RatioOperation.PerHead => right is null,
        RatioOperation.ImpliedBase => true,
    };

    private static RatioOperation? OperationOf(string? key) => key switch
    {
        "difference" => RatioOperation.Difference,
        "sum" => RatioOperation.Sum,
        "share" => RatioOperation.Share,
        "per-head" => RatioOperation.PerHead,
        "implied-base" => RatioOperation.ImpliedBase,
        _ => null,
    };
}

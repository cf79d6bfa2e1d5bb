namespace Portal.Domain.Shared;

/// <summary>A named business rule. Its code is the resource key of the message people read, e.g. <c>Approvals.ClosedRequestsAreFinal</c>.</summary>
public sealed record BusinessRule(string Code);

/// <summary>Thrown when an act would break a rule; turned into a message in the reader's language in one place of the web.</summary>
public sealed class RuleBrokenException(BusinessRule rule, params object[] arguments) : Exception(rule.Code)
{
    public BusinessRule Rule { get; } = rule;
    public IReadOnlyList<object> Arguments { get; } = arguments;
}

/// <summary>Guards that refuse by name.</summary>
public static class Rule
{
    public static void Require(bool holds, BusinessRule rule, params object[] arguments)
    {
        if (!holds) throw new RuleBrokenException(rule, arguments);
    }
}

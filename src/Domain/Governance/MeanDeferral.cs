namespace Portal.Domain.Governance;

/// <summary>
/// A mean put off by a decision: what stands in for it, and how far its objective is reached meanwhile (the scope, restated). Carried by an amendment, so that it is written
/// into the plan, verified and proved like any other.
/// </summary>
public sealed record MeanDeferral
{
    public const int TextLength = 1000;

    /// <summary>Id of the mean in the plan.</summary>
    public required string Mean { get; init; }
    /// <summary>The objective it serves; null when the plan does not say.</summary>
    public string? Objective { get; init; }
    public required string Substitute { get; init; }
    public required string Reason { get; init; }
    /// <summary>How far the objective is reached: a choice of the scope records (<c>full</c>, <c>partial</c>, <c>none</c>).</summary>
    public required string Extent { get; init; }
    /// <summary>The scope record that says so already, to be rewritten; null when one is added.</summary>
    public string? Scope { get; init; }
    /// <summary>The section a new scope record is added to.</summary>
    public string? Section { get; init; }
}

namespace Portal.Domain.Plans.Views;

/// <summary>How a derived figure is computed; the page names the formula by this word.</summary>
public enum RatioOperation
{
    /// <summary>left − right</summary>
    Difference,
    /// <summary>left + right</summary>
    Sum,
    /// <summary>left ÷ right, as a percentage</summary>
    Share,
    /// <summary>left ÷ right, an amount for each</summary>
    PerHead,
    /// <summary>left ÷ its rate: what 5 % is five hundredths of</summary>
    ImpliedBase,
}

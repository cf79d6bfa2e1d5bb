namespace Portal.Domain.Organisations;

/// <summary>
/// How large the organisation is: staff for a company or a chamber, inhabitants for a municipality. The bounds at 3 500 inhabitants
/// and 50 staff are those the law looks at (convening delay, consultation of the staff committee).
/// </summary>
public enum SizeBand
{
    Staff1To9, Staff10To49, Staff50To249, Staff250AndMore,
    InhabitantsUnder3500, Inhabitants3500To9999, Inhabitants10000To49999, Inhabitants50000AndMore,
}

namespace Portal.Domain.Organisations;

/// <summary>The bands a kind of organisation chooses from at sign-up.</summary>
public static class SizeBands
{
    private static readonly SizeBand[] Staff =
        [SizeBand.Staff1To9, SizeBand.Staff10To49, SizeBand.Staff50To249, SizeBand.Staff250AndMore];

    private static readonly SizeBand[] Inhabitants =
        [SizeBand.InhabitantsUnder3500, SizeBand.Inhabitants3500To9999, SizeBand.Inhabitants10000To49999, SizeBand.Inhabitants50000AndMore];

    public static IReadOnlyList<SizeBand> For(OrganisationKind kind) => kind == OrganisationKind.Municipality ? Inhabitants : Staff;
}

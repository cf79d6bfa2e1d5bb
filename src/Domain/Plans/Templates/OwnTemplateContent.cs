namespace Portal.Domain.Plans.Templates;

/// <summary>What a version of an organisation's own template holds: what its plans are planted from, and the limits they begin with.</summary>
public sealed record OwnTemplateContent(IReadOnlyList<OwnTemplatePart> Parts, StandingConstraints Standing)
{
    public int SectionCount => Parts.Sum(part => part.Sketch.Sections.Count);
    public int RowCount => Parts.Sum(part => part.Sketch.Records.Count);

    /// <summary>Limits are kept when asked for; caps are amounts, and go with amounts.</summary>
    public static StandingConstraints LimitsOf(StandingConstraints standing, TemplateContents keeps) =>
        (keeps & TemplateContents.Limits) == 0 ? StandingConstraints.None
        : (keeps & TemplateContents.Figures) != 0 ? standing
        : standing with { BudgetCap = null, YearlyCap = null };
}

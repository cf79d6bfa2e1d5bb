namespace Portal.Domain.Plans.Views;

/// <summary>How far a section is written, in percent, and how many of its parts are « à compléter » on purpose.</summary>
public sealed record SectionCompleteness(string SectionId, int Percent, int Placeholders);

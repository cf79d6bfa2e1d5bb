namespace Portal.Domain.Plans.Views;

/// <summary>A column of the envelopes: the total of a year and its share of the whole.</summary>
public sealed record EnvelopeYear(int Year, TotalGap Total, decimal? Share);

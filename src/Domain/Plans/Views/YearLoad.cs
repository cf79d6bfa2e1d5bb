using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>How many times the yearly budget a year asks for.</summary>
public sealed record YearLoad(int Year, Money Total, decimal? Times);

using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>Levels one after the other, under one reading of their running costs.</summary>
public sealed record CumulativeRunning(Money Running, Money Net, Payback Computed, Payback Stated);

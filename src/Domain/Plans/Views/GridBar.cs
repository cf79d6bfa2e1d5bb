using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>Neighbouring quarters in one state, also over the turn of a year.</summary>
public sealed record GridBar(Quarter From, Quarter To, GridState State)
{
    public int Length => To.Index - From.Index + 1;
}

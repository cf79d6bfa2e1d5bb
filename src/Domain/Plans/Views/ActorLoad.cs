namespace Portal.Domain.Plans.Views;

/// <summary>The seats of one person: how many, how many of them permanent, how many bodies led.</summary>
public sealed record ActorLoad(PlanRecord Actor, int Seats, int Permanent, int Leads)
{
    public int Occasional => Seats - Permanent;
}

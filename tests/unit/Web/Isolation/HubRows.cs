using Portal.Web.Realtime;

namespace Portal.Web.Tests.Isolation;

/// <summary>Every method of the hub and what a call with a given deliverable looks like.</summary>
internal static class HubRows
{
    private static readonly string EmptyUpdate = Convert.ToBase64String([0, 0]);

    public static readonly IReadOnlyDictionary<string, Func<string, object>> All = new Dictionary<string, Func<string, object>>
    {
        [nameof(PlanHub.Join)] = deliverable => new { deliverable, schema = 1 },
        [nameof(PlanHub.Push)] = deliverable => new { deliverable, batch = "018f0000-0000-7000-8000-000000000001", epoch = 1, update = EmptyUpdate },
        [nameof(PlanHub.Awareness)] = deliverable => new { deliverable, update = EmptyUpdate },
        [nameof(PlanHub.Leave)] = deliverable => new { deliverable },
    };
}

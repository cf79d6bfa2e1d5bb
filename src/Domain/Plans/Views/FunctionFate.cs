namespace Portal.Domain.Plans.Views;

/// <summary>What becomes of a function; without a change it stays as it is.</summary>
public sealed record FunctionFate(PlanRecord Function, PlanRecord? Change, PlanRecord? Into)
{
    public string? Nature => Change?["nature"];
    public bool WasThere => Nature != "added";
    public bool Remains => Nature is not ("removed" or "absorbed");
    public bool IsRenamed => Change?["newTitle"] is not null;
}

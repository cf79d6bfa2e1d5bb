namespace Portal.Storage.Workflows;

/// <summary>Kinds of work in the queue; the triggers of the migrations write the same words.</summary>
public static class WorkKinds
{
    public const string Outbox = "outbox";
}
